"""Which items become files, under which names."""

import datetime
import re

import pytest

from tests.fixtures.wordpress.make_export import attachment, document, item
from tests.fixtures.wordpress.reading import TEXT, refused


@pytest.mark.parametrize("name", ["plans-next-steps-cafes-50-done", "in-review", "scheduled"])
def test_drafts_stay_drafts_and_have_no_address(imported, name):
    front = imported.front(f"news/{name}.md")
    assert front["status"] == "draft"
    assert "original_url" not in front or name == "scheduled"


def test_titles_lose_tags_and_entities_but_no_signs(imported):
    title = imported.front("news/plans-next-steps-cafes-50-done.md")["title"]
    assert title == "Plans / \u201cnext steps\u201d & caf\u00e9s: 50% done"


def test_what_nobody_could_read_is_left_out_with_its_reason(imported):
    section = imported.said.split("## Not converted")[1].split("## ")[0]
    assert [
        line.split(":")[0].split(",")[0] + line.split(":", 1)[1] for line in section.split("\n") if line
    ] == [
        "- post 104 it was private; publish it in WordPress first if everybody may read it",
        "- post 105 it was protected by a password",
        "- post 110 it was in the trash",
        "- post 111 it has no text",
        "- page 122 the address /search/ belongs to the site; rename the page in WordPress",
        "- tribe_events 130 the post type 'tribe_events' has no place on this site",
    ]
    assert not list((imported.root / "content").rglob("not-for-everybody*"))
    assert not list((imported.root / "content").rglob("with-a-password*"))


def test_an_item_keeps_its_name_when_an_older_one_of_that_name_appears(project):
    first = item(2, "Second", name="same", date="2020-02-02 00:00:00", content=TEXT)
    assert project.run(document(first)) == 0
    older = item(1, "First", name="same", date="2019-01-01 00:00:00", content=TEXT)
    assert project.run(document(older, first)) == 0
    assert project.front("news/same.md")["imported"]["id"] == 2
    assert project.front("news/same-2.md")["imported"]["id"] == 1


@pytest.mark.parametrize("name", ["../../../etc/cron", "..%2f..%2fx", "a/b", "..", "a\\b"])
def test_names_that_are_paths(project, name):
    refused(
        project,
        document(item(7, "Title", name=name, link="https://old.example.org/x/", content=TEXT)),
        "post 7:",
        "is a path",
    )


def test_menus_and_files_may_share_a_number(project):
    menus = [item(7, "Menu", kind="nav_menu_item", name="m"), item(7, "Menu", kind="nav_menu_item", name="n")]
    files = [attachment(9, "2019/12/crane.jpg"), attachment(9, "2019/12/lead.jpg")]
    assert project.run(document(item(7, "Title", name="one", content=TEXT), *menus, *files)) == 0
    assert project.front("news/one.md")["imported"]["id"] == 7


def test_the_second_of_two_posts_with_one_number_is_left_out_when_told(project):
    export = document(item(7, "A", content=TEXT), item(7, "B", content=TEXT))
    assert project.run(export, skip_refused=True) == 0
    assert project.front("news/a.md")["title"] == "A"
    assert "- post 7, line 57: another item has the same number" in project.said


def test_a_minimal_item(project):
    text = document(item(7, "A title & more", content=TEXT)).replace("A title & more", "A title")
    for element in ("dc:creator", "wp:post_name", "wp:post_date", "wp:post_date_gmt", "excerpt:encoded"):
        text = re.sub(rf"<{element}>.*?</{element}>", "", text)
    text = re.sub(r"<pubDate>2021.*?</pubDate>", "<pubDate>Tue, 04 May 2021 09:30:00 +0000</pubDate>", text)
    assert project.run(text) == 0
    front = project.front("news/a-title.md")
    assert front["date"] == datetime.date(2021, 5, 4) and front["author"] == "AMCC staff"


def test_an_item_without_any_date_or_type_is_left_out(project):
    text = document(
        item(7, "A", content=TEXT, date="0000-00-00 00:00:00"), item(8, "B", content=TEXT, kind="")
    )
    assert project.run(text) == 0
    assert "post 7, line 32: its date '0000-00-00 00:00:00' is none" in project.said
    assert " 8, line 57: it has no post type" in project.said


@pytest.mark.parametrize("name", ["search", "county", "pagefind", "social"])
def test_a_page_that_would_hide_the_site_s_own_is_left_out(project, name):
    assert project.run(document(item(7, "A", kind="page", name=name, content=TEXT))) == 0
    assert f"the address /{name}/ belongs to the site" in project.said
