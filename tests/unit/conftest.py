"""What the unit tests share: the small project, read and indexed once."""

import pytest

from amcc.pages.head import SiteSettings
from amcc.pages.shared import SharedViews
from amcc.records.reader import load_project
from amcc.site import register_pages
from tests.paths import FIXTURES


@pytest.fixture(scope="session")
def views():
    """Return the views of the small project."""
    return SharedViews(load_project(FIXTURES / "project"), SiteSettings("The site", "https://x.example"))


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
