"""What a reviewer must look at, since no check can know whether it is right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from tools.change_report.compare import BODY
from tools.change_report.model import EntryChange, FieldChange, Line, ReviewNote
from tools.change_report.trees import Tree, is_data

HOST = re.compile(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
MOST_FILES = 20


def review_notes(
    changes: Iterable[EntryChange], base: Tree, head: Tree, files: Iterable[str]
) -> tuple[ReviewNote, ...]:
    """Return everything to look at: deletions first, then single fields, then new hosts and code."""
    changes, files = list(changes), list(files)
    found = [note for change in changes for note in _of_entry(change)]
    return tuple([*found, *_new_hosts(base, head, files), *_code(files)])


def _of_entry(change: EntryChange) -> Iterator[ReviewNote]:
    if change.change_kind == "deleted":
        yield ReviewNote("deletion", change.title, f"{change.file} is taken away.")
    if change.change_kind == "renamed":
        yield ReviewNote(
            "identity", change.title, f"The address changes from {change.former_url} to {change.url}."
        )
    if change.change_kind == "broken":
        yield ReviewNote(
            "not readable", change.title, f"{change.file} can't be read any more; see the problems."
        )
    if change.change_kind == "new":
        yield ReviewNote("new", change.title, f"{change.file} is new; hold every fact against its source.")
        return
    for field in change.fields:
        if field.review:
            text = f"{field.label} ({field.review.why})."
            yield ReviewNote(field.review.topic, change.title, text)
        removed = [line for line in field.lines if line.sign == "removed" and not line.about]
        if removed and not field.review and field.path != BODY:
            yield ReviewNote("deletion", change.title, _deletion(field, removed))


def _deletion(field: FieldChange, removed: list[Line]) -> str:
    return f"{field.label}: {len(removed)} removed." if len(removed) > 1 else f"{field.label}: one removed."


def _new_hosts(base: Tree, head: Tree, files: list[str]) -> Iterator[ReviewNote]:
    known = {host for path in base.files if is_data(path) for host in _hosts(base.text(path))}
    for path in filter(is_data, files):
        new = sorted(set(_hosts(head.text(path))) - known)
        if new:
            yield ReviewNote(
                "new hosts", path, f"Links to sites that nothing linked to before: {', '.join(new)}."
            )


def _hosts(text: str) -> Iterator[str]:
    for address in HOST.findall(text):
        try:
            host = urlsplit(address).hostname
        except ValueError:
            continue
        if host:
            yield host


def _code(files: list[str]) -> Iterator[ReviewNote]:
    code = [path for path in files if not is_data(path)]
    if code:
        more = f" and {len(code) - MOST_FILES} more" if len(code) > MOST_FILES else ""
        text = f"Beside records and content this change touches {', '.join(code[:MOST_FILES])}{more}."
        yield ReviewNote("code", "Files of the site itself", f"{text} Somebody who programs must read them.")
