"""The realistic WordPress export, imported into a copy of the project and built: what a reader gets."""

import shutil

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from tests.paths import FIXTURES
from tools.build.build import build_site
from tools.verify.heads import check_ids
from tools.verify.links import check_links
from tools.verify.outline import check_code, check_heading_order, check_images, check_other_sites
from tools.verify.pages import read_site
from tools.wordpress_import.cli import import_wordpress
from tools.wordpress_import.plan import Options

EXPORT = FIXTURES / "wordpress" / "export.xml"
IMPORTED = ("/2016/", "/2018/", "/2019/12/20/every", "/2020/01/", "/2020/06/", "/2021/", "/team/")
UPLOADS = ("shop-floor.jpg", "shop-floor-300x200.jpg", "foundry.png", "crane.jpg", "lead.jpg")


@pytest.fixture(scope="module")
def built(root, tmp_path_factory):
    """The output of a build of the project with the export in it."""
    folder = tmp_path_factory.mktemp("imported")
    project = folder / "project"
    for name in ("communities", "content"):
        shutil.copytree(root / name, project / name)
    for name in ("amcc", "plugins", "themes", "pelicanconf.py"):
        copy = shutil.copytree if (root / name).is_dir() else shutil.copy
        copy(root / name, project / name)  # a link would be refused
    uploads = folder / "uploads" / "2019" / "12"
    uploads.mkdir(parents=True)
    for number, name in enumerate(UPLOADS):
        Image.new("RGB", (60, 40), (number * 40, 60, 60)).save(uploads / name)
    import_wordpress(EXPORT, Options(project, folder / "uploads"))
    build_site(project, folder / "output")
    return folder / "output"


@pytest.fixture(scope="module")
def read_page(built):
    """Read a page of the output as a tree."""
    return lambda address: BeautifulSoup(
        (built / address.strip("/") / "index.html").read_bytes(), "html.parser"
    )


@pytest.fixture(scope="module")
def article(read_page):
    """The post with every kind of block."""
    return read_page("/2019/12/20/every-kind-of-block/").find("article")


def test_post_is_at_its_old_address(article):
    assert article.h1.get_text() == "Every kind of block"
    assert article.find("time")["datetime"] == "2019-12-20"


def test_pictures_are_shown_and_there(article, built):
    pictures = {image["alt"]: image["src"] for image in article.find_all("img")}
    assert set(pictures) == {
        "The lead picture", "Lathe operators [2019]", "A foundry at night", "Lathe", "Crane over a dock", "Old gallery",
    }  # fmt: skip
    for source in pictures.values():
        assert source.startswith("/images/wp/") and (built / source.lstrip("/")).is_file(), source
    assert {(image["width"], image["height"]) for image in article.find_all("img")} == {("60", "40")}


def test_headings_lists_tables_and_quotations(article):
    narrative = article.select_one(".narrative")
    assert [(tag.name, tag.get_text()) for tag in narrative.find_all(["h1", "h2", "h3"])] == [
        ("h2", "Too high a heading"), ("h3", "A skipped level in C#"),
    ]  # fmt: skip
    assert [li.get_text() for li in narrative.ul.ul.find_all("li")] == ["Iron", "Steel"]
    assert len(narrative.find_all("table")) == 2 and len(narrative.find_all("blockquote")) == 3
    assert narrative.table.th.get_text() == "Region"


def test_captions(article):
    texts = [em.get_text() for em in article.select("p > em:only-child")]
    assert {"The floor, seen from above", "First picture", "Two pictures", "Plants by region"} <= set(texts)


def test_embeds_are_links_and_nothing_is_fetched_from_elsewhere(article):
    assert article.find("a", href="https://www.youtube.com/watch?v=abcdefghijk")
    assert not article.find(["iframe", "script", "video", "audio", "object", "form"])


def test_imported_pages_have_no_problem_of_their_own(built):
    site = read_site(built)
    checks = (check_links, check_images, check_heading_order, check_ids, check_code, check_other_sites)
    problems = [problem for check in checks for problem in check(site)]
    theirs = [problem for problem in problems if problem.file.startswith(IMPORTED)]
    elsewhere = {problem.message for problem in problems if not problem.file.startswith(IMPORTED)}
    assert [problem for problem in theirs if problem.message not in elsewhere] == []


def test_text_that_looks_like_markup_is_text(article):
    text = article.get_text()
    assert "<b>shown</b>" in text and "[brackets] and 5 < 6 & 7." in text and "[gallery] as text" in text


def test_classic_post(read_page):
    narrative = read_page("/2016/03/07/a-classic-post/").select_one(".narrative")
    assert narrative.find("img", alt="Lathe, small")
    assert narrative.p.br is not None
    assert [p.get_text() for p in narrative.blockquote.find_all("p")] == ["Quoted first.", "Quoted second."]


def test_links_between_imported_posts(read_page):
    links = {
        a.get_text(): a["href"] for a in read_page("/2018/07/09/resume-of-a-visit/").select(".narrative a")
    }
    assert links == {
        "the long post": "/2019/12/20/every-kind-of-block/",
        "the team": "/team/",
        "all news": "/news/",
        "something gone": "https://old.example.org/gone/",
        "the mission": "/mission/",
    }


def test_news_list_shows_posts_and_no_drafts(read_page, built):
    addresses = {
        a["href"].removeprefix("https://americanmcc.org")
        for a in read_page("/news/").find_all("a", href=True)
    }
    assert {
        "/2019/12/20/every-kind-of-block/",
        "/2020/01/02/same-name/",
        "/2020/06/02/same-name-2/",
    } <= addresses
    pages = {path.parent.name for path in built.rglob("index.html")}
    assert not pages & {"plans-next-steps-cafes-50-done", "in-review", "scheduled", "not-for-everybody"}
    assert not (built / "2031").exists()
    for path in built.rglob("*.xml"):
        assert "in-review" not in path.read_text("utf-8")


def test_page_and_what_a_person_wrote(read_page):
    assert read_page("/team/").h1.get_text() == "Team"
    assert "A short plain text" not in read_page("/mission/").get_text()


@pytest.mark.parametrize(("old", "new"), [
    ("/about/team/", "/team/"),
    ("/archives/113/", "/2021/05/04/old-permalink/"),
    ("/2020/06/02/same-name/", "/2020/06/02/same-name-2/"),
    ("/wp-content/uploads/2019/12/crane.jpg/", "/images/wp/2019-12-crane.jpg"),
])  # fmt: skip
def test_old_addresses_lead_on(read_page, built, old, new):
    refresh = read_page(old).find("meta", attrs={"http-equiv": "refresh"})
    assert refresh["content"].endswith(new)
    assert f"{old} {new} 301" in (built / "_redirects").read_text("utf-8").split("\n")
