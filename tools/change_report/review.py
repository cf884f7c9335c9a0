"""What a reviewer must look at, since no check can know whether it is right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from tools.change_report.model import FieldChange, Line, Look, ThingChange
from tools.change_report.trees import Tree, is_data

HOST = re.compile(r"https?://[^\s<>\"')\]]+", re.IGNORECASE)
MOST_FILES = 20


def looks(changes: Iterable[ThingChange], base: Tree, head: Tree, files: Iterable[str]) -> tuple[Look, ...]:
    """Return everything to look at: deletions first, then single fields, then new hosts and code."""
    changes, files = list(changes), list(files)
    found = [look for change in changes for look in _of_thing(change)]
    return tuple([*found, *_new_hosts(base, head, files), *_code(files)])


def _of_thing(change: ThingChange) -> Iterator[Look]:
    if change.fate == "deleted":
        yield Look("deletion", change.title, f"{change.file} is taken away.")
    if change.fate == "renamed":
        yield Look("identity", change.title, f"The address changes from {change.former_url} to {change.url}.")
    if change.fate == "broken":
        yield Look("not readable", change.title, f"{change.file} can't be read any more; see the problems.")
    if change.fate == "new":
        yield Look("new", change.title, f"{change.file} is new; hold every fact against its source.")
        return
    for field in change.fields:
        if field.look:
            topic, _, why = field.look.partition(": ")
            yield Look(topic, change.title, f"{field.label} ({why}).")
        removed = [line for line in field.lines if line.sign == "removed" and not line.about]
        if removed and not field.look and field.label not in {"Text"}:
            yield Look("deletion", change.title, _deletion(field, removed))


def _deletion(field: FieldChange, removed: list[Line]) -> str:
    return f"{field.label}: {len(removed)} removed." if len(removed) > 1 else f"{field.label}: one removed."


def _new_hosts(base: Tree, head: Tree, files: list[str]) -> Iterator[Look]:
    known = {host for path in base.files if is_data(path) for host in _hosts(base.text(path))}
    for path in filter(is_data, files):
        new = sorted(set(_hosts(head.text(path))) - known)
        if new:
            yield Look("new hosts", path, f"Links to sites that nothing linked to before: {', '.join(new)}.")


def _hosts(text: str) -> Iterator[str]:
    for address in HOST.findall(text):
        try:
            host = urlsplit(address).hostname
        except ValueError:
            continue
        if host:
            yield host


def _code(files: list[str]) -> Iterator[Look]:
    code = [path for path in files if not is_data(path)]
    if code:
        more = f" and {len(code) - MOST_FILES} more" if len(code) > MOST_FILES else ""
        text = f"Beside records and content this change touches {', '.join(code[:MOST_FILES])}{more}."
        yield Look("code", "Files of the site itself", f"{text} Somebody who programs must read them.")
