"""Each group of packages has a lock file of its own, with hashes, and all agree about versions."""

import re
import tomllib

import pytest

from tests.paths import ROOT
from tools.build.packages import EVERYTHING, FOLDER, GROUPS, SITE, lock_commands

LOCKED = re.compile(r"^([a-z0-9._-]+)==([^\s;\\]+)", re.M)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
FILES = sorted((ROOT / FOLDER).glob("*.txt"))


def text_of(name):
    return (ROOT / FOLDER / f"{name}.txt").read_text("utf-8")


def packages_of(name):
    return dict(LOCKED.findall(text_of(name)))


def names_in(requirements):
    return {re.split(r"[\[=<>~! ]", line)[0].lower() for line in requirements if isinstance(line, str)}


def test_every_lock_file_is_written_by_a_command():
    written = [arguments[-1] for arguments in lock_commands()]
    assert sorted(written) == [f"{FOLDER}/{path.name}" for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_package_has_a_hash_and_no_file_names_a_registry(path):
    text = path.read_text("utf-8")

    assert "://" not in text and "--index" not in text
    packages = re.split(r"^(?=[a-z0-9])", text, flags=re.M)[1:]
    assert len(packages) == len(LOCKED.findall(text)) > 10
    assert [package for package in packages if "--hash=sha256:" not in package] == []


@pytest.mark.parametrize("name", [SITE, *GROUPS])
def test_parts_have_the_versions_of_everything(name):
    assert packages_of(name).items() <= packages_of(EVERYTHING).items()


def test_what_pyproject_lists_is_locked():
    groups, site = PROJECT["dependency-groups"], names_in(PROJECT["project"]["dependencies"])

    assert site <= packages_of(SITE).keys()
    for name in GROUPS:
        assert site | names_in(groups[name]) <= packages_of(name).keys()
    included = {item["include-group"] for item in groups[EVERYTHING]}
    assert included == groups.keys() - {EVERYTHING}
    everything = set().union(site, *(names_in(groups[name]) for name in included))
    assert everything <= packages_of(EVERYTHING).keys()


def test_publishing_needs_no_bucket_of_its_own_and_no_browser():
    assert not {"moto", "flask", "playwright", "selenium", "pytest", "ruff"} & packages_of("publish").keys()
    assert not {"boto3", "ghp-import", "pytest"} & packages_of(SITE).keys()
