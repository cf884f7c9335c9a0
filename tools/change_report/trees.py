"""Two states of the project as folders of data files, taken from git's objects. Nothing of either is run.

`git archive` would obey the attributes that a commit brings along, so a change could hide files from its own report;
reading the objects does not.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from amcc.checks.rules.files import CHECKED_FOLDERS, DATA_FOLDERS, REFUSED_MODES
from amcc.checks.since import TEXT_SUFFIXES, write_revision
from amcc.errors import CommandError
from amcc.records.front_matter import MAX_BYTES
from tools.change_report.model import FileChange

WORKING_TREE = "the files as they are now"


class GitError(CommandError):
    """Git could not answer; the text says what was asked and what it said."""

    exit_code = 2


@dataclass(frozen=True)
class Tree:
    """One state of the project: its name, a folder with its data files, and the id of every file by path."""

    name: str
    root: Path
    files: dict[str, str]

    @property
    def modes(self) -> dict[str, str]:
        """What git calls each file: plain, a link, another repository."""
        return {path: about.split()[0] for path, about in self.files.items()}

    def text(self, path: str) -> str:
        """Return the text of a data file, as far as the checks would read it; empty when there is none."""
        file = self.root / path
        if path not in self.files or file.is_symlink() or not file.is_file():
            return ""
        with file.open("rb") as opened:
            return opened.read(MAX_BYTES).decode("utf-8", "replace")


def is_data(path: str) -> bool:
    """Say whether a file is a record or content, not code."""
    return path.startswith(tuple(f"{folder}/" for folder in DATA_FOLDERS))


def is_checked(path: str) -> bool:
    """Say whether the check looks at a file: it is data, or lies in the theme."""
    return path.startswith(tuple(f"{folder}/" for folder in CHECKED_FOLDERS))


def changed_files(base: Tree, head: Tree) -> list[str]:
    """Return the paths of all files that differ."""
    return sorted(path for path in {*base.files, *head.files} if base.files.get(path) != head.files.get(path))


def file_changes(base: Tree, head: Tree) -> Iterator[FileChange]:
    """Yield every file that comes, goes or lies elsewhere now, unchanged; by its path."""
    gone = {path: about for path, about in sorted(base.files.items()) if path not in head.files}
    for path, about in sorted(head.files.items()):
        if path in base.files:
            continue
        former = next((old for old, was in gone.items() if was == about), "")
        gone.pop(former, None)
        yield FileChange("moved" if former else "added", path, former)
    yield from (FileChange("deleted", path) for path in gone)


def commit_of(repository: Path, reference: str) -> str:
    """Return the full id of the commit that a branch, tag or id names."""
    try:
        return _git(
            repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}"
        )
    except GitError:
        raise GitError(f"'{reference}' names no commit of this repository") from None


def fork_point(repository: Path, base: str, head: str) -> str:
    """Return the commit at which `head` left `base`, so that what `base` got since does not count as a change."""
    try:
        return _git(repository, "merge-base", base, head)
    except GitError:
        return base


@contextmanager
def tree_at(repository: Path, commit: str) -> Iterator[Tree]:
    """Write the data files of a commit into a temporary folder, which is gone afterwards."""
    files = {}
    for entry in _git(repository, "ls-tree", "-r", "-z", "--full-tree", commit).split("\0"):
        about, _, path = entry.partition("\t")
        if path:
            mode, _, object_id = about.split()
            files[path] = f"{mode} {object_id}"
    with TemporaryDirectory(prefix="change-report-") as folder:
        write_revision(repository, commit, Path(folder))
        yield Tree(commit[:10], Path(folder), files)


@contextmanager
def working_tree(repository: Path) -> Iterator[Tree]:
    """Copy the data files as they are now, committed or not, into a temporary folder."""
    index = {}
    for entry in _git(repository, "ls-files", "-z", "--stage").split("\0"):
        about, _, path = entry.partition("\t")
        if path:
            index[path] = " ".join(about.split()[:2])
    others = _git(repository, "ls-files", "-z", "--others", "--exclude-standard").split("\0")
    touched = _git(repository, "diff-files", "-z", "--name-only").split("\0")
    for path in filter(None, {*others, *touched}):
        index.pop(path, None)
        if (repository / path).is_file() and not (repository / path).is_symlink():
            index[path] = "100644 " + _git(repository, "hash-object", "--", path)
        elif (repository / path).is_symlink():
            index[path] = "120000"
        elif (repository / path).is_dir():
            index[path] = "160000"
    with TemporaryDirectory(prefix="change-report-") as folder:
        for path in filter(is_checked, index):
            _copy(repository / path, Path(folder, path), index[path].split()[0])
        yield Tree(WORKING_TREE, Path(folder), index)


def _copy(source: Path, target: Path, mode: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if mode in REFUSED_MODES:
        target.symlink_to("nowhere")
    elif source.suffix in TEXT_SUFFIXES and source.is_file():
        target.write_bytes(source.read_bytes())
    else:
        target.touch()


def _git(repository: Path, *arguments: str) -> str:
    command = ["git", "-C", str(repository), "-c", "core.quotePath=false", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise GitError(f"git {' '.join(arguments[:3])}: {said}")
    return done.stdout.decode("utf-8", "surrogateescape").rstrip("\n")
