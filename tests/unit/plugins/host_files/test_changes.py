"""When files last changed: by the history, never by the clock."""

import datetime
import subprocess

import pytest

from host_files.changes import last_changes, newest_commit_day

DAY = datetime.date


def git(folder, *arguments, day="2026-01-01"):
    author = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    dates = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    command = ["env", *(f"{name}={value}" for name, value in dates.items()), "git", *author, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path):
    folder = tmp_path / "checkout"
    (folder / "communities").mkdir(parents=True)
    git(folder, "init", "--quiet")
    for day, name in [
        ("2026-01-01", "communities/a.md"),
        ("2026-02-02", "communities/é b.md"),
        ("2026-03-03", "communities/a.md"),
        ("2026-04-04", "README.md"),
    ]:
        (folder / name).write_text(day)
        git(folder, "add", ".", day=day)
        git(folder, "commit", "--quiet", "-m", "change", day=day)
    return folder


def test_each_file_has_the_day_of_its_newest_commit(checkout):
    assert last_changes(checkout) == {
        "communities/a.md": DAY(2026, 3, 3),
        "communities/é b.md": DAY(2026, 2, 2),
    }
    assert newest_commit_day(checkout) == DAY(2026, 4, 4)


def test_shallow_checkout_knows_no_days(checkout, tmp_path):
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{checkout}", "shallow")

    assert last_changes(tmp_path / "shallow") == {}
    assert newest_commit_day(tmp_path / "shallow") == DAY(2026, 4, 4)


def test_folder_inside_another_checkout_is_none(checkout):
    assert last_changes(checkout / "communities") == {}
    assert newest_commit_day(checkout / "communities") is None
