"""The project is read once, and nothing broken is built."""

import shutil
from types import SimpleNamespace

import pytest

from amcc.pages.edit_links import Repository
from amcc.pages.head import Feed
from amcc.problems.problem import ProjectError
from site_pages.project import (
    check_published_addresses,
    load_checked_project,
    registry_of,
    site_settings,
    views_of,
)
from tests.paths import FIXTURES

PAGE = """---
title: Counties
summary: A page whose name is that of a page of the site, described in a sentence that is long enough.
---

A short text.
"""


@pytest.fixture
def pelican(tmp_path):
    """Return settings of a copy of the small project, as plugins get them."""
    folder = tmp_path / "project"
    shutil.copytree(FIXTURES / "project", folder)
    settings = {
        "COMMUNITY_ROOT": str(folder),
        "COMMUNITY_FEEDS": [("All", "feeds/all.xml")],
        "COMMUNITY_REPOSITORY": {"url": "https://git.example/site", "branch": "main", "host": "gitea"},
        "COMMUNITY_CONTACT": "https://forms.example/join",
        "SITENAME": "The site",
        "SITEURL": "https://x.example",
    }
    return SimpleNamespace(settings=settings, folder=folder, output_path=str(tmp_path / "output"))


def test_settings_become_the_sites(pelican):
    site = site_settings(pelican.settings)

    assert (site.name, site.url) == ("The site", "https://x.example")
    assert site.feeds == (Feed("All", "/feeds/all.xml"),)
    assert site.contact_url == "https://forms.example/join"
    assert site.repository == Repository("https://git.example/site", "main", "gitea")


def test_project_and_pages_are_kept_in_the_settings(pelican):
    load_checked_project(pelican)

    assert views_of(pelican.settings).project.root == pelican.folder
    assert "/communities/acme-guild/" in registry_of(pelican.settings).pages


def test_page_built_over_another_stops_the_build(pelican):
    (pelican.folder / "content/pages/county.md").write_text(PAGE)

    with pytest.raises(ProjectError, match=r"content/pages/county\.md:1:1.*/county/"):
        load_checked_project(pelican)


def test_record_that_is_not_in_order_stops_the_build(pelican):
    file = pelican.folder / "communities/acme-guild.md"
    file.write_text(file.read_text().replace("Kendall", "Kendal"))

    with pytest.raises(ProjectError, match="C302"):
        load_checked_project(pelican)


def test_published_address_that_nothing_answers_stops_the_build(pelican):
    (pelican.folder / "content/data/addresses.txt").write_text("/gone/\n")
    load_checked_project(pelican)

    with pytest.raises(ProjectError, match="'/gone/' was published"):
        check_published_addresses(pelican)
