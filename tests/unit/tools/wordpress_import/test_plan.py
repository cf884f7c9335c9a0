"""The realistic export, imported as a whole: what is written, kept, left out and told."""

import datetime
import json
import os

import pytest
import yaml

from tests.fixtures.wordpress.make_export import SITE, document, item, realistic_export

PLAIN = "<!-- wp:paragraph --><p>A plain text that is long enough to make a summary of it without help.</p><!-- /wp:paragraph -->"


def test_the_export_in_the_fixtures_is_the_one_its_pieces_make(export):
    assert export.read_text("utf-8") == realistic_export()


def test_a_post_has_the_front_matter_of_the_site(imported):
    front = imported.front("news/every-kind-of-block.md")
    digest = front["imported"].pop("digest")
    assert digest.startswith("sha256-") and len(digest) == 71
    assert front == {
        "title": "Every kind of block",
        "summary": "One post that uses every block of the editor, so that the import can be seen at work.",
        "date": datetime.date(2019, 12, 20),
        "author": "AMCC staff",
        "categories": ["Press releases", "Research & innovation"],
        "tags": ["Metals"],
        "original_url": f"{SITE}/2019/12/20/every-kind-of-block/",
        "imported": {"from": "wordpress", "id": 101},
    }


def test_a_page_has_no_categories_and_keeps_its_date(imported):
    front = imported.front("pages/team.md")
    assert set(front) == {"title", "summary", "date", "author", "original_url", "imported"}
    assert front["date"] == datetime.date(2021, 5, 4)


@pytest.mark.parametrize("name", ["plans-next-steps-cafes-50-done", "in-review", "scheduled"])
def test_drafts_stay_drafts_and_have_no_address(imported, name):
    front = imported.front(f"news/{name}.md")
    assert front["status"] == "draft"
    assert "original_url" not in front or name == "scheduled"


def test_titles_lose_tags_and_entities_but_no_signs(imported):
    title = imported.front("news/plans-next-steps-cafes-50-done.md")["title"]
    assert title == "Plans / \u201cnext steps\u201d & caf\u00e9s: 50% done"


def test_a_second_item_of_the_same_name_gets_a_number_and_a_redirect(imported):
    assert imported.front("news/same-name.md")["imported"]["id"] == 106
    assert imported.front("news/same-name-2.md")["imported"]["id"] == 107
    redirects = yaml.safe_load((imported.root / "content/data/redirects.yml").read_text("utf-8"))
    assert {
        "from": "/2020/06/02/same-name/",
        "to": "/2020/06/02/same-name-2/",
        "reason": "Old address of an imported post.",
    } in redirects


def test_redirects_are_added_behind_what_a_person_wrote(imported):
    text = (imported.root / "content/data/redirects.yml").read_text("utf-8")
    assert text.startswith("# Old addresses.\n- from: /a/\n  to: /b/\n  reason: By hand.\n")
    rows = {row["from"]: row["to"] for row in yaml.safe_load(text)}
    added = list(rows)[1:]
    assert added == sorted(added)
    assert rows["/about/team/"] == "/team/"
    assert rows["/archives/113/"] == "/2021/05/04/old-permalink/"
    assert rows["/2018/07/09/r\u00e9sum\u00e9-of-a-visit/"] == "/2018/07/09/resume-of-a-visit/"
    assert rows["/2019/12/20/every-kind-of-block/shop-floor/"] == "/2019/12/20/every-kind-of-block/"
    assert rows["/wp-content/uploads/2019/12/crane.jpg/"] == "/images/wp/2019-12-crane.jpg"
    assert "/2019/12/20/every-kind-of-block/" not in rows
    assert "/2020/01/02/same-name/" not in rows


def test_pictures_are_copied_byte_for_byte_and_unused_ones_are_not(imported):
    images = imported.root / "content/images/wp"
    copied = {path.relative_to(images).as_posix() for path in images.rglob("*") if path.is_file()}
    assert copied == {
        "2016-03-Cafe-plan-d789f53d.jpg", "2019-12-crane.jpg", "2019-12-foundry.png",
        "2019-12-lead.jpg", "2019-12-shop-floor-300x200.jpg", "2019-12-shop-floor.jpg",
    }  # fmt: skip
    assert (images / "2019-12-crane.jpg").read_bytes() == (
        imported.uploads / "2019/12/crane.jpg"
    ).read_bytes()


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


def test_comments_are_counted_and_nowhere_in_the_content(imported):
    assert "comments left out: 4 (2 comment, 1 pingback, 1 trackback)" in imported.said
    texts = [path.read_text("utf-8") for path in (imported.root / "content").rglob("*.md")]
    assert not any("must not be published" in text for text in texts)


