"""The site's own checks, run on what an import would write."""

import shutil

import pytest

from amcc.checks import check_project
from tests.fixtures.wordpress.make_export import SITE, attachment, document, item
from tests.fixtures.wordpress.reading import TEXT
from tests.paths import SMALL


@pytest.fixture
def site(project):
    """A small project without problems, to import into."""
    shutil.rmtree(project.root)
    shutil.copytree(SMALL, project.root)
    assert check_project(project.root) == []
    return project


def test_a_realistic_export_ends_without_problem(site, export):
    assert site.run(export, check=True) == 0, site.said
    assert check_project(site.root) == []
    before = site.files()
    assert site.run(export, check=True) == 0 and site.files() == before


@pytest.mark.parametrize("text", [
    "\u2764\ufe0f", "\U0001f469\u200d\U0001f527", "1\ufe0f\u20e3", "zero\u200bwidth", "soft\u00adhyphen", "\ue000",
])  # fmt: skip
@pytest.mark.parametrize("check", [True, False])
def test_emoji_and_hidden_characters_end_without_problem(site, text, check):
    content = f"<p>{text}</p>{TEXT}<pre>{text}</pre>"
    post = item(7, f"Title {text}", name="one", excerpt=f"{text} An excerpt.", content=content)
    assert site.run(document(post), check=check) == 0
    assert "Not converted" not in site.said
    assert check_project(site.root) == []


def test_a_short_title_makes_a_summary_that_is_long_enough(site):
    assert site.run(document(item(7, "A", name="one", content="<p>B</p>"))) == 0
    assert check_project(site.root) == []


@pytest.mark.parametrize(("title", "content", "reason"), [
    ("P\u0435ople", TEXT, "line 2, C321: 'P\u0435ople' mixes alphabets"),
    ("Title", TEXT + "<p>Write to someone@example.com please.</p>", "C322"),
])  # fmt: skip
def test_what_the_checks_refuse_is_set_aside_as_a_draft(site, title, content, reason):
    good = item(8, "Good", name="good", content=f"{TEXT}<p><a href='{SITE}/2021/05/04/one/'>the one</a></p>")
    export = document(item(7, title, name="one", content=content), good)
    assert site.run(export, check=True) == 0
    assert check_project(site.root) == []
    assert not (site.root / "content/news/one.md").exists()
    assert "status: draft" in (site.root / "build/import/news/one.md").read_text("utf-8")
    assert f"[the one]({SITE}/2021/05/04/one/)" in site.body("news/good.md")
    assert "post 7, line 32: the site's checks refuse it: line" in site.said and reason in site.said
    assert "a draft is in build/import/news/one.md" in site.said
    before = site.files()
    assert site.run(export, check=True) == 0 and site.files() == before


def test_a_dry_run_checks_too_and_writes_nothing(site):
    before = site.files()
    assert site.run(document(item(7, "P\u0435ople", content=TEXT)), check=True, dry_run=True) == 0
    assert "C321" in site.said and site.files() == before


@pytest.mark.parametrize("link", ["/search/", "/news/", "/communities/", "/2021/05/04/other/", "/mission/"])
def test_an_address_that_the_site_needs_is_not_redirected(site, link):
    other = item(8, "Other", name="other", content=TEXT)
    moved = item(7, "Title", name="one", link=f"{SITE}{link}", content=TEXT)
    assert site.run(document(moved, other), check=True) == 0
    rows = (site.root / "content/data/redirects.yml").read_text("utf-8")
    assert f"from: {link}\n" not in rows
    assert f"{link}: the site has a page of its own there" in site.said
    assert check_project(site.root) == []


@pytest.mark.parametrize("link", ["/a//b/", "/a%20b/", "/a*/", "/:year/x/", "/a%5Cb/"])
def test_an_address_that_the_checks_refuse_is_not_redirected(site, link):
    assert site.run(document(item(7, "T", name="one", link=f"{SITE}{link}", content=TEXT)), check=True) == 0
    assert "cannot be redirected" in site.said
    assert check_project(site.root) == []


def test_a_redirect_from_where_another_one_leads_is_not_added(site):
    path = site.root / "content/data/redirects.yml"
    path.write_text("- from: /x/\n  to: /old-one/\n  reason: By hand.\n")
    assert (
        site.run(document(item(7, "T", name="one", link=f"{SITE}/old-one/", content=TEXT)), check=True) == 0
    )
    assert "/old-one/: the site's checks refuse a redirect to /2021/05/04/one/" in site.said
    assert path.read_text() == "- from: /x/\n  to: /old-one/\n  reason: By hand.\n"


def test_redirects_without_room_wait_beside(site):
    post = item(7, "Title", name="one", link=f"{SITE}/old-one/", content=TEXT)
    pages = [
        attachment(100 + number, f"2020/01/{number}.jpg", parent="7", link=f"{SITE}/{'x' * 80}/{number}/")
        for number in range(600)
    ]
    assert site.run(document(*pages, post), check=True) == 0
    text = (site.root / "content/data/redirects.yml").read_bytes()
    assert len(text) <= 64 * 1024 and b"from: /old-one/" in text
    waiting = (site.root / "build/import/redirects.yml").read_text("utf-8")
    assert text.decode().count("from: /xxx") + waiting.count("from: /xxx") == 600
    assert "redirects wait in build/import/redirects.yml" in site.said
    assert check_project(site.root) == []
