"""Shared views are made once."""

from amcc.pages.edit_links import Repository
from amcc.pages.head import SiteSettings
from amcc.pages.shared import SharedViews


def test_views_are_made_once(views):
    assert views.directory is views.directory
    assert views.articles.directory is views.directory
    assert views.country is views.country


def test_links_name_what_a_file_is(views):
    site = SiteSettings(repository=Repository("https://git.example/site", "main", "github"))
    shared = SharedViews(views.project, site)
    labels = {
        file: shared.edit_links(shared.item_of(file))[0].label
        for file in (
            "communities/acme-guild.md",
            "content/practices/weld-together.md",
            "content/news/town-hall.md",
            "content/pages/about.md",
        )
    }
    assert list(labels.values()) == [
        "Edit this profile",
        "Edit this article",
        "Edit this post",
        "Edit this page",
    ]


def test_report_names_the_record(views):
    site = SiteSettings(repository=Repository("https://git.example/site", "main", "github"))
    shared = SharedViews(views.project, site)
    _, report, _ = shared.edit_links(shared.item_of("communities/acme-guild.md"))
    assert report.url.endswith("record=Acme+Guild+of+Illinois")
