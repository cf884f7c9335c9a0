"""What the pages below /contribute/ show: kinds of problems by group, fields with their values, waiting records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from amcc import urls
from amcc.checks.kinds import PROBLEM_KINDS
from amcc.commands.stale import Confirmation, confirmations
from amcc.facets import FACET_OF_VOCABULARY
from amcc.pages import page_kinds
from amcc.pages.contribute_pictures import read_pictures
from amcc.pages.index import Directory
from amcc.pages.registry import Page
from amcc.pages.shared import SharedViews
from amcc.pages.views import Ref
from amcc.pages.wording import date_words
from amcc.problems.kind import ProblemKind
from amcc.problems.kinds import GROUPS
from amcc.records.fields import FieldView, record_fields
from amcc.records.labels import PRACTICE_KINDS

CONTRIBUTE = Ref("Contribute", urls.CONTRIBUTE)
TRAIL = (CONTRIBUTE, Ref("Problems", urls.PROBLEMS))


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
    if field.vocabulary:
        has_pages = field.vocabulary in FACET_OF_VOCABULARY
        for slug, term in getattr(directory.vocabularies, field.vocabulary).items():
            yield slug, "" if has_pages else term.description


def _more(field: FieldView) -> Ref | None:
    kind = FACET_OF_VOCABULARY.get(field.vocabulary or "")
    return Ref(f"What each of the {field.vocabulary} means", kind.root) if kind else None


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


def contribute_pages(views: SharedViews) -> Iterator[Page]:
    """Yield every page below /contribute/."""
    repository = views.site.repository
    yield Page(
        page_kinds.CONTRIBUTE,
        urls.CONTRIBUTE,
        "contribute",
        "Correct or add a record",
        "Every profile is a file that anyone may correct. How to change one in five steps, add a community, write about a practice, and what isn’t accepted.",
        context=lambda: {
            "repository": repository,
            "pictures": read_pictures(),
            "practice_kinds": tuple(PRACTICE_KINDS.values()),
        },
    )
    yield Page(
        page_kinds.FIELDS,
        urls.FIELDS,
        "fields",
        "Fields of a record",
        "Every field of a community record: what it means, whether it is required, what it may hold, and an example.",
        (CONTRIBUTE,),
        context=lambda: {
            "fields": field_entries(views.directory),
            "template_url": repository.source_url("communities/_template.md"),
        },
    )
    yield Page(
        page_kinds.STALE,
        urls.STALE,
        "stale",
        "Records to be confirmed",
        "When each community record was last confirmed by someone at the community; those that wait longest come first.",
        (CONTRIBUTE,),
        context=lambda: {"rows": confirmation_rows(views.directory)},
    )
    yield from _problem_pages()


def _problem_pages() -> Iterator[Page]:
    yield Page(
        page_kinds.PROBLEMS,
        urls.PROBLEMS,
        "problems",
        "Problems and how to fix them",
        f"The {len(PROBLEM_KINDS)} kinds of problems that the check of a change can find, each with a wrong and a right example.",
        (CONTRIBUTE,),
        context=lambda: {"groups": problem_groups()},
    )
    for kind in PROBLEM_KINDS.values():
        yield Page(
            page_kinds.PROBLEM,
            kind.url,
            "problem",
            f"{kind.code}: {kind.title}",
            f"{kind.title}: what problem {kind.code} of the check means, with a wrong and a right example.",
            TRAIL,
            context=partial(dict, kind=kind),
        )
