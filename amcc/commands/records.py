"""What `invoke new`, `confirm` and `rename` do to files; each changes only the lines that it must."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from amcc import urls
from amcc.addresses.reserved import RESERVED_NAMES
from amcc.errors import CommandError
from amcc.records.annotations import PageAddress, RecordSlug
from amcc.records.front_matter import Document, FieldPath, read_data_file, read_document
from amcc.records.line_editing import Edit, Insertion, edit_file
from amcc.records.reader import DATA_FILES, GROUPS, load_project, record_files
from amcc.records.references import link_targets
from amcc.records.schema import record_template
from amcc.records.walk import found_values
from amcc.text import LONGEST_SLUG, SLUG, slug_of

DEFAULT_ROLE = "staff of the lead organization"


def new_record(root: Path, name: str) -> Path:
    """Write a record with the name filled in and return its file."""
    slug = slug_of(name)
    _refuse_slug(root, slug)
    path = _record(root, slug)
    path.write_text(record_template(name), encoding="utf-8")
    return path


def confirm_record(root: Path, slug: str, day: str | None, role: str | None) -> Path:
    """Set the day (today if None) on which somebody in the given role confirmed the record; a change of one line."""
    if role and not re.fullmatch(r"[^\W\d_][\w ,'-]*", role):
        raise CommandError(f"'{role}' is not a role; write plain words, such as '{DEFAULT_ROLE}'")
    try:
        date = datetime.date.fromisoformat(day) if day else datetime.date.today()
    except ValueError:
        raise CommandError(f"'{day}' is not a day; write it as 2026-11-22") from None
    document = _read_record(root, slug)
    path, verified = _record(root, slug), document.data.get("verified")
    if not isinstance(verified, dict) or "date" not in verified:
        line = f"verified: {{date: {date}, by: {role or DEFAULT_ROLE}}}"
        edit_file(path, [], [Insertion(_closing_line(document), line)])
        return path
    edits = [_value_edit(document, ("verified", "date"), str(verified["date"]), str(date))]
    if role and role != verified.get("by"):
        edits.append(_value_edit(document, ("verified", "by"), str(verified["by"]), role))
    edit_file(path, edits)
    return path


def rename_record(root: Path, old: str, new: str) -> list[Path]:
    """Give a record another file name, keep its old address alive and follow in every file that names it."""
    document = _read_record(root, old)
    former = document.data.get("former_slugs") or []
    if new not in former:
        _refuse_slug(root, new)
    changed = []
    for other, model in _documents(root):
        edits = list(_mentions(other, model, old, new))
        insertions: list[Insertion] = []
        if other.file == document.file:
            more, insertions = _former_slugs(document, old, new)
            edits += more
        if edits or insertions:
            edit_file(root / other.file, edits, insertions)
            changed.append(root / other.file)
    _record(root, old).rename(_record(root, new))
    return sorted({_record(root, new), *changed} - {_record(root, old)})


def _former_slugs(document: Document, old: str, new: str) -> tuple[list[Edit], list[Insertion]]:
    former = document.data.get("former_slugs")
    if not former:
        if "former_slugs" in document.data:
            at = document.position(("former_slugs",))
            return [Edit(at.line, at.column, "[]", f"[{old}]")], []
        return [], [Insertion(_closing_line(document), f"former_slugs: [{old}]")]
    if new in former:
        # Back to an earlier name: the two change places.
        return [_value_edit(document, ("former_slugs", former.index(new)), new, old)], []
    last = document.position(("former_slugs", len(former) - 1))
    line = document.text.split("\n")[last.line - 1]
    if line.lstrip().startswith("- "):
        return [], [Insertion(last.line + 1, f"{line[: len(line) - len(line.lstrip())]}- {old}")]
    return [_value_edit(document, ("former_slugs", len(former) - 1), former[-1], f"{former[-1]}, {old}")], []


def _mentions(document: Document, model: type[BaseModel], old: str, new: str) -> Iterator[Edit]:
    """Yield an edit for every place of a file that names the record."""
    for found in found_values(document.data, model):
        if found.value == old and found.field.value.mark(RecordSlug):
            yield _value_edit(document, found.path, old, new)
        elif found.value == urls.community_url(old) and found.field.value.mark(PageAddress):
            yield _value_edit(document, found.path, found.value, urls.community_url(new))
    for mention in link_targets(document.body):
        line = document.body_line + mention.line - 1
        if mention.target == f"community:{old}":
            yield Edit(line, mention.column, mention.target, f"community:{new}")
        elif mention.target.split("#")[0] == urls.community_url(old):
            yield Edit(line, mention.column, urls.community_url(old), urls.community_url(new))


def _value_edit(document: Document, path: FieldPath, old: str, new: str) -> Edit:
    at = document.position(path)
    return Edit(at.line, at.column, old, new)


def _documents(root: Path) -> Iterator[tuple[Document, type[BaseModel]]]:
    """Yield everything that can name a record, each with its model."""
    for folder, model in GROUPS.values():
        yield from ((read_document(path, root), model) for path in record_files(root / folder))
    for file, model in DATA_FILES.values():
        if (root / file).exists():
            yield read_data_file(root / file, root), model


def _read_record(root: Path, slug: str) -> Document:
    path = _record(root, slug)
    if not SLUG.match(slug) or not path.is_file():
        raise CommandError(f"there is no record communities/{slug}.md")
    document = read_document(path, root)
    if document.problems:
        told = "\n".join(problem.render() for problem in document.problems)
        raise CommandError(f"correct the file first:\n{told}")
    return document


def _refuse_slug(root: Path, slug: str) -> None:
    if not SLUG.match(slug) or len(slug) > LONGEST_SLUG:
        raise CommandError(f"'{slug}' can't be a file name; use small letters, digits and single hyphens")
    if slug in RESERVED_NAMES:
        raise CommandError(f"'{slug}' is an address that the site itself needs; take another name")
    if _record(root, slug).exists():
        raise CommandError(f"communities/{slug}.md exists already")
    for owner, item in load_project(root).communities.items():
        if slug in item.data.former_slugs:
            raise CommandError(
                f"'{slug}' is a former name of communities/{owner}.md; a name is used once and for ever"
            )


def _record(root: Path, slug: str) -> Path:
    return root / "communities" / f"{slug}.md"


def _closing_line(document: Document) -> int:
    """Return the line of the `---` after the last field."""
    return document.body_line - 1
