"""What the report is made of: entries, their fields and values in plain words, and how they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from amcc.records.annotations import Review

Sign = Literal["added", "removed", "changed", "moved"]
ChangeKind = Literal["new", "changed", "renamed", "deleted", "broken", "layout"]


@dataclass(frozen=True)
class Value:
    """One value of a field in plain words; `key` is what it is matched by when the words may change."""

    text: str
    details: tuple[tuple[str, str], ...] = ()
    key: str = ""


@dataclass(frozen=True)
class Field:
    """One field of an entry; `single` when it holds one value, `review` why a reviewer must look at a change of it."""

    path: str
    label: str
    values: tuple[Value, ...]
    single: bool = False
    review: Review | None = None


@dataclass(frozen=True)
class Entry:
    """A record, an article, a post, a page, an area or a data file, in plain words."""

    kind: str
    slug: str
    title: str
    url: str
    file: str
    fields: tuple[Field, ...]
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """A run of words that both texts share, or that one of them has."""

    sign: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True)
class Line:
    """One difference; a change carries its words as spans."""

    sign: Sign
    before: str = ""
    after: str = ""
    spans: tuple[Span, ...] = ()
    about: str = ""


@dataclass(frozen=True)
class FieldChange:
    """The differences in one field."""

    path: str
    label: str
    lines: tuple[Line, ...]
    review: Review | None = None


@dataclass(frozen=True)
class EntryChange:
    """What becomes of one entry."""

    change_kind: ChangeKind
    kind: str
    slug: str
    title: str
    url: str
    file: str
    fields: tuple[FieldChange, ...] = ()
    former_url: str = ""
    raw: tuple[str, ...] = ()


@dataclass(frozen=True)
class FileChange:
    """What becomes of one file, whether readers see it or not; `former` is where a moved one lay."""

    change_kind: Literal["added", "moved", "deleted"]
    file: str
    former: str = ""


@dataclass(frozen=True)
class ReviewNote:
    """Something a reviewer must look at: where, and why."""

    topic: str
    where: str
    text: str


@dataclass(frozen=True)
class AddressChange:
    """What becomes of an address: it appears, moves, is told gone, or vanishes."""

    change_kind: Literal["appears", "moves", "says what became of it", "vanishes"]
    url: str
    target: str = ""
