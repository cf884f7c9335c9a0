"""Which pages are in the sitemap, and the day on which they last changed."""

import datetime

from amcc.pages import page_kinds
from amcc.pages.registry import Page
from host_files.sitemap import file_days, page_days, sitemap

DAY = datetime.date


def page(url, *changed):
    return Page(page_kinds.PAGE, url, "page", "Heading", "Description.", changed=changed)


def test_sitemap_leaves_unknown_days_out():
    text = sitemap([page("/b/"), page("/")], {"/b/": DAY(2026, 1, 2)}, "https://example.org")

    assert "<url><loc>https://example.org/</loc></url>" in text
    assert "<url><loc>https://example.org/b/</loc><lastmod>2026-01-02</lastmod></url>" in text


def test_addresses_are_sorted_and_escaped():
    text = sitemap([page("/b&c/"), page("/a/")], {}, "https://example.org")

    assert text.index("/a/</loc>") < text.index("/b&amp;c/</loc>")


def test_page_changes_with_the_newest_of_its_files():
    days = {"a.md": DAY(2026, 1, 1), "b.md": DAY(2026, 2, 2)}

    assert page_days(
        [page("/1/", "a.md", "b.md"), page("/2/", "a.md", "c.md"), page("/3/", "c.md")], days
    ) == {
        "/1/": DAY(2026, 2, 2),
        "/2/": DAY(2026, 1, 1),
    }


def test_file_without_a_history_has_its_own_date(views):
    days = file_days(views.project, {"content/practices/weld-together.md": DAY(2026, 5, 5)})

    assert days == {
        "content/practices/weld-together.md": DAY(2026, 5, 5),
        "content/news/town-hall.md": DAY(2022, 4, 11),
    }


def test_facet_changes_with_its_communities(registry):
    assert registry.pages["/states/illinois/"].changed == (
        "communities/acme-guild.md",
        "communities/hidden-valley.md",
    )
    assert registry.pages["/county/"].changed == ()
