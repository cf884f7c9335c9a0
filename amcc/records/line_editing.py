"""Changes single values in files and leaves every other byte as it is: comments, order, quotes, line ends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Edit:
    """Put `new` where `old` stands, at or after a column of a line; both count from 1."""

    line: int
    column: int
    old: str
    new: str


@dataclass(frozen=True, order=True)
class Insertion:
    """Put a whole line in front of a line."""

    line: int
    text: str


class EditError(Exception):
    """The file does not hold what was to be replaced; nothing was written."""


def edit_file(path: Path, edits: Iterable[Edit], insertions: Iterable[Insertion] = ()) -> None:
    """Make the edits, or none of them."""
    text = path.read_bytes().decode("utf-8")
    path.write_bytes(edit_text(text, edits, insertions).encode("utf-8"))


def edit_text(text: str, edits: Iterable[Edit], insertions: Iterable[Insertion] = ()) -> str:
    """Return the text with the edits made; places count in the text as it was."""
    lines = text.split("\n")
    # From the end to the front, so that places stay right.
    for edit in sorted(set(edits), reverse=True):
        line = lines[edit.line - 1]
        start = line.find(edit.old, edit.column - 1)
        if start < 0:
            raise EditError(f"line {edit.line} has no {edit.old!r} at column {edit.column}")
        lines[edit.line - 1] = f"{line[:start]}{edit.new}{line[start + len(edit.old) :]}"
    for insertion in sorted(insertions, reverse=True):
        ending = "\r" if lines[insertion.line - 1].endswith("\r") else ""
        lines.insert(insertion.line - 1, f"{insertion.text}{ending}")
    return "\n".join(lines)
