"""A change of data alone that tries to bring script to the site: from the whole small project to the built pages.

Each way is tried twice: it must be a problem, and the built site must be harmless even if no check had seen it.
"""

import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from amcc.checks import check_project
from tests.paths import SMALL
from tests.support.unchecked_build import build_unchecked

SCRIPT = "document.documentElement.dataset.ran = 'yes'"
DRAWING = f'<svg xmlns="http://www.w3.org/2000/svg"><script>{SCRIPT}</script></svg>'
PAGE = f"<html><head><title>Evil</title><meta name='date' content='2020-01-01'><meta name='save_as' content='evil/index.html'></head><body><script>{SCRIPT}</script></body></html>"


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(SMALL, tmp_path / "project")


def write(project, file, text):
    path = project / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def add_text(project, text, file="content/pages/about.md"):
    path = project / file
    path.write_text(f"{path.read_text('utf-8')}\n\n{text}\n", encoding="utf-8")


def told(project):
    return {(problem.file, problem.code) for problem in check_project(project)}


def names(site: Path):
    return {path.name for path in site.rglob("*") if path.is_file()}


def page(site, url):
    return BeautifulSoup((site / url.strip("/") / "index.html").read_text("utf-8"), "html.parser")


def test_a_drawing_and_a_script_in_a_folder_that_looks_like_that_of_pictures(project, tmp_path):
    folder = "content/data/content/images/x"
    for name, text in (("evil.svg", DRAWING), ("evil.js", SCRIPT), ("evil.html", PAGE)):
        write(project, f"{folder}/{name}", text)
    links = [f"{{static}}/data/content/images/x/evil.{kind}" for kind in ("svg?", "js#x", "html?a=b", "svg")]
    links += [
        link.replace("{static}", what) for link in links for what in ("|static|", "{attach}", "{filename}")
    ]
    add_text(project, "\n\n".join(f"[words]({link})" for link in links))
    add_text(project, "\n\n".join(f"![picture]({link})" for link in links))

    assert {(f"{folder}/evil.{kind}", "C320") for kind in ("svg", "js", "html")} <= told(project)
    assert ("content/pages/about.md", "C313") in told(project)
    site = build_unchecked(project, tmp_path / "site")
    assert not {"evil.svg", "evil.js", "evil.html"} & names(site)
    assert "evil" not in (site / "about" / "index.html").read_text("utf-8")


def test_a_page_in_another_format_is_no_page(project, tmp_path):
    folders = ("content/pages/content/images/x", "content/pages", "content/news")
    names = ("evil.html", "evil.htm", "evil.rst", "evil.markdown")
    files = [f"{folder}/{name}" for folder in folders for name in names]
    for file in files:
        write(project, file, PAGE)

    assert {(file, "C320") for file in files} <= told(project)
    site = build_unchecked(project, tmp_path / "site")
    assert not (site / "evil").exists()
    assert not [path for path in site.rglob("*.html") if "dataset.ran" in path.read_text("utf-8")]


def test_among_the_pictures_only_pictures_are_copied(project, tmp_path):
    write(project, "content/images/evil.svg", DRAWING)
    write(project, "content/images/deep/evil.html", PAGE)
    Image.new("RGB", (30, 20)).save(project / "content/images/deep/good.png")

    assert {("content/images/evil.svg", "C320"), ("content/images/deep/evil.html", "C320")} <= told(project)
    site = build_unchecked(project, tmp_path / "site")
    assert (site / "images/deep/good.png").is_file()
    assert not {"evil.svg", "evil.html"} & names(site)


def test_a_picture_is_shown_in_a_record_an_article_and_a_page(project, tmp_path):
    (project / "content/images/2026/a").mkdir(parents=True)
    Image.new("RGB", (30, 20)).save(project / "content/images/2026/a/shop.png")
    files = {
        "communities/acme-guild.md": "/communities/acme-guild/",
        "content/practices/weld-together.md": "/practices/weld-together/",
        "content/news/town-hall.md": None,
        "content/pages/about.md": "/about/",
    }
    for file in files:
        add_text(project, "![Two welders at work]({static}/images/2026/a/shop.png)", file)

    assert told(project) == set()
    site = build_unchecked(project, tmp_path / "site")
    for url in filter(None, files.values()):
        shown = page(site, url).select_one('img[src="/images/2026/a/shop.png"]')
        assert (shown["alt"], shown["width"], shown["height"]) == ("Two welders at work", "30", "20")
