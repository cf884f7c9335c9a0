"""The list of all pages is what the records, articles and vocabularies call for, and costs nothing to make."""

import shutil

import pytest

from amcc.pages.head import SiteSettings
from amcc.pages.shared import SharedViews
from amcc.problems.problem import ProjectError
from amcc.records.reader import load_project
from amcc.site import TopPages, register_pages, site_pages
from tests.paths import FIXTURES

PAGE = """---
title: {slug}
summary: A page of this made-up project, described in one sentence that is long enough for a summary.
{more}---

A short text.
"""
# Those of counties and of kinds of problems aside.
PAGES = {
    "/",
    "/404.html",
    "/2022/04/11/town-hall/",
    "/about/",
    "/communities/",
    "/communities/acme-guild/",
    "/communities/closed-mill/",
    "/communities/gulf-yards/",
    "/communities/hidden-valley/",
    "/contribute/",
    "/contribute/fields/",
    "/contribute/stale/",
    "/contribute/open-questions/",
    "/membership-criteria/",
    "/mission/",
    "/news/",
    "/our-history/",
    "/practices/",
    "/practices/weld-together/",
    "/programs/",
    "/programs/dmcsp/",
    "/programs/imcp/",
    "/search/",
    "/sectors/",
    "/sectors/metals-and-castings/",
    "/sectors/shipbuilding-and-maritime/",
    "/states/",
    "/states/alabama/",
    "/states/illinois/",
    "/states/wisconsin/",
    "/the-big-6/",
    "/the-big-6/infrastructure-and-site-development/",
    "/the-big-6/workforce-and-training/",
    "/years/",
    "/years/2014/",
    "/years/2020/",
}


@pytest.fixture
def project_with(tmp_path):
    """Return a function that reads the small project with one more page."""

    def load(slug, more=""):
        folder = tmp_path / "project"
        shutil.copytree(FIXTURES / "project", folder)
        (folder / "content" / "pages" / f"{slug}.md").write_text(PAGE.format(slug=slug, more=more))
        return load_project(folder)

    return load


def test_every_page_that_the_small_project_calls_for(registry):
    found = {url for url in registry.pages if not url.startswith(("/county/", "/contribute/problems/"))}
    assert found == PAGES
    assert {"/county/", "/county/texas/", "/county/district-of-columbia/"} <= registry.pages.keys()
    assert sum(url.startswith("/county/") for url in registry.pages) == 52
    assert {"/contribute/problems/", "/contribute/problems/c302/"} <= registry.pages.keys()


def test_page_at_the_address_of_the_site_is_refused_and_both_are_named(project_with):
    with pytest.raises(ProjectError) as refused:
        site_pages(project_with("county"))

    [problem] = refused.value.problems
    assert problem.render() == (
        "content/pages/county.md:1:1: same-address two pages have the address '/county/': the site's own page of the "
        "kind 'county' and content/pages/county.md; give one of them another name"
    )


def test_page_at_the_address_of_a_redirect_is_refused_and_both_are_named(project_with):
    with pytest.raises(ProjectError) as refused:
        site_pages(project_with("acme"))

    [problem] = refused.value.problems
    assert "content/pages/acme.md and the redirect from it to /communities/acme-guild/" in problem.message


def test_draft_at_a_taken_address_is_no_page(project_with):
    assert "/county/" in site_pages(project_with("county", "status: draft\n")).pages


@pytest.mark.parametrize(
    ("template", "kind"),
    [("page", "page"), ("mission", "mission"), ("timeline", "timeline"), ("area_index", "big-6")],
)
def test_page_is_shown_in_the_template_that_it_chooses(project_with, template, kind):
    page = site_pages(project_with("another", f"template: {template}\n")).pages["/another/"]

    assert (page.template, page.kind.name) == (template, kind)


def test_name_of_a_page_chooses_no_template(project_with):
    assert site_pages(project_with("our-history")).pages["/our-history/"].template == "page"


def test_listing_pages_works_out_no_view():
    views = SharedViews(load_project(FIXTURES / "project"), SiteSettings())
    register_pages(views)

    assert {"articles", "drawings", "country", "program_years"}.isdisjoint(vars(views))


def test_files_of_scripts_are_named_by_their_content(views):
    index = TopPages(views).directory_index

    assert index.path.startswith("assets/communities.")
    assert index.content.startswith(b'{"communities":[{"slug":"acme-guild","name":"Acme Guild of Illinois"')


def test_every_context_can_be_worked_out(registry):
    for page in registry.pages.values():
        assert isinstance(page.context(), dict), page.url
        assert isinstance(page.data(), tuple), page.url
