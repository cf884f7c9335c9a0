"""The rules about what lies in the folders: every file in its place, none a link, none hidden from a reviewer."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from amcc.checks.rule import item_rule, project_rule
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.reader import DATA_FILES, GROUPS, Item, Project
from amcc.records.vocabularies import MODELS, vocabulary_file
from amcc.text import HIDDEN_CHARACTER, SLUG

DATA_FOLDERS = ("communities", "content")
CHECKED_FOLDERS = (*DATA_FOLDERS, "themes")
PICTURES = "content/images"
# Where a file may lie, as patterns that are matched part by part from the project's root.
PLACES = (
    *(f"{folder}/*.md" for folder, _ in GROUPS.values()),
    *(file for file, _ in DATA_FILES.values()),
    "communities/_schema.json",
    "communities/_vocabulary/*.yml",
    "content/data/*.yml",
    "content/data/addresses.txt",
    f"{PICTURES}/**",
)
# What git calls a link to a file and a link to another repository.
REFUSED_MODES = frozenset({"120000", "160000"})
IMAGE_SUFFIXES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
MAX_IMAGE_BYTES = 1024 * 1024


@project_rule
def check_files(project: Project) -> Iterator[Problem]:
    """Nothing in the folders is a link, a special file or hidden; below records and content all have their place."""
    for path, status in entries_below(project.root, CHECKED_FOLDERS):
        file = path.relative_to(project.root).as_posix()
        if not stat.S_ISREG(status.st_mode):
            yield kinds.NOT_A_PLAIN_FILE.at(file)
        elif _is_hard_to_see(file):
            yield kinds.HIDDEN_FILE.at(file)
        elif file.startswith(DATA_FOLDERS):
            yield from _check_place(file, path.suffix, status.st_size)


@project_rule
def check_modes(project: Project) -> Iterator[Problem]:
    """Git keeps no link and no other repository for the project, wherever it lies."""
    if not (project.root / ".git").exists():
        return
    command = ["git", "-C", str(project.root), "ls-files", "--stage", "-z"]
    done = subprocess.run(command, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    entries = (entry.partition("\t") for entry in os.fsdecode(done.stdout).split("\0") if entry)
    yield from refused_entries({file: about.split()[0] for about, _, file in entries})


def refused_entries(modes: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each link and each repository among files, given by path with the mode that git keeps."""
    for file, mode in modes.items():
        if mode in REFUSED_MODES:
            yield kinds.NOT_A_PLAIN_FILE.at(file)


def pictures_of(root: Path) -> dict[str, Path]:
    """Return the pictures of a project by the address that they get, `/images/…`; no link is one of them."""
    return {
        f"/{path.relative_to(root / 'content').as_posix()}": path
        for path, status in entries_below(root, (PICTURES,))
        if stat.S_ISREG(status.st_mode) and path.suffix.lower() in IMAGE_SUFFIXES
    }


def _check_place(file: str, suffix: str, size: int) -> Iterator[Problem]:
    if not any(_fits(file, place) for place in PLACES):
        yield kinds.WRONG_PLACE.at(file)
    elif file.startswith(f"{PICTURES}/") and suffix.lower() not in IMAGE_SUFFIXES:
        yield kinds.NO_PICTURE.at(file, found=suffix, kinds=", ".join(sorted(IMAGE_SUFFIXES)))
    elif file.startswith(f"{PICTURES}/") and size > MAX_IMAGE_BYTES:
        yield kinds.PICTURE_TOO_LARGE.at(file, size=size, most=MAX_IMAGE_BYTES)


def _fits(file: str, place: str) -> bool:
    """Say whether a path lies in a place; `**` at its end stands for any folders and a file."""
    parts, wanted = file.split("/"), place.split("/")
    if wanted[-1] == "**":
        wanted = wanted[:-1]
        parts, deeper = parts[: len(wanted)], len(parts) > len(wanted)
        return deeper and parts == wanted
    return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


def _is_hard_to_see(file: str) -> bool:
    """Say whether a listing of files would leave a path out or show it as another one."""
    return any(part.startswith(".") for part in file.split("/")) or (
        HIDDEN_CHARACTER.search(file) is not None or not file.isprintable() or file != file.strip()
    )


@project_rule
def check_required_files(project: Project) -> Iterator[Problem]:
    """The vocabularies, the mission statement and the timeline exist."""
    needed = dict.fromkeys(map(vocabulary_file, MODELS), kinds.MISSING_VOCABULARY)
    needed |= dict.fromkeys(
        (DATA_FILES[name][0] for name in ("mission", "timeline")), kinds.MISSING_DATA_FILE
    )
    for file, kind in needed.items():
        if not (project.root / file).exists():
            yield kind.at(file)


@item_rule
def check_file_name(item: Item[Any], project: Project) -> Iterator[Problem]:
    """The file name is the slug: small letters, digits and single hyphens."""
    if not SLUG.match(item.slug):
        yield kinds.BAD_FILE_NAME.at(item.document.file, found=item.slug)


def entries_below(root: Path, folders: Iterable[str]) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield what lies in the folders and is no folder itself; no link is followed, not even one in place of a folder."""
    pending = [root / folder for folder in folders]
    while pending:
        path = pending.pop()
        try:
            status = path.lstat()
        except FileNotFoundError:
            continue
        if stat.S_ISDIR(status.st_mode):
            pending += sorted(path.iterdir(), reverse=True)
        else:
            yield path, status
