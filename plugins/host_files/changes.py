"""When each source file was last changed, from the history in git."""

from __future__ import annotations

import datetime
import subprocess
from pathlib import Path

SOURCES = ("communities", "content")
RECORD_MARK = "\x01"


def last_changes(root: Path, folders: tuple[str, ...] = SOURCES) -> dict[str, datetime.date]:
    """Return the day of the newest commit of each file, by its path from `root`.

    Empty when `root` is no checkout with its whole history: a shallow one would date every file to the same day.
    """
    if not has_whole_history(root):
        return {}
    dates: dict[str, datetime.date] = {}
    log = git(root, "log", "-z", f"--format={RECORD_MARK}%as", "--name-only", "--no-renames", "--", *folders)
    day = datetime.date.min
    for entry in log.replace(f"\0{RECORD_MARK}", f"\0\0{RECORD_MARK}").split("\0"):
        name = entry.lstrip("\n")
        if name.startswith(RECORD_MARK):
            day = datetime.date.fromisoformat(name[1:11])
            name = name[11:].lstrip("\n")
        if name:
            dates[name] = max(dates.get(name, day), day)
    return dates


def newest_commit_day(root: Path) -> datetime.date | None:
    """Return the day of the commit that is checked out."""
    if not is_checkout(root):
        return None
    return datetime.date.fromisoformat(git(root, "log", "-1", "--format=%cs").strip())


def has_whole_history(root: Path) -> bool:
    """Whether `root` is the top of a checkout that no clone has cut short."""
    return is_checkout(root) and git(root, "rev-parse", "--is-shallow-repository").strip() == "false"


def is_checkout(root: Path) -> bool:
    """Whether `root` is itself the top of a checkout with a commit, not a folder inside another one."""
    try:
        top = git(root, "rev-parse", "--show-toplevel").strip()
        git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    except (subprocess.CalledProcessError, FileNotFoundError):
        return False
    return Path(top).resolve() == root.resolve()


def git(root: Path, *arguments: str) -> str:
    """Run git in `root` and return what it prints."""
    command = ["git", "-c", "log.showSignature=false", *arguments]
    done = subprocess.run(
        command, cwd=root, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
    )
    return done.stdout
