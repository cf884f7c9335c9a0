"""What the tests share: the real site, built once, and a server for it."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.paths import ROOT
from tools.build.build import build_site
from tools.build.server import serve_folder
from tools.publish.compress import compress_site
from tools.publish.preview import ProductionHandler


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
def real_site(shared_folder: Path) -> Path:
    """The real site, built once for each test run, whichever worker asks first."""
    output = shared_folder / "real-site"
    with (shared_folder / "real-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not output.is_dir():
            build_site(ROOT, output)
    return output


@pytest.fixture(scope="session")
def compressed_site(shared_folder: Path, real_site: Path) -> Path:
    """The real site with the compressed twins of its files, as it is delivered."""
    output = shared_folder / "compressed-site"
    with (shared_folder / "compressed-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not output.is_dir():
            shutil.copytree(real_site, output)
            compress_site(output)
    return output


@pytest.fixture(scope="session")
def site_url(compressed_site: Path) -> Iterator[str]:
    """The address of the real site, served with the headers, redirects and files of a host."""
    with serve_folder(compressed_site, ProductionHandler) as address:
        yield address
