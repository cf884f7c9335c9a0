"""What machines read is held against the pages."""

import pytest

from amcc.pages import page_kinds
from amcc.pages.registry import Page, Registry
from tests.support.problems import rendered
from tools.verify.machine_files import check_feeds, check_redirects, check_sitemap, check_structured_data

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>F</title><updated>2026-01-01T00:00:00Z</updated>
<entry><id>e</id><title>E</title><updated>2026-01-01T00:00:00Z</updated><link href="https://example.org{}"/></entry></feed>
"""


def sitemap(*addresses):
    entries = "".join(f"<url><loc>https://example.org{address}</loc></url>" for address in addresses)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>'


@pytest.mark.parametrize(
    ("addresses", "faults"),
    [
        (["/", "/about/"], []),
        (["/"], ["'https://example.org/about/' is not listed"]),
        (["/", "/about/", "/"], ["'https://example.org/' is listed twice"]),
        (
            ["/", "/about/", "/no/"],
            ["'https://example.org/no/' is listed, but no page of that address wants to be found"],
        ),
    ],
)
def test_sitemap_lists_the_pages(make_site, tmp_path, addresses, faults):
    (tmp_path / "sitemap.xml").write_text(sitemap(*addresses))

    assert rendered(check_sitemap(make_site())) == [f"/sitemap.xml:1:1: sitemap {fault}" for fault in faults]


def test_sitemap_must_be_there(make_site):
    assert [problem.code for problem in check_sitemap(make_site())] == ["sitemap"]


def test_every_article_is_in_a_feed(make_site, tmp_path):
    pages = [
        Page(kind, url, "x", "Heading", "Description.")
        for kind, url in (
            (page_kinds.PRACTICE, "/about/"),
            (page_kinds.POST, "/post/"),
            (page_kinds.PAGE, "/"),
        )
    ]
    (tmp_path / "all.atom.xml").write_text(FEED.format("/about/"))

    assert rendered(check_feeds(make_site(), Registry(pages))) == [
        "/post/:1:1: feed no feed has an entry for this page"
    ]


def test_entry_of_a_feed_leads_to_a_page(make_site, tmp_path):
    (tmp_path / "all.atom.xml").write_text(FEED.format("/no/"))

    assert rendered(check_feeds(make_site(), Registry([]))) == [
        "/all.atom.xml:1:1: feed 'https://example.org/no/' leads to nothing"
    ]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ("{", "it is no JSON"),
        ('{"@type": "Article"}', "it has no @context of schema.org or no @type"),
        (
            '{"@context": "https://schema.org", "@type": "Article", "headline": "X"}',
            "its headline 'X' is not the page's heading 'Home'",
        ),
        (
            '{"@context": "https://schema.org", "@type": "Thing", "url": "https://example.org/no/"}',
            "'https://example.org/no/' leads to nothing",
        ),
    ],
)
def test_structured_data_speak_of_their_page(make_site, data, fault):
    [problem] = check_structured_data(make_site(f'<script type="application/ld+json">{data}</script>'))

    assert problem.message.startswith(fault)


def test_redirect_leads_in_one_step_to_a_page(make_site, tmp_path):
    (tmp_path / "_redirects").write_text("/old /about/ 301\n/older /old 301\n/lost /no/ 301\n")

    assert rendered(check_redirects(make_site())) == [
        "/_redirects:2:1: redirect /older leads to '/old', which does not exist",
        "/_redirects:2:1: redirect /older leads to '/old', which is redirected again",
        "/_redirects:3:1: redirect /lost leads to '/no/', which does not exist",
    ]