def test_no_author_is_named(imported):
    for path in (imported.root / "content").rglob("*.md"):
        text = path.read_text("utf-8")
        assert "Fictional" not in text and "Invented" not in text and "staffer" not in text
    assert "Fictional" not in imported.said


def test_authors_get_the_roles_of_the_given_file(project, export, tmp_path):
    (tmp_path / "roles.yml").write_text("guest: Guest author\n")
    assert project.run(export, authors=tmp_path / "roles.yml") == 0
    assert project.front("news/a-classic-post.md")["author"] == "Guest author"
    assert project.front("news/same-name.md")["author"] == "AMCC staff"


def test_a_role_must_not_be_a_name(project, export, tmp_path):
    (tmp_path / "roles.yml").write_text("guest: sam invented\n")
    assert project.run(export, authors=tmp_path / "roles.yml") == 2
    assert "a role is the name of an author" in project.said


def test_a_second_run_changes_nothing(imported, export):
    before = imported.files()
    assert imported.run(export) == 0
    assert imported.files() == before
    assert "Files written: 0." in imported.said
    assert "## Redirects added" not in imported.said


def test_a_file_that_a_person_wrote_stays_and_the_import_lies_beside(imported):
    assert imported.body("pages/mission.md") == "Written by hand.\n"
    assert "A short plain text" in (imported.root / "build/import/pages/mission.md").read_text("utf-8")
    assert "content/pages/mission.md (kept: a person wrote it" in imported.said
    assert "--adopt mission" in imported.said


def test_a_file_that_a_person_edited_stays(imported, export):
    path = imported.root / "content/news/same-name.md"
    path.write_text(path.read_text("utf-8").replace("short plain", "corrected"), "utf-8")
    before = imported.files()
    assert imported.run(export) == 0
    after = imported.files()
    aside = "build/import/news/same-name.md"
    assert set(after) - set(before) == {aside}
    assert all(after[name] == before[name] for name in before)
    assert "content/news/same-name.md (kept: a person edited it since the import" in imported.said
    assert imported.run(export, adopt=["same-name"]) == 0
    assert "short plain" in imported.body("news/same-name.md")


def test_a_change_of_front_matter_alone_counts_as_an_edit(imported, export):
    path = imported.root / "content/news/same-name.md"
    path.write_text(path.read_text("utf-8").replace("title: Same name", "title: Another name"), "utf-8")
    assert imported.run(export) == 0
    assert imported.front("news/same-name.md")["title"] == "Another name"


def test_line_ends_of_windows_are_no_edit(imported, export):
    path = imported.root / "content/news/same-name.md"
    text = path.read_text("utf-8")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert imported.run(export) == 0
    assert path.read_bytes() == text.encode()


def test_an_untouched_file_follows_the_export(project):
    assert project.run(document(item(1, "Title", name="one", content=PLAIN))) == 0
    assert project.run(document(item(1, "New title", name="one", content=PLAIN))) == 0
    assert project.front("news/one.md")["title"] == "New title"
    assert "1 written again" in project.said


def test_an_item_keeps_its_name_when_an_older_one_of_that_name_appears(project):
    first = item(2, "Second", name="same", date="2020-02-02 00:00:00", content=PLAIN)
    assert project.run(document(first)) == 0
    older = item(1, "First", name="same", date="2019-01-01 00:00:00", content=PLAIN)
    assert project.run(document(older, first)) == 0
    assert project.front("news/same.md")["imported"]["id"] == 2
    assert project.front("news/same-2.md")["imported"]["id"] == 1


def test_adopt_replaces_a_summary_written_by_hand(project):
    path = project.root / "content/news/one.md"
    path.write_text("---\ntitle: By hand\nsummary_of: https://old.example.org/2021/05/04/one/\n---\nShort.\n")
    text = document(item(1, "Whole post", name="one", content=PLAIN))
    assert project.run(text) == 0
    assert project.body("news/one.md") == "Short.\n"
    assert project.run(text, adopt=["one"]) == 0
    assert project.front("news/one.md")["title"] == "Whole post"
    assert project.run(text) == 0 and "Files written: 0." in project.said


def test_adopt_of_an_unknown_name_is_refused(project, export):
    before = project.files()
    assert project.run(export, adopt=["no-such-post"]) == 2
    assert "no-such-post" in project.said and project.files() == before


def test_a_dry_run_writes_nothing_and_tells_what_it_would(project, export):
    before = project.files()
    assert project.run(export, dry_run=True) == 0
    assert project.files() == before
    assert "Files would be written: 18." in project.said


