"""The folder of another machine: real rsync and real scripts, only the line in between is this machine's shell."""

import subprocess
from pathlib import Path

import pytest

from tools.publish.errors import PublishError
from tools.publish.targets.remote_folder import RemoteFolderTarget

pytestmark = pytest.mark.build  # starts other programs

FAKE_SSH = Path(__file__).with_name("fake_ssh")


@pytest.fixture
def base(tmp_path):
    return tmp_path / "far away"


@pytest.fixture
def target(base):
    return RemoteFolderTarget("web@example.org", str(base), [str(FAKE_SSH)])


def home(base):
    return (base / "current" / "index.html").read_text()


def test_publishing_and_going_back(target, base, publish):
    assert target.live() is None
    names = [publish(target, version) for version in (1, 2)]

    assert "version 2" in home(base)
    assert (base / "current" / "assets" / "app.1.js").is_file()
    assert target.live().digest.startswith(names[1][-8:])
    assert [(release.name, release.is_live) for release in target.releases()] == [
        (names[0], False),
        (names[1], True),
    ]
    assert target.roll_back(None) == names[0]
    assert "version 1" in home(base)


def test_old_releases_are_dropped(target, publish):
    names = [publish(target, version) for version in range(1, 8)]

    assert [release.name for release in target.releases()] == names[-5:]


def test_second_publisher_stops(target, base, publish):
    publish(target, 1)
    holder = subprocess.Popen(
        ["flock", base / ".lock", "sh", "-c", "echo held; cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(PublishError, match=r"Another publication to web@example\.org is running"):
            publish(target, 2)
        holder.communicate()
    publish(target, 3)
    assert "version 3" in home(base)


def test_connection_cut_while_files_are_sent(target, base, publish, tmp_path, monkeypatch):
    publish(target, 1)
    monkeypatch.setenv("FAKE_SSH_CUT", str(tmp_path / "cut"))
    (tmp_path / "cut").touch()

    with pytest.raises(PublishError, match="rsync"):
        publish(target, 2)
    assert "version 1" in home(base)
    (tmp_path / "cut").unlink()
    publish(target, 3)
    assert "version 3" in home(base)


def test_damaged_release_is_not_gone_back_to(target, base, publish):
    first = publish(target, 1)
    publish(target, 2)
    (base / "releases" / first / "site" / "404.html").write_text("something else")

    with pytest.raises(PublishError, match=r"404\.html"):
        target.roll_back(None)
    assert "version 2" in home(base)


def test_host_that_does_not_answer(base, publish):
    target = RemoteFolderTarget("web@example.org", str(base), ["false"])

    with pytest.raises(PublishError, match="web@example"):
        publish(target, 1)
