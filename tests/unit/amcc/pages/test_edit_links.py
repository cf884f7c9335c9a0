"""Addresses at the host of the files, for each kind of host."""

import pytest

from amcc.pages.edit_links import Repository

FILE = "communities/a b.md"


@pytest.mark.parametrize(
    ("host", "source", "new"),
    [
        ("github", "/blob/main/communities/a%20b.md", "/new/main/communities"),
        ("gitlab", "/-/blob/main/communities/a%20b.md", "/-/new/main/communities"),
        ("gitea", "/src/branch/main/communities/a%20b.md", "/_new/main/communities"),
    ],
)
def test_files_are_shown_and_made(host, source, new):
    repository = Repository("https://git.example/site.git", "main", host)

    assert repository.source_url(FILE) == f"https://git.example/site{source}"
    assert repository.new_file_url("communities") == f"https://git.example/site{new}"


def test_links_of_a_page_say_what_it_is():
    links = Repository("https://git.example/site/", "main", "github").links(FILE, "A", what="profile")

    assert [link.label for link in links] == ["Edit this profile", "Report a mistake", "History"]
    assert links[0].url == "https://git.example/site/edit/main/communities/a%20b.md"
