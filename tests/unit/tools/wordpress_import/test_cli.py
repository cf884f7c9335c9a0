"""The command."""


def test_a_dry_run_writes_nothing_and_tells_what_it_would(project, export):
    before = project.files()
    assert project.run(export, dry_run=True) == 0
    assert project.files() == before
    assert "Files would be written: 18." in project.said


def test_a_report_never_lands_in_the_content(project, export):
    assert project.run(export, report_file=project.root / "content/pages/mission.md") == 2
    assert project.body("pages/mission.md") == "Written by hand.\n"


def test_a_missing_export_is_a_misuse(project, tmp_path):
    assert project.run(tmp_path / "none.xml") == 2
    assert "no such file" in project.said