def test_the_report_is_saved_as_json_and_markdown(project, export, tmp_path):
    assert project.run(export, report_file=tmp_path / "report.json") == 0
    data = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert {row["state"] for row in data["items"]} == {"new", "kept-written"}
    assert data["comments_left_out"] == {"comment": 2, "pingback": 1, "trackback": 1}
    assert project.run(export, report_file=tmp_path / "report.md") == 0
    assert (tmp_path / "report.md").read_text("utf-8") == project.said


def test_a_report_never_lands_in_the_content(project, export):
    assert project.run(export, report_file=project.root / "content/pages/mission.md") == 2
    assert project.body("pages/mission.md") == "Written by hand.\n"


def test_a_picture_that_is_there_with_other_bytes_stays(project, export):
    target = project.root / "content/images/wp/2019-12-crane.jpg"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"by hand")
    assert project.run(export) == 0
    assert target.read_bytes() == b"by hand"
    assert "content/images/wp/2019-12-crane.jpg: another file is there already; kept" in project.said


def test_a_failure_while_writing_leaves_everything_as_it_was(project, export, monkeypatch):
    before = project.files()
    replace, calls = os.replace, []

    def failing(source, target):
        calls.append(target)
        if len(calls) == 8:
            raise OSError("disk full")
        replace(source, target)

    monkeypatch.setattr("tools.wordpress_import.writing.os.replace", failing)
    assert project.run(export) == 1
    assert "disk full" in project.said and "Nothing was written." in project.said
    after = project.files()
    assert {name: data for name, (data, _) in after.items()} == {
        name: data for name, (data, _) in before.items()
    }
    assert not (project.root / "content/images").exists()
    assert not list((project.root / "build").iterdir())


def test_a_redirect_list_of_another_form_stops_the_import(project, export):
    (project.root / "content/data/redirects.yml").write_text("redirects: {}\n")
    before = project.files()
    assert project.run(export) == 1
    assert "content/data/redirects.yml" in project.said and project.files() == before


@pytest.mark.parametrize(
    "content",
    [
        "<p>Write to someone@example.com for the minutes of the meeting, please.</p>",
        "<p>Robin Fictional opened the meeting and spoke of many things at length.</p>",
    ],
)
def test_personal_data_in_a_text_is_pointed_out_but_not_repeated(project, content):
    assert project.run(document(item(1, "Title", name="one", content=content))) == 0
    assert "the text " in project.said
    assert "Fictional" not in project.said and "someone@" not in project.said


def test_no_two_summaries_are_the_same(project):
    posts = [item(number, f"Post {number}", name=f"post-{number}", content=PLAIN) for number in (1, 2)]
    assert project.run(document(*posts)) == 0
    first, second = (project.front(f"news/post-{number}.md")["summary"] for number in (1, 2))
    assert first == "A plain text that is long enough to make a summary of it without help."
    assert second == f"Post 2 (May 4, 2021): {first}"


def test_nothing_links_to_a_post_that_was_dropped(project):
    long = item(1, "Long", name="long", content="<p>" + "word " * 14_000 + "</p>")
    link = item(
        2, "Link", name="link", content=f"{PLAIN}<p><a href='{SITE}/2021/05/04/long/'>the long one</a></p>"
    )
    assert project.run(document(long, link)) == 0
    assert f"[the long one]({SITE}/2021/05/04/long/)" in project.body("news/link.md")


def test_addresses_with_blanks_are_told_instead_of_redirected(imported):
    assert "Café plan.jpg: an address with blanks cannot be redirected" in imported.said
    assert "plan.jpg/" not in (imported.root / "content/data/redirects.yml").read_text("utf-8")


def test_a_missing_export_is_a_misuse(project, tmp_path):
    assert project.run(tmp_path / "none.xml") == 2
    assert "no such file" in project.said


def test_a_missing_uploads_folder_is_a_misuse(project, export, tmp_path):
    assert project.run(export, uploads=tmp_path / "none") == 2
    assert "--uploads" in project.said


def test_without_uploads_pictures_become_links_and_a_later_run_brings_them(project, export):
    assert project.run(export, uploads=None) == 0
    assert (
        "[Picture: Crane over a dock](https://old.example.org/wp-content/uploads/2019/12/crane.jpg)"
        in project.body("news/every-kind-of-block.md")
    )
    assert "no uploads folder was given" in project.said
    assert project.run(export) == 0
    assert "![Crane over a dock]({static}/images/wp/2019-12-crane.jpg)" in project.body(
        "news/every-kind-of-block.md"
    )


def test_a_post_longer_than_a_content_file_may_be_is_not_converted(project):
    assert project.run(document(item(1, "Long", name="long", content="<p>" + "word " * 14_000 + "</p>"))) == 0
    assert "longer than a content file may be" in project.said
    assert not (project.root / "content/news/long.md").exists()
