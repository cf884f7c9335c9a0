"""Authors become roles."""

import pytest

from tests.fixtures.wordpress.make_export import document, item


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
