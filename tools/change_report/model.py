"""What the report is made of: things, their fields and values in plain words, and how they differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Sign = Literal["added", "removed", "changed", "moved"]
Fate = Literal["new", "changed", "renamed", "deleted", "broken", "layout"]


@dataclass(frozen=True)
class Fact:
    """One value of a field in plain words; `key` is what it is matched by when the words may change."""

    text: str
    details: tuple[tuple[str, str], ...] = ()
    key: str = ""


@dataclass(frozen=True)
class Field:
    """One field of a thing; `single` when it holds one value, `look` why a reviewer must look at a change of it."""

    label: str
    facts: tuple[Fact, ...]
    single: bool = False
    look: str = ""


@dataclass(frozen=True)
class Thing:
    """A record, an article, a post, a page, an area or a data file, in plain words."""

    kind: str
    slug: str
    title: str
    url: str
    file: str
    fields: tuple[Field, ...]
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Piece:
    """A run of words that both texts share, or that one of them has."""

    sign: Literal["same", "added", "removed"]
    text: str


@dataclass(frozen=True)
class Line:
    """One difference; a change carries its words as pieces."""

    sign: Sign
    before: str = ""
    after: str = ""
    pieces: tuple[Piece, ...] = ()
    about: str = ""


@dataclass(frozen=True)
class FieldChange:
    """The differences in one field."""

    label: str
    lines: tuple[Line, ...]
    look: str = ""


@dataclass(frozen=True)
class ThingChange:
    """What becomes of one thing."""

    fate: Fate
    kind: str
    slug: str
    title: str
    url: str
    file: str
    fields: tuple[FieldChange, ...] = ()
    former_url: str = ""
    raw: tuple[str, ...] = ()


@dataclass(frozen=True)
class Look:
    """Something a reviewer must look at: where, and why."""

    topic: str
    where: str
    text: str


@dataclass(frozen=True)
class AddressChange:
    """What becomes of an address: it appears, moves, is told gone, or vanishes."""

    fate: Literal["appears", "moves", "says what became of it", "vanishes"]
    url: str
    target: str = ""
