"""Each address answers with one page."""

import pytest

from amcc import urls
from amcc.facets import FACET_ROOTS, OWN_PAGES

PAGE = """---
title: A page
summary: A page that would have the address of another page of this site, which can not be.
---

Text.
"""


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("county", "page that answers “is my county covered?”"),
        ("search", "page of the search"),
        ("communities", "directory of communities"),
        ("practices", "list of best practices"),
        ("news", "list of news"),
        ("contribute", "page on contributing"),
        ("states", "list of the states"),
        ("sectors", "list of the sectors"),
        ("programs", "list of the programs"),
        ("years", "list of the years"),
    ],
)
def test_a_page_with_the_address_of_the_sites_own_page_is_told_with_both(project, name, page):
    project.write(f"content/pages/{name}.md", PAGE)
    (problem,) = project.problems()
    assert (problem.file, problem.code, problem.found) == (f"content/pages/{name}.md", "C330", name)
    assert problem.message == (
        f"/{name}/ is the address of the site's own page, the {page}; "
        f"content/pages/{name}.md can't have it too: give the file another name"
    )


def test_every_section_of_the_site_is_among_them():
    roots = {value for value in vars(urls).values() if isinstance(value, str) and value.count("/") == 2}
    assert roots | set(FACET_ROOTS.values()) == OWN_PAGES.keys() | {urls.BIG_6, urls.DATA}


@pytest.mark.parametrize(
    "name", ["index", "feeds", "data", "images", "assets", "pagefind", "404", "con", "lpt1"]
)
def test_a_page_has_no_name_that_the_site_or_a_computer_needs(project, name):
    project.write(f"content/pages/{name}.md", PAGE)
    assert project.said() == [
        ("", f"'{name}' is an address that the site itself needs; give the file another name")
    ]


@pytest.mark.parametrize("redirect", ["- {from: /old-page/, to: /news/}", "- {from: '/:year/', to: /news/}"])
def test_a_page_is_not_built_over_an_old_address(project, redirect):
    project.write("content/data/redirects.yml", f"{redirect}\n")
    project.write("content/pages/old-page.md", PAGE)
    project.write("content/pages/2022.md", PAGE.replace("A page that", "A second page that"))
    file = "content/pages/old-page.md" if "old-page" in redirect else "content/pages/2022.md"
    assert project.told() == [(file, "C330")]


def test_the_page_of_the_big_6_is_a_content_page(project):
    project.write("content/pages/the-big-6.md", PAGE)
    assert project.told() == []


def test_a_post_or_record_may_have_the_name_of_a_section(project):
    text = (project.root / "communities/hidden-valley.md").read_text()
    text = text.replace("A made-up coalition", "Another coalition").replace("Hidden Valley", "Deep Sea")
    project.write("communities/county.md", text)
    assert project.told() == []


def test_an_address_leads_on_only_once(project):
    project.write(
        "content/data/redirects.yml",
        "- {from: a, to: /mission/}\n- {from: /c/, to: //x.example/}\n- {from: /c/, to: /c/}\n",
    )
    assert [message.split("' ", 1)[1] for _, message in project.said()] == [
        "must begin with / and end with / or *",
        "must be a path of this site, such as /mission/",
        "stands twice; keep one",
        "is itself an old address; write where that one leads",
    ]
