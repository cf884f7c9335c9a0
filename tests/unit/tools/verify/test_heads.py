"""Every page has a title, a description, a heading and an address of its own."""

import pytest

from tests.support.problems import rendered
from tools.verify.heads import check_canonicals, check_descriptions, check_headings, check_ids, check_titles


def test_redirect_needs_no_heading_or_title_of_its_own(make_site, tmp_path):
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "index.html").write_text(
        '<!doctype html><title>Home</title><meta http-equiv="refresh" content="0; url=/about/">'
    )
    site = make_site()

    assert site.pages["/old/index.html"].refresh == "/about/"
    assert (
        check_titles(site) == check_headings(site) == check_canonicals(site) == check_descriptions(site) == []
    )


def test_two_pages_with_one_title(make_site):
    site = make_site(about={"<title>About": "<title>Home"})

    assert rendered(check_titles(site)) == [
        "/index.html:2:23: title 'Home' is the title of /about/index.html too"
    ]


def test_title_inside_a_drawing_is_not_the_pages(make_site):
    assert check_titles(make_site("<svg><title>Map</title></svg>")) == []


def test_missing_title_and_description(make_site):
    site = make_site(home={"<title>Home</title>": "", '<meta name="description" content="About Home">': ""})

    assert rendered(check_titles(site)) == ["/index.html:1:1: title 0 titles, or an empty one"]
    assert rendered(check_descriptions(site)) == [
        "/index.html:1:1: description 0 descriptions, or an empty one"
    ]


def test_second_heading(make_site):
    assert rendered(check_headings(make_site("<h1>x</h1>"))) == ["/index.html:7:1: headings 2 h1 elements"]


def test_id_used_twice(make_site):
    site = make_site('<p id="top">x</p>')

    assert rendered(check_ids(site)) == ["/index.html:7:1: duplicate-id the id 'top' stands here again"]


def test_canonical_address_of_another_page(make_site):
    site = make_site(about={"https://example.org/about/": "https://example.org/"})

    assert rendered(check_canonicals(site)) == [
        "/about/index.html:1:1: canonical canonical address: https://example.org/"
    ]


@pytest.mark.parametrize(
    "check", [check_titles, check_descriptions, check_headings, check_ids, check_canonicals]
)
def test_good_site_has_no_problem(make_site, check):
    assert check(make_site()) == []
