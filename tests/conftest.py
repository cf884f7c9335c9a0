"""What the tests share: the real site, built once, a server for it, and the marks and groups of every test."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from amcc.problems.problem import Problem
from tests.paths import ROOT
from tools.build.build import build_site
from tools.build.server import serve_folder
from tools.publish.compress import compress_site
from tools.publish.preview import ProductionHandler
from tools.verify.verify import verify_site

# What a test uses that drives a browser, or that waits for a built site.
BROWSER_FIXTURES = frozenset({"browser", "page", "webkit"})
BUILD_FIXTURES = frozenset({"real_site", "compressed_site", "site_url", "scratch"})
# Fixtures so heavy that all tests that use one run on one worker.
SHARED_FIXTURES = frozenset({"changed_site", "problems_of_real_site"})
# Folders whose tests build a site, deliver one, or start servers.
BUILD_FOLDERS = ("tests/site", "tests/publishing")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser or a build, and keep on one worker what shares a heavy fixture.

    A file is a group, but a test of one kind of page stands alone: it goes to whichever worker is free.
    """
    for item in items:
        place = item.path.relative_to(ROOT).as_posix()
        uses = frozenset(getattr(item, "fixturenames", ()))
        if place.startswith("tests/browser/") or uses & BROWSER_FIXTURES:
            item.add_marker(pytest.mark.browser)
        if place.startswith(BUILD_FOLDERS) or uses & BUILD_FIXTURES:
            item.add_marker(pytest.mark.build)
        shared = uses & SHARED_FIXTURES
        if shared:
            item.add_marker(pytest.mark.xdist_group(min(shared)))
        elif "kind" not in uses and not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(place))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this test run see."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def make_once(shared_folder: Path) -> Callable[[str, Callable[[Path], object]], Path]:
    """Make a folder once for each test run, whichever worker asks first; the others wait for it."""

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        made = shared_folder / name
        with (shared_folder / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not made.is_dir():
                scratch = shared_folder / f"{name}.part"
                shutil.rmtree(scratch, ignore_errors=True)
                fill(scratch)
                scratch.rename(made)
        return made

    return make


@pytest.fixture(scope="session")
def real_site(make_once: Callable[[str, Callable[[Path], object]], Path]) -> Path:
    """The real site."""
    return make_once("real-site", lambda folder: build_site(ROOT, folder))


@pytest.fixture(scope="session")
def problems_of_real_site(real_site: Path) -> list[Problem]:
    """What the verification finds on the real site, the HTML validator included, in one run.

    All tests that ask for it run on one worker.
    """
    return verify_site(ROOT, real_site)


@pytest.fixture(scope="session")
def compressed_site(make_once: Callable[[str, Callable[[Path], object]], Path], real_site: Path) -> Path:
    """The real site with the compressed twins of its files, as it is delivered."""

    def compress(folder: Path) -> None:
        shutil.copytree(real_site, folder)
        compress_site(folder)

    return make_once("compressed-site", compress)


@pytest.fixture(scope="session")
def site_url(compressed_site: Path) -> Iterator[str]:
    """The address of the real site, served with the headers, redirects and files of a host."""
    with serve_folder(compressed_site, ProductionHandler) as address:
        yield address
