"""What the unit tests share: the small project, read and indexed once."""

import shutil

import pytest

from amcc.pages.head import SiteSettings
from amcc.pages.shared import SharedViews
from amcc.records.reader import load_project
from amcc.site import register_pages
from tests.paths import FIXTURES

SITE = SiteSettings("The site", "https://x.example")


@pytest.fixture(scope="session")
def views():
    """Return the views of the small project."""
    return SharedViews(load_project(FIXTURES / "project"), SITE)


@pytest.fixture
def varied(tmp_path):
    """Return a function that changes texts in a copy of the small project and returns its views."""

    def vary(file, *changes, site=SITE):
        root = tmp_path / "project"
        if not root.exists():
            shutil.copytree(FIXTURES / "project", root)
        text = (root / file).read_text("utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        (root / file).write_text(text, "utf-8")
        return SharedViews(load_project(root), site)

    return vary


@pytest.fixture(scope="session")
def directory(views):
    """Return the index over the small project."""
    return views.directory


@pytest.fixture(scope="session")
def articles(views):
    """Return the small project's articles."""
    return views.articles


@pytest.fixture(scope="session")
def registry(views):
    """Return every page of the small project."""
    return register_pages(views)
