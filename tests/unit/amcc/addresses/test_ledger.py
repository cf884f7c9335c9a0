"""Every published address stays answered: by a page, a redirect, or a page that says what became of it."""

import shutil

import pytest

from amcc.addresses.ledger import LEDGER, check_answers, published_addresses, read_ledger, write_ledger
from amcc.addresses.redirects import Rule, redirect_rules
from amcc.checks import check_project
from amcc.records.reader import load_project
from tests.paths import SMALL

PUBLISHED = [
    "/",
    "/communities/acme-guild/",
    "/communities/hidden-valley/",
    "/communities/old-gulf-yards/",
    "/states/alabama/",
]
RETIRED = """\
- slug: hidden-valley
  name: Hidden Valley Manufacturing Community
  date: 2026-11-20
  reason: It described the same consortium as another profile.
"""


@pytest.fixture
def project(tmp_path):
    """Return the folder of a copy of the small project with a ledger and without one of its records."""
    root = shutil.copytree(SMALL, tmp_path / "project")
    (root / "communities" / "_retired.yml").unlink()
    (root / LEDGER).unlink()
    write_ledger(root, PUBLISHED)
    (root / "communities" / "hidden-valley.md").unlink()
    return root


def retire(root, text):
    (root / "communities" / "_retired.yml").write_text(text)
    return [problem for problem in check_project(root) if problem.code.startswith("C4")]


def test_the_ledger_is_sorted_and_only_grows(tmp_path):
    (tmp_path / LEDGER).parent.mkdir(parents=True)

    assert write_ledger(tmp_path, ["/b/", "/a/"]) == ["/a/", "/b/"]
    assert write_ledger(tmp_path, ["/a/", "/aa/"]) == ["/aa/"]
    assert list(read_ledger(tmp_path)) == ["/a/", "/aa/", "/b/"]
    before = (tmp_path / LEDGER).read_bytes()
    assert write_ledger(tmp_path, ["/a/"]) == []
    assert (tmp_path / LEDGER).read_bytes() == before


def test_pages_feeds_and_data_belong_into_the_ledger(tmp_path):
    for name in (
        "index.html",
        "404.html",
        "news/index.html",
        "feeds/all.atom.xml",
        "assets/site.0123.css",
        "_headers",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    assert list(published_addresses(tmp_path)) == ["/feeds/all.atom.xml", "/", "/news/"]


def test_a_deleted_record_is_a_problem_that_says_what_to_do(project):
    (problem,) = retire(project, "[]\n")

    assert (problem.file, problem.code, problem.found) == (LEDGER, "C401", "/communities/hidden-valley/")
    line = (project / LEDGER).read_text().splitlines()[problem.line - 1]
    assert line == "/communities/hidden-valley/"
    for way_out in ("communities/hidden-valley.md", "former_slugs", "_retired.yml"):
        assert way_out in problem.message


def test_telling_what_became_of_it_is_enough(project):
    assert retire(project, RETIRED) == []


def test_so_is_a_record_that_names_the_former_slug(project):
    record = project / "communities" / "gulf-yards.md"
    record.write_text(
        record.read_text().replace(
            "former_slugs: [old-gulf-yards]", "former_slugs: [old-gulf-yards, hidden-valley]"
        )
    )
    assert "hidden-valley" in record.read_text()
    assert retire(project, "[]\n") == []


@pytest.mark.parametrize(
    ("code", "line", "text"),
    [
        ("C402", 1, RETIRED.replace("slug: hidden-valley", "slug: acme-guild")),
        ("C402", 1, RETIRED.replace("slug: hidden-valley", "slug: old-gulf-yards")),
        ("C402", 5, RETIRED + RETIRED),
        ("C402", 5, RETIRED + "  former_slugs: [hidden-valley]\n"),
        ("C403", 5, RETIRED + "  successor: acme-gild\n"),
    ],
)
def test_wrong_entries_are_problems(project, code, line, text):
    found = [(problem.file, problem.line, problem.code) for problem in retire(project, text)]
    assert ("communities/_retired.yml", line, code) in found


def test_former_slugs_of_a_deleted_record_lead_to_its_page(project):
    retire(project, RETIRED + "  former_slugs: [valley]\n")
    assert Rule("/communities/valley/", "/communities/hidden-valley/") in redirect_rules(
        load_project(project)
    )


def test_the_page_of_a_state_without_communities_leads_to_all_states(project):
    assert Rule("/states/alabama/", "/states/") not in redirect_rules(load_project(project))
    for name in ("acme-guild", "gulf-yards"):
        record = project / "communities" / f"{name}.md"
        record.write_text(record.read_text().replace("AL", "IL"))
    assert Rule("/states/alabama/", "/states/") in redirect_rules(load_project(project))


def test_the_built_site_is_held_against_the_ledger(project, tmp_path):
    output = tmp_path / "output"
    (output / "communities" / "acme-guild").mkdir(parents=True)
    (output / "communities" / "acme-guild" / "index.html").touch()
    (output / "index.html").touch()

    found = [problem.found for problem in check_answers(project, output, ["/states/*"])]
    assert found == ["/communities/hidden-valley/", "/communities/old-gulf-yards/"]
