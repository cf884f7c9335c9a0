"""The folder target: whole releases, one switch, nothing broken by a kill, a full disk or a second publisher."""

import os
import resource
import signal
import subprocess
import sys

import pytest

from tools.publish.errors import PublishError
from tools.publish.lock import locked
from tools.publish.targets.folder import FolderTarget


@pytest.fixture
def target(tmp_path):
    return FolderTarget(tmp_path / "srv")


def home(target):
    return (target.current / "index.html").read_text()


def test_each_publication_is_a_release_and_the_last_is_live(target, publish):
    assert target.live() is None
    names = [publish(target, version) for version in (1, 2)]

    assert "version 2" in home(target)
    assert [(release.name, release.is_live) for release in target.releases()] == [
        (names[0], False),
        (names[1], True),
    ]
    assert target.live().digest.startswith(names[1][-8:])


def test_going_back_and_forth(target, publish):
    names = [publish(target, version) for version in (1, 2, 3)]

    assert target.roll_back(None) == names[1]
    assert "version 2" in home(target)
    assert target.roll_back(None) == names[0]
    assert target.roll_back(names[2]) == names[2]
    assert "version 3" in home(target)


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("2019", "'2019' is not the name of one release"),
        ("20260101T000001Z", "is live already"),
        (None, "no release before"),
    ],
)
def test_going_back_to_nowhere(target, publish, wanted, message):
    publish(target, 1)

    with pytest.raises(PublishError, match=message):
        target.roll_back(wanted)


def test_files_of_the_last_page_outlive_the_switch_in_both_directions(target, publish):
    publish(target, 1)
    publish(target, 2)
    assert (target.current / "assets" / "app.1.js").is_file()
    target.roll_back(None)

    assert (target.current / "assets" / "app.2.js").is_file()
    assert "version 1" in home(target)


def test_old_releases_are_dropped(target, publish):
    names = [publish(target, version) for version in range(1, 9)]

    assert [release.name for release in target.releases()] == names[-5:]


def test_damaged_release_is_not_gone_back_to(target, publish):
    first = publish(target, 1)
    publish(target, 2)
    (target.folder / first / "site" / "404.html").write_text("something else")

    with pytest.raises(PublishError, match=r"damaged: 404\.html"):
        target.roll_back(None)
    assert "version 2" in home(target)


def test_second_publisher_stops(target, publish):
    publish(target, 1)
    with locked(target.base / ".lock"), pytest.raises(PublishError, match=f"process {os.getpid()}"):
        publish(target, 2)
    assert "version 1" in home(target)


def test_disk_that_takes_no_more(target, publish, sites):
    publish(target, 1)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    site = sites.make(2)
    (site / "large.html").write_text("x" * 100_000)
    manifest = FolderTarget(target.base).live()
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, hard))
    try:
        with pytest.raises(PublishError, match=r"File too large\. The live site is as it was"):
            target.deliver(site, manifest, "20260101T000002Z-00000000")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, handler)
    assert "version 1" in home(target)
    assert [path.name for path in target.folder.glob(".*")] == []


FULL_DISK = """
import sys
from pathlib import Path
from tools.publish.errors import PublishError
from tools.publish.manifest import read_manifest
from tools.publish.targets.folder import FolderTarget
target, sites = FolderTarget(Path(sys.argv[1])), [Path(path) for path in sys.argv[2:]]
for number, site in enumerate(sites):
    manifest = read_manifest(site)
    try:
        target.deliver(site, manifest, f"20260101T{number:06d}Z-{manifest.digest[:8]}")
    except PublishError as error:
        print(error)
print((target.current / "index.html").read_text().splitlines()[0])
"""


def test_full_disk(tmp_path, sites, root):
    large = sites.make(2)
    (large / "large.html").write_text("x" * 2_000_000)
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = f'mount -t tmpfs -o size=1m none {disk} && exec "$@"'
    own_names = ["unshare", "--map-root-user", "--mount", "sh", "-c", mount, "sh"]
    done = subprocess.run(
        [*own_names, sys.executable, "-c", FULL_DISK, disk, sites.make(1), large],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "plugins")])},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "No space left on device. The live site is as it was." in done.stdout, done.stderr
    assert done.stdout.endswith("version 1\n")


def test_target_that_cannot_be_written(tmp_path, publish):
    (tmp_path / "srv").write_text("a file, no folder")

    with pytest.raises(PublishError, match="Not a directory"):
        publish(FolderTarget(tmp_path / "srv" / "www"), 1)
