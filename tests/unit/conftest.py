"""What the unit tests share: the small project, read and indexed once."""

from pathlib import Path

import pytest

from community_directory.directory import Directory
from community_directory.library import Library
from community_directory.project import load_project

FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(scope="session")
def directory():
    """Return the index over the small project."""
    return Directory(load_project(FIXTURES / "project"))


@pytest.fixture(scope="session")
def library(directory):
    """Return the small project's articles."""
    return Library(directory)
