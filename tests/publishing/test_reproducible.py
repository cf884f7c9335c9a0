"""The same commit gives the same bytes: in any folder, time zone, locale, order of files, and on any day."""

import json
import os
import shutil
import subprocess
import sys

import pytest

BUILD = """
import os, sys
from pathlib import Path
os.umask(int(sys.argv[2], 8))
from tools.publish.manifest import read_manifest
from tools.build.build import build_site
site = Path(sys.argv[1])
build_site(Path.cwd(), site, "publishconf.py")
print(read_manifest(site).to_json())
"""
HERE_AND_NOW = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
ELSEWHERE = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "2", "LANG": "de_DE.UTF-8"}


def git(folder, *arguments):
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout


def copy_checkout(root, target, backwards):
    """Clone with the history, then take over every file as it is now, in one order or the other."""
    git(root, "clone", "--quiet", "--no-hardlinks", str(root), str(target))
    names = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0")
    for name in sorted(filter(None, {*names}), reverse=backwards):
        (target / name).unlink(missing_ok=True)
        if (root / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(root / name, target / name)


def start_build(folder, site, umask, environment, *prefix):
    return subprocess.Popen(
        [*prefix, sys.executable, "-c", BUILD, site, umask],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join([str(folder), str(folder / "plugins")]),
            **environment,
        },
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def manifests(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("reproducible")
    first, second = folder / "first", folder / "quite another" / "folder"
    copy_checkout(root, first, backwards=False)
    copy_checkout(root, second, backwards=True)
    builds = [
        start_build(first, folder / "site", "022", HERE_AND_NOW),
        start_build(
            second, second / "build" / "out", "077", ELSEWHERE, "faketime", "-f", "@2031-07-09 23:59:50"
        ),
    ]
    outputs = [build.communicate()[0] for build in builds]
    assert [build.returncode for build in builds] == [0, 0]
    return [json.loads(output) for output in outputs]


def test_manifests_are_equal(manifests):
    first, second = ({file["path"]: file["sha256"] for file in m["files"]} for m in manifests)

    assert [path for path in first if first[path] != second.get(path)] == []
    assert first.keys() == second.keys()
    assert manifests[0]["digest"] == manifests[1]["digest"]
    assert len(first) > 200
