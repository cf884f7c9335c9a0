"""What the tests of plugins share: the small project, built once by a real Pelican."""

import subprocess
import sys

import pytest
from bs4 import BeautifulSoup

from tests.paths import FIXTURES, ROOT


def build_project(folder, output):
    """Build a project with the site's own settings and return how Pelican ended."""
    command = [sys.executable, "-m", "pelican", str(folder / "content"), "-o", str(output)]
    command += ["-s", "pelicanconf.py", "-e", f'COMMUNITY_ROOT="{folder}"', "--log-handler", "plain"]
    return subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="session")
def small_site(tmp_path_factory):
    """Return the folder of the built small project."""
    output = tmp_path_factory.mktemp("small") / "output"
    done = build_project(FIXTURES / "project", output)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


@pytest.fixture(scope="session")
def read_page(small_site):
    """Return a function that parses the page at an address."""

    def read(url):
        file = (
            small_site / url.lstrip("/") / "index.html" if url.endswith("/") else small_site / url.lstrip("/")
        )
        return BeautifulSoup(file.read_text("utf-8"), "html.parser")

    return read
