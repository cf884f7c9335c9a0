"""Where links to the host of the repository lead."""

import re

import pytest

from amcc.pages.edit_links import JOIN_FORM, Repository
from tests.paths import ROOT

FILE = "communities/greater-peoria.md"


@pytest.mark.parametrize(
    ("host", "edit", "history"),
    [
        ("github", "/edit/main/communities/greater-peoria.md", "/commits/main/communities/greater-peoria.md"),
        (
            "gitlab",
            "/-/edit/main/communities/greater-peoria.md",
            "/-/commits/main/communities/greater-peoria.md",
        ),
        (
            "gitea",
            "/_edit/main/communities/greater-peoria.md",
            "/commits/branch/main/communities/greater-peoria.md",
        ),
    ],
)
def test_links_to_each_kind_of_host(host, edit, history):
    repository = Repository("https://git.example/amcc/site.git", "main", host)

    assert repository.edit_url(FILE) == f"https://git.example/amcc/site{edit}"
    assert repository.history_url(FILE) == f"https://git.example/amcc/site{history}"
    assert [link.label for link in repository.links(FILE, "Peoria", what="profile")] == [
        "Edit this profile",
        "Report a mistake",
        "History",
    ]


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("github", "/issues/new?template=correct-a-profile.yml&record=R%26D+%3Cb%3E"),
        ("gitlab", "/-/issues/new?issue%5Btitle%5D=Correction%3A+R%26D+%3Cb%3E&issue%5Bdescription%5D=Record%3A+communities%2Fgreater-peoria.md%0A%0A"),
        ("gitea", "/issues/new?template=.gitea%2FISSUE_TEMPLATE%2Fcorrect-a-profile.yml&record=R%26D+%3Cb%3E"),
    ],
)  # fmt: skip
def test_the_form_for_mistakes_is_filled_in(host, address):
    assert Repository("https://git.example/amcc/site", "main", host).report_url(FILE, "R&D <b>") == (
        f"https://git.example/amcc/site{address}"
    )


def test_the_form_for_mistakes_exists_and_has_the_field():
    form = ROOT / ".github" / "ISSUE_TEMPLATE" / "correct-a-profile.yml"

    assert re.search(r"(?m)^\s+id: record$", form.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("github", "/issues/new?template=join-or-ask.yml"),
        ("gitlab", "/-/issues/new?issue%5Btitle%5D=Join+or+ask%3A+"),
        ("gitea", "/issues/new?template=.gitea%2FISSUE_TEMPLATE%2Fjoin-or-ask.yml"),
    ],
)
def test_the_form_for_those_who_want_to_join(host, address):
    repository = Repository("https://git.example/amcc/site", "main", host)
    assert repository.join_url() == f"https://git.example/amcc/site{address}"


def test_the_form_for_those_who_want_to_join_exists():
    assert (ROOT / ".github" / "ISSUE_TEMPLATE" / JOIN_FORM).is_file()
