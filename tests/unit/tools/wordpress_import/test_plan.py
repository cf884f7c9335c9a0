"""A whole import: what is written, kept and told."""

from tests.fixtures.wordpress.make_export import SITE, document, item, realistic_export
from tests.fixtures.wordpress.reading import TEXT


def test_the_export_in_the_fixtures_is_the_one_its_pieces_make(export):
    assert export.read_text("utf-8") == realistic_export()


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


def test_an_untouched_file_follows_the_export(project):
    assert project.run(document(item(1, "Title", name="one", content=TEXT))) == 0
    assert project.run(document(item(1, "New title", name="one", content=TEXT))) == 0
    assert project.front("news/one.md")["title"] == "New title"
    assert "1 written again" in project.said


def test_adopt_replaces_a_summary_written_by_hand(project):
    path = project.root / "content/news/one.md"
    path.write_text("---\ntitle: By hand\nsummary_of: https://old.example.org/2021/05/04/one/\n---\nShort.\n")
    text = document(item(1, "Whole post", name="one", content=TEXT))
    assert project.run(text) == 0
    assert project.body("news/one.md") == "Short.\n"
    assert project.run(text, adopt=["one"]) == 0
    assert project.front("news/one.md")["title"] == "Whole post"
    assert project.run(text) == 0 and "Files written: 0." in project.said


def test_adopt_of_an_unknown_name_is_refused(project, export):
    before = project.files()
    assert project.run(export, adopt=["no-such-post"]) == 2
    assert "no-such-post" in project.said and project.files() == before


def test_a_picture_that_is_there_with_other_bytes_stays(project, export):
    target = project.root / "content/images/wp/2019-12-crane.jpg"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"by hand")
    assert project.run(export) == 0
    assert target.read_bytes() == b"by hand"
    assert "content/images/wp/2019-12-crane.jpg: another file is there already; kept" in project.said


def test_a_post_longer_than_a_content_file_may_be_is_not_converted(project):
    assert project.run(document(item(1, "Long", name="long", content="<p>" + "word " * 14_000 + "</p>"))) == 0
    assert "longer than a content file may be" in project.said
    assert not (project.root / "content/news/long.md").exists()


def test_what_the_site_does_not_keep_is_told(project):
    sticky = item(1, "One", name="one", content=TEXT).replace("sticky>0", "sticky>1")
    assert project.run(document(sticky, item(2, "Two", name="two", content=TEXT))) == 0
    assert project.said.count("kept at the top of the old site's list") == 1
    assert "posts of one day may change places: 2021-05-04" in project.said


def test_the_rest_is_taken_when_told_to_skip_what_is_refused(project):
    bad = item(1, "Bad", name="bad", content=TEXT + "<script>alert(1)</script>")
    climbing = item(2, "Climbing", name="../../x", link=f"{SITE}/x/", content=TEXT)
    good = item(3, "Good", name="good", content=TEXT)
    assert project.run(document(bad, climbing, good)) == 1
    assert project.run(document(bad, climbing, good), skip_refused=True) == 0
    assert [path.name for path in (project.root / "content/news").iterdir()] == ["good.md"]
    assert "- post 1, line 32: it holds code: a <script> element" in project.said
    assert "- post 2, line 57: its name '../../x' is a path" in project.said
