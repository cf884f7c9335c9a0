"""What the unit tests share: the small project, read and indexed once."""

import pytest

from amcc.pages.articles import Library
from amcc.pages.index import Directory
from amcc.records.reader import load_project
from tests.paths import FIXTURES


@pytest.fixture(scope="session")
def directory() -> Directory:
    """Return the index over the small project."""
    return Directory(load_project(FIXTURES / "project"))


@pytest.fixture(scope="session")
def library(directory: Directory) -> Library:
    """Return the small project's articles."""
    return Library(directory)
