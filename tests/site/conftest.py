"""The built pages as parsed HTML, and the records as they stand in their files."""

from functools import cache

import pytest
import yaml
from bs4 import BeautifulSoup


@pytest.fixture(scope="session")
def parsed(real_site):
    """Parse the page at an address, once."""

    @cache
    def parse(url):
        return BeautifulSoup((real_site / url.lstrip("/") / "index.html").read_text("utf-8"), "html.parser")

    return parse


@pytest.fixture(scope="session")
def records(root):
    """The front matter of every record by slug, read without the code under test."""
    paths = sorted((root / "communities").glob("[!_]*.md"))
    return {path.stem: yaml.safe_load(path.read_text("utf-8").split("\n---\n")[0]) for path in paths}
