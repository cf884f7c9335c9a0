"""What the pages below /contribute/ show: kinds of problems by group, fields with their values, waiting records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from amcc import urls
from amcc.commands.stale import Confirmation, confirmations
from amcc.pages.index import Directory
from amcc.pages.views import Ref
from amcc.pages.wording import date_words
from amcc.problems.kind import ProblemKind
from amcc.problems.kinds import GROUPS, PROBLEM_KINDS
from amcc.records.fields import FieldView, record_fields

VOCABULARY_PAGES = {
    "sectors": ("sector", urls.FACET_ROOTS["sector"]),
    "areas": ("area", urls.BIG_6),
    "programs": ("program", urls.FACET_ROOTS["program"]),
}


@dataclass(frozen=True)
class ProblemGroup:
    """Kinds of problems whose codes begin alike."""

    heading: str
    kinds: tuple[ProblemKind, ...]


@dataclass(frozen=True)
class FieldEntry:
    """One field as the reference shows it; `anchor` is its id, `values` are allowed ones with their meaning."""

    name: str
    path: str
    anchor: str
    need: str
    kind: str
    limits: str
    description: str
    example: str
    values: tuple[tuple[str, str], ...]
    more: Ref | None
    fields: tuple[FieldEntry, ...]


@dataclass(frozen=True)
class ConfirmationRow:
    """A record with the day of its last confirmation in words."""

    name: str
    url: str
    date: str | None
    date_words: str
    by: str


def problem_groups(kinds: Iterable[ProblemKind] = tuple(PROBLEM_KINDS.values())) -> tuple[ProblemGroup, ...]:
    """Return all kinds by the beginning of their codes."""
    kinds = tuple(kinds)
    return tuple(
        ProblemGroup(heading, tuple(kind for kind in kinds if kind.code.startswith(beginning)))
        for beginning, heading in GROUPS.items()
    )


def field_entries(directory: Directory) -> tuple[FieldEntry, ...]:
    """Return the fields of a record, each with those inside it."""
    return tuple(_entry(field, directory) for field in record_fields())


def _entry(field: FieldView, directory: Directory) -> FieldEntry:
    return FieldEntry(
        name=field.name,
        path=field.path,
        anchor="field-"
        + field.path.replace("[]", "").replace(".<key>", "").replace(".", "-").replace("_", "-"),
        need="required" if field.required else "optional",
        kind=field.kind,
        limits=field.limits,
        description=field.description,
        example="" if field.example is None else f"{field.name}: {_shown(field.example)}",
        values=tuple(_values(field, directory)),
        more=_more(field),
        fields=tuple(_entry(inner, directory) for inner in field.fields),
    )


def _values(field: FieldView, directory: Directory) -> Iterator[tuple[str, str]]:
    yield from ((value, "") for value in field.allowed)
    if field.vocabulary == "lead_kinds":
        for slug, term in directory.vocabularies.lead_kinds.items():
            yield slug, term.description
    elif field.vocabulary:
        for slug in getattr(directory.vocabularies, field.vocabulary):
            yield slug, ""


def _more(field: FieldView) -> Ref | None:
    if field.vocabulary not in VOCABULARY_PAGES:
        return None
    return Ref(f"What each of the {field.vocabulary} means", VOCABULARY_PAGES[field.vocabulary][1])


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_shown, value)) + "]"
    return json.dumps(value) if isinstance(value, bool) else str(value)


def confirmation_rows(directory: Directory) -> tuple[ConfirmationRow, ...]:
    """Return every record, those that wait longest first; no age, which would change with each day."""
    return tuple(_row(confirmation) for confirmation in confirmations(directory.project))


def _row(confirmation: Confirmation) -> ConfirmationRow:
    day = confirmation.date.isoformat() if confirmation.date else None
    return ConfirmationRow(
        confirmation.name,
        confirmation.url,
        day,
        date_words(day) if day else "never",
        confirmation.by or "",
    )
