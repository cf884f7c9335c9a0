"""Every file of a site with its size and digest, and one digest of them all."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True, order=True)
class Entry:
    """One file: its path below the site's folder, its size in bytes and its SHA-256."""

    path: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """The files of a site, sorted by path."""

    entries: tuple[Entry, ...]

    @property
    def digest(self) -> str:
        """One SHA-256 for all: of the lines `<sha256> <size> <path>`."""
        lines = "".join(f"{entry.sha256} {entry.size} {entry.path}\n" for entry in self.entries)
        return hashlib.sha256(lines.encode()).hexdigest()

    @cached_property
    def by_path(self) -> dict[str, Entry]:
        """The entries by path."""
        return {entry.path: entry for entry in self.entries}

    def to_json(self) -> str:
        """Return the manifest as text, one file a line."""
        files = [
            json.dumps({"path": e.path, "size": e.size, "sha256": e.sha256}, ensure_ascii=False)
            for e in self.entries
        ]
        listing = ",\n".join(files)
        return f'{{"digest": "{self.digest}", "files": [\n{listing}\n]}}\n'


def parse_manifest(text: str) -> Manifest:
    """Return the manifest that `to_json` wrote."""
    files = json.loads(text)["files"]
    return Manifest(tuple(Entry(file["path"], file["size"], file["sha256"]) for file in files))


def read_manifest(folder: Path) -> Manifest:
    """Read every file below `folder`."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return Manifest(tuple(_entry(folder, path) for path in paths))


def damage(folder: Path, manifest: Manifest) -> list[str]:
    """Return what of the manifest is missing below `folder` or differs; more files do no harm."""
    return [
        entry.path
        for entry in manifest.entries
        if not (folder / entry.path).is_file() or _entry(folder, entry.path) != entry
    ]


def _entry(folder: Path, path: str) -> Entry:
    content = (folder / path).read_bytes()
    return Entry(path, len(content), hashlib.sha256(content).hexdigest())


@dataclass(frozen=True)
class Changes:
    """What a publication adds, changes and removes, as paths."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]

    def lines(self) -> Iterable[str]:
        """Return the changes of pages by name, and the number of all other files."""
        for word, paths in (("added", self.added), ("changed", self.changed), ("removed", self.removed)):
            pages = [path for path in paths if path.endswith(".html")]
            yield f"{word}: {len(pages)} pages, {len(paths) - len(pages)} other files"
            yield from (f"  {word} /{page.removesuffix('index.html')}" for page in pages)


def compare(old: Manifest | None, new: Manifest) -> Changes:
    """Return what has to change to come from `old` to `new`."""
    before = old.by_path if old else {}
    return Changes(
        added=tuple(path for path in new.by_path if path not in before),
        changed=tuple(
            path for path, entry in new.by_path.items() if path in before and before[path] != entry
        ),
        removed=tuple(path for path in before if path not in new.by_path),
    )
