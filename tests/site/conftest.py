"""The built pages as parsed HTML, the records as they stand in their files, and a site with something planted in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from PIL import Image

from tests.paths import FIXTURES, ROOT
from tests.support.examples import Examples
from tools.build.build import build_site
from tools.wordpress_import.cli import import_wordpress
from tools.wordpress_import.plan import Options

EXPORT = FIXTURES / "wordpress" / "export.xml"
UPLOADS = ("shop-floor.jpg", "shop-floor-300x200.jpg", "foundry.png", "crane.jpg", "lead.jpg")


@pytest.fixture(scope="session")
def parsed(real_site: Path) -> Callable[[str], BeautifulSoup]:
    """Parse the page at an address, once."""

    @cache
    def parse(url: str) -> BeautifulSoup:
        return BeautifulSoup((real_site / url.lstrip("/") / "index.html").read_text("utf-8"), "html.parser")

    return parse


@pytest.fixture(scope="session")
def records() -> dict[str, dict[str, Any]]:
    """The front matter of every record by slug, read without the code under test."""
    return {record.slug: record.data for record in Examples(ROOT).records}


@pytest.fixture(scope="session")
def planted_member() -> str:
    """The slug of the record whose membership is confirmed in the changed site."""
    return Examples(ROOT).whole_list.slug


@pytest.fixture(scope="session")
def changed_site(make_once: Callable[[str, Callable[[Path], object]], Path], planted_member: str) -> Path:
    """The output of a build of the project with a WordPress export in it and one membership confirmed."""

    def build(folder: Path) -> None:
        project = folder / "project"
        for name in ("communities", "content", "themes"):
            shutil.copytree(ROOT / name, project / name)
        for name in ("amcc", "plugins", "pelicanconf.py"):
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, project / name)  # a link would be refused
        uploads = folder / "uploads" / "2019" / "12"
        uploads.mkdir(parents=True)
        for number, name in enumerate(UPLOADS):
            Image.new("RGB", (60, 40), (number * 40, 60, 60)).save(uploads / name)
        import_wordpress(EXPORT, Options(project, folder / "uploads"))
        _confirm_membership(project / "communities" / f"{planted_member}.md")
        build_site(project, folder / "output")

    return make_once("changed-site", build) / "output"


def _confirm_membership(record: Path) -> None:
    front, prose = record.read_text("utf-8").split("\n---\n", 1)
    data = yaml.safe_load(front)
    data["membership"] = {"status": "confirmed", "sources": [next(iter(data["sources"]))]}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    record.write_text(f"---\n{text}---\n{prose}", "utf-8")
