"""All files are written, or none."""

import os

from tests.fixtures.wordpress.reading import refused


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


def test_a_symbolic_link_in_the_project_is_not_written_through(project, export, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    os.symlink(tmp_path / "elsewhere", project.root / "content/images")
    refused(project, export, "nothing was changed")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_symbolic_link_inside_the_project_is_not_written_through_either(project, export):
    (project.root / "elsewhere").mkdir()
    os.symlink(project.root / "elsewhere", project.root / "content/images")
    refused(project, export, "images is a symbolic link")
