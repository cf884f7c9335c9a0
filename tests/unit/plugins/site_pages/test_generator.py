"""Every registered page is written by one generator, whatever the order of the plugins."""

import pytest

from amcc import urls


def test_every_registered_page_is_written_and_nothing_else(small_site, registry):
    pages = {urls.save_as(url) for url in registry.pages}
    redirects = {urls.save_as(rule.source) for rule in registry.redirects if not rule.is_pattern}
    written = {path.relative_to(small_site).as_posix() for path in small_site.rglob("*.html")}

    assert written == pages | redirects


def test_files_of_scripts_are_written(small_site, registry):
    for file in registry.files():
        assert (small_site / file.path).read_bytes() == file.content, file.path


@pytest.mark.parametrize(
    ("url", "section", "value"),
    [
        ("/communities/", "Communities", "page"),
        ("/communities/acme-guild/", "Communities", "true"),
        ("/states/", "Communities", "true"),
        ("/years/", "Communities", "true"),
        ("/years/2014/", "Communities", "true"),
        ("/county/", "Communities", "true"),
        ("/county/texas/", "Communities", "true"),
        ("/practices/weld-together/", "Best practices", "true"),
        ("/the-big-6/", "The Big 6", "page"),
        ("/the-big-6/workforce-and-training/", "The Big 6", "true"),
        ("/2022/04/11/town-hall/", "News", "true"),
        ("/mission/", "About us", "page"),
        ("/our-history/", "About us", "true"),
        ("/about/", "About us", "true"),
        ("/search/", "Search", "page"),
    ],
)
def test_section_of_a_page_is_marked_as_current(read_page, url, section, value):
    marked = [
        (link.text, link["aria-current"]) for link in read_page(url).select("header nav a[aria-current]")
    ]

    assert marked == [(section, value)]


@pytest.mark.parametrize("url", ["/", "/contribute/", "/contribute/problems/c302/", "/404.html"])
def test_page_outside_the_sections_marks_none(read_page, url):
    assert read_page(url).select("header nav a[aria-current]") == []


def test_text_that_somebody_has_written_is_shown(read_page):
    assert "Too few welders" in read_page("/practices/weld-together/").main.text
    assert "A short text." in read_page("/the-big-6/workforce-and-training/").main.text


def test_page_is_shown_in_the_template_that_its_file_chooses(read_page):
    assert read_page("/our-history/").find(id="timeline")
    assert read_page("/mission/").select_one("figure.statement")
    assert read_page("/about/").find(id="timeline") is None


def test_only_pages_that_can_be_found_are_indexed_by_the_search(read_page):
    assert read_page("/communities/acme-guild/").main.has_attr("data-pagefind-body")
    assert not read_page("/states/illinois/").main.has_attr("data-pagefind-body")
