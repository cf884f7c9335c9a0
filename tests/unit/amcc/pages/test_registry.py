"""No two pages have one address, and every page can be found by what it is."""

import pytest

from amcc.addresses.redirects import Rule
from amcc.pages import page_kinds
from amcc.pages.registry import Page, Registry
from amcc.problems.problem import ProjectError


def page(url, **more):
    return Page(more.pop("kind", page_kinds.PAGE), url, "page", "Heading", "Description.", **more)


def test_two_files_with_one_address_are_named_both():
    with pytest.raises(ProjectError) as refused:
        Registry(
            [page("/a/", source="content/pages/a.md"), page("/a/", source="content/areas/a.md"), page("/b/")]
        )

    [problem] = refused.value.problems
    assert (problem.file, problem.code, problem.found) == ("content/areas/a.md", "same-address", "/a/")
    assert "content/pages/a.md and content/areas/a.md" in problem.message


def test_all_addresses_that_stand_twice_are_told_at_once():
    with pytest.raises(ProjectError) as refused:
        Registry([page("/a/"), page("/a/"), page("/b/")], [Rule("/b/", "/a/")])

    assert [problem.found for problem in refused.value.problems] == ["/a/", "/b/"]


def test_redirect_from_an_address_without_a_page_is_fine():
    registry = Registry([page("/a/")], [Rule("/old/", "/a/")])

    assert [rule.source for rule in registry.redirects] == ["/old/"]


def test_page_is_found_by_the_file_whose_text_it_shows():
    shown = page("/a/", source="content/pages/a.md", text=True)
    registry = Registry([shown, page("/b/", source="communities/b.md")])

    assert registry.of_source("content/pages/a.md") is shown
    assert registry.of_source("communities/b.md") is None


def test_pages_by_kind_and_those_that_want_to_be_found():
    lost = page("/404.html", kind=page_kinds.NOT_FOUND)
    registry = Registry([page("/a/"), lost, page("/b/")])

    assert [one.url for one in registry.indexed] == ["/a/", "/b/"]
    assert {name: [one.url for one in pages] for name, pages in registry.kinds.items()} == {
        "page": ["/a/", "/b/"],
        "not-found": ["/404.html"],
    }
