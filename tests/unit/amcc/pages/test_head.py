"""What the head of a page says."""

import pytest

from amcc.pages import navigation, page_kinds
from amcc.pages.edit_links import Repository
from amcc.pages.head import Feed, SiteSettings, SocialImage, make_meta
from amcc.pages.registry import Page
from amcc.pages.views import Ref

SITE = SiteSettings("The site", "https://x.example", (Feed("All", "/feeds/all.xml"),))
IMAGE = SocialImage("https://x.example/a.png", "A map.")


def page(url="/a/b/", kind=page_kinds.PAGE, **more):
    return Page(kind, url, "page", "A heading", "A description.", **more)


def test_title_address_and_breadcrumbs():
    meta = make_meta(page(trail=(Ref("A", "/a/"),)), SITE)

    assert (meta.head.title, meta.head.social_title) == ("A heading – AMCC", "A heading")
    assert meta.head.canonical == "https://x.example/a/b/"
    assert meta.head.feeds == SITE.feeds
    assert meta.breadcrumbs == (Ref("Home", "/"), Ref("A", "/a/"), Ref("A heading", "/a/b/"))
    [crumbs] = meta.structured_data
    assert [item["item"] for item in crumbs["itemListElement"]] == [
        "https://x.example/",
        "https://x.example/a/",
        "https://x.example/a/b/",
    ]


def test_home_has_no_breadcrumbs_and_a_title_of_its_own():
    meta = make_meta(page("/", page_kinds.HOME, title="The site (AMCC)"), SITE)

    assert (meta.head.title, meta.breadcrumbs, meta.structured_data) == ("The site (AMCC)", (), ())


def test_page_that_is_not_indexed_has_no_address_of_its_own():
    meta = make_meta(page("/404.html", page_kinds.NOT_FOUND), SITE)

    assert meta.head.noindex
    assert (meta.head.canonical, meta.breadcrumbs) == (None, ())


def test_articles_carry_their_picture_and_other_data_do_not():
    data = ({"@type": "Article"}, {"@type": "Organization"})
    meta = make_meta(page(kind=page_kinds.PRACTICE, data=lambda: data), SITE, IMAGE)

    assert meta.head.image == IMAGE
    assert meta.head.og_type == "article"
    assert meta.structured_data[:2] == (
        {"@type": "Article", "image": "https://x.example/a.png"},
        {"@type": "Organization"},
    )


def test_section_is_that_of_the_kind():
    assert make_meta(page(kind=page_kinds.COUNTY), SITE).section is navigation.COMMUNITIES
    assert make_meta(page(kind=page_kinds.STALE), SITE).section is None


@pytest.mark.parametrize(
    ("contact", "url"),
    [
        ("", "https://git.example/site/issues/new?template=join-or-ask.yml"),
        ("https://forms.example/join", "https://forms.example/join"),
        ("join@x.example", "mailto:join@x.example"),
    ],
)
def test_readers_write_by_the_form_until_there_is_a_contact(contact, url):
    repository = Repository("https://git.example/site", "main", "github")
    assert SiteSettings(repository=repository, contact=contact).contact_url == url


def test_host_of_the_site():
    assert SiteSettings(url="https://www.x.example").host == SITE.host == "x.example"
    assert SiteSettings().host == ""
