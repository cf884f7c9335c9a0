"""Which problems a change brings, and which were there before: the project is checked as it was and as it is.

A problem keeps its identity when its lines move, when its file is renamed, and when other parts of its line change.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from amcc.checks import check_project
from amcc.checks.rules.files import CHECKED_FOLDERS, REFUSED_MODES
from amcc.errors import CommandError
from amcc.problems.problem import Problem

TEXT_SUFFIXES = frozenset({".md", ".yml", ".txt"})


class UnknownRevisionError(CommandError):
    """Git does not know the revision to compare with; the text says what it said."""

    exit_code = 2


@dataclass(frozen=True)
class Comparison:
    """The problems of the project as it is now, split by whether this change brought them."""

    base: str
    new: tuple[Problem, ...]
    before: tuple[Problem, ...]


def compare_with(root: Path, revision: str) -> Comparison:
    """Check the project and tell which of its problems were not there where this change began.

    That is the newest commit that it shares with `revision`, so what others did since then counts for nobody.
    """
    base = _git(root, "merge-base", revision, "HEAD").strip()
    with tempfile.TemporaryDirectory(prefix="amcc-base-") as folder:
        write_revision(root, base, Path(folder))
        old = check_project(Path(folder))
    new, before = split_problems(check_project(root), old, renamed_files(root, base))
    return Comparison(base, new, before)


def split_problems(
    problems: Iterable[Problem], old: Iterable[Problem], old_names: dict[str, str]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return the problems that are new and those that were there; `old_names` gives the former name of a file."""
    known = Counter(_identity(problem, problem.file) for problem in old)
    old_lines: dict[object, set[int]] = defaultdict(set)
    for problem in old:
        old_lines[_identity(problem, problem.file)].add(problem.line)
    new, before = [], []
    # Of several that look the same, those in an old line are the old ones.
    ordered = sorted(
        problems,
        key=lambda p: p.line not in old_lines[_identity(p, old_names.get(p.file, p.file))],
    )
    for problem in ordered:
        identity = _identity(problem, old_names.get(problem.file, problem.file))
        if known[identity]:
            known[identity] -= 1
            before.append(problem)
        else:
            new.append(problem)
    return tuple(sorted(new)), tuple(sorted(before))


def _identity(problem: Problem, file: str) -> tuple[str, ...]:
    """Return what makes a problem the same one: no line, no column, no place in a list."""
    said = problem.found if problem.found is not None else re.sub(r"\d+", "#", problem.message)
    return file, problem.code, re.sub(r"\[\d+\]", "[]", problem.field), said


def renamed_files(root: Path, base: str) -> dict[str, str]:
    """Return the former name of each file that was renamed since `base`."""
    fields = _git(root, "diff", "--name-status", "--find-renames", "-z", base, "--", *CHECKED_FOLDERS).split(
        "\0"
    )
    names: dict[str, str] = {}
    position = 0
    while position < len(fields) - 1:
        if fields[position].startswith(("R", "C")):
            names[fields[position + 2]] = fields[position + 1]
            position += 1
        position += 2
    return names


def write_revision(root: Path, revision: str, target: Path) -> None:
    """Write the files of a revision that the check looks at below `target`; nothing of it is run."""
    listing = _git(root, "ls-tree", "-r", "-z", "--full-tree", revision, "--", *CHECKED_FOLDERS)
    for entry in filter(None, listing.split("\0")):
        meta, name = entry.split("\t", 1)
        mode, _, digest = meta.split()
        path = target / name
        if not path.resolve().is_relative_to(target.resolve()):
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        if mode in REFUSED_MODES:
            # Only that it is no plain file is told of it, so it is a link that leads nowhere here.
            path.symlink_to("nowhere")
        elif PurePosixPath(name).suffix in TEXT_SUFFIXES:
            path.write_bytes(_git_bytes(root, "cat-file", "blob", digest))
        else:
            path.touch()


def _git(root: Path, *arguments: str) -> str:
    return _git_bytes(root, *arguments).decode("utf-8", "surrogateescape")


def _git_bytes(root: Path, *arguments: str) -> bytes:
    done = subprocess.run(
        ["git", "-C", str(root), *arguments], capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    if done.returncode:
        raise UnknownRevisionError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout
