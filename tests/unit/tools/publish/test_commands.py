"""What the commands of publishing print, write and refuse."""

import shutil

import pytest

from tools.publish import commands
from tools.publish.errors import PublishError
from tools.publish.targets.folder import FolderTarget


@pytest.fixture
def project(tmp_path):
    (tmp_path / "publishconf.py").write_text('PUBLISH_TARGET = "folder:/srv/site"\n')
    return tmp_path


def test_target_of_the_settings_unless_one_is_given(project):
    assert commands.find_target(project, "").base.as_posix() == "/srv/site"
    assert commands.find_target(project, "folder:/other").base.as_posix() == "/other"


def test_no_target_is_an_error_and_no_returned_text(project):
    with pytest.raises(PublishError, match="'nowhere' is no target"):
        commands.list_releases(project, "nowhere")


def test_releases_are_listed_newest_first(tmp_path, publish, capsys):
    names = [publish(FolderTarget(tmp_path / "srv"), version) for version in (1, 2)]
    commands.list_releases(tmp_path, f"folder:{tmp_path / 'srv'}")

    assert capsys.readouterr().out == f"{names[1]}  live\n{names[0]}\n"


def test_going_back_says_what_is_live(tmp_path, publish, capsys):
    target = FolderTarget(tmp_path / "srv")
    first, _ = [publish(target, version) for version in (1, 2)]
    commands.roll_back(tmp_path, f"folder:{tmp_path / 'srv'}", "")

    assert capsys.readouterr().out == f"Live: release {first}\n"
    assert target.releases()[0].is_live


def test_snippets_for_servers_are_written_with_the_redirects(tmp_path, root, capsys):
    for name in ("communities", "content"):
        shutil.copytree(root / "tests" / "fixtures" / "project" / name, tmp_path / name)
    commands.write_snippets(tmp_path, "/srv/www", brotli=False)

    assert 'root "/srv/www";' in (tmp_path / "build" / "hosts" / "nginx.conf").read_text()
    assert 'root * "/srv/www"' in (tmp_path / "build" / "hosts" / "Caddyfile").read_text()
    assert "nginx.conf, Caddyfile" in capsys.readouterr().out
