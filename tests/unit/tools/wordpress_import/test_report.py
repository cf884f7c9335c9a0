"""The report."""

import json


def test_comments_are_counted_and_nowhere_in_the_content(imported):
    assert "comments left out: 4 (2 comment, 1 pingback, 1 trackback)" in imported.said
    texts = [path.read_text("utf-8") for path in (imported.root / "content").rglob("*.md")]
    assert not any("must not be published" in text for text in texts)


def test_the_report_is_saved_as_json_and_markdown(project, export, tmp_path):
    assert project.run(export, report_file=tmp_path / "report.json") == 0
    data = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert {row["state"] for row in data["items"]} == {"new", "kept-written"}
    assert data["comments_left_out"] == {"comment": 2, "pingback": 1, "trackback": 1}
    assert project.run(export, report_file=tmp_path / "report.md") == 0
    assert (tmp_path / "report.md").read_text("utf-8") == project.said
