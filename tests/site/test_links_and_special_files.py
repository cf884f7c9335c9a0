"""Links, pipes and other repositories: a problem at once wherever they lie, and nothing behind them reaches the site."""

import os
import shutil
import subprocess
import sys
import time

import pytest

from amcc.checks import check_project
from amcc.checks.since import compare_with
from tests.paths import ROOT, SMALL
from tests.support.unchecked_build import build_unchecked
from tools.build.build import BuildError, build_site
from tools.change_report.report import open_report

IDENTITY = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
AT_ONCE = 10  # seconds, with much room for a busy machine
PLACES = [
    ("content/images/communities/leak.md", "/proc/self/environ"),
    ("content/images/leak.png", "/proc/self/environ"),
    ("content/images/everything", "/"),
    ("content/pages/everything", "/"),
    ("communities/everything.md", "/"),
    ("content/data/addresses.txt", "/dev/zero"),
    ("content/data/redirects.yml", "/dev/zero"),
    ("communities/_vocabulary/sectors.yml", "/dev/zero"),
]


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(SMALL, tmp_path / "project")


def git(project, *arguments):
    done = subprocess.run(["git", "-C", project, *IDENTITY, *arguments], check=True, capture_output=True)
    return done.stdout.decode().strip()


def link(project, place, target):
    path = project / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.symlink_to(target)


@pytest.mark.parametrize(("place", "target"), PLACES)
def test_a_link_is_told_at_once_in_the_files_in_the_change_and_in_the_report(project, place, target):
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "Begin")
    git(project, "switch", "-q", "-c", "change")
    link(project, place, target)
    started = time.monotonic()

    assert (place, "C110") in {(problem.file, problem.code) for problem in check_project(project)}
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "Change")
    assert (place, "C110") in {(problem.file, problem.code) for problem in compare_with(project, "main").new}
    with open_report(project, "main", "change") as report:
        assert (place, "C110") in {
            (finding.problem.file, finding.problem.code) for finding in report.outcome.findings
        }
    assert time.monotonic() - started < AT_ONCE


@pytest.mark.parametrize("place", ["content/images/other", "communities/other", "tools/other", "other"])
def test_so_is_another_repository(project, place):
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "Begin")
    commit = git(project, "rev-parse", "HEAD")
    git(project, "switch", "-q", "-c", "change")
    git(project, "update-index", "--add", "--cacheinfo", f"160000,{commit},{place}")
    (project / place).mkdir(parents=True)
    git(project, "commit", "-q", "-m", "Change")

    assert {(problem.file, problem.code) for problem in check_project(project)} == {(place, "C110")}
    assert [(problem.file, problem.code) for problem in compare_with(project, "main").new] == [
        (place, "C110")
    ]
    for head in ("change", None):
        with open_report(project, "main", head) as report:
            assert [f.problem.code for f in report.outcome.findings] == ["C110"]
    # and a change that takes it away again can be compared with what was there
    git(project, "rm", "-q", "--cached", place)
    git(project, "commit", "-q", "-m", "Take it away")
    assert [problem.code for problem in compare_with(project, "HEAD~1").new] == []


def test_a_link_outside_the_content_is_told_too(project):
    git(project, "init", "-q", "-b", "main")
    link(project, "tools/leak.py", "/etc/passwd")
    git(project, "add", "-A")
    assert [(problem.file, problem.code) for problem in check_project(project)] == [("tools/leak.py", "C110")]


def test_the_build_ends_at_once_and_says_why(tmp_path):
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("pelicanconf.py", "amcc", "plugins", "themes"):
        source = ROOT / name
        shutil.copytree(source, copy / name) if source.is_dir() else shutil.copy(source, copy / name)
    shutil.copytree(SMALL, copy, dirs_exist_ok=True)
    for place, target in PLACES:
        link(copy, place, target)
    started = time.monotonic()
    with pytest.raises(BuildError) as failed:
        build_site(copy, tmp_path / "site")

    assert time.monotonic() - started < 3 * AT_ONCE
    assert {line.split(":")[0] for line in str(failed.value).splitlines() if " C110" in line} == {
        place for place, _ in PLACES
    }
    assert "Traceback" not in str(failed.value)
    assert not (tmp_path / "site").exists()


def test_what_a_link_leads_to_is_not_copied_even_if_no_check_had_seen_it(project, tmp_path):
    secret = tmp_path / "secret.png"
    secret.write_text("the secret words")
    link(project, "content/images/communities/leak.md", secret)
    link(project, "content/images/leak.png", secret)
    link(project, "content/images/folder", tmp_path)
    os.mkfifo(project / "content/images/pipe.png")
    site = build_unchecked(project, tmp_path / "site")

    assert not (site / "images").exists()
    assert not [path for path in site.rglob("*") if path.is_file() and b"secret words" in path.read_bytes()]


def test_a_name_that_is_no_text_is_shown_in_plain_letters(project):
    name = b"content/images/\xff\xfe\x1b[31m.png"
    (project / "content/images").mkdir()
    with open(os.fsencode(project) + b"/" + name, "wb"):
        pass
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "check", "--repository", str(project)],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"content/images/\\udcff\\udcfe\\x1b[31m.png" in done.stdout
    assert b"Traceback" not in done.stderr + done.stdout and b"\x1b[31m.png" not in done.stdout
