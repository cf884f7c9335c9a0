"""What the model says about a field beside its type: each mark stands in `Annotated[…]` and is read through `walk`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ValueKind:
    """What kind of value it is, in words for a person who fills it in."""

    words: str


@dataclass(frozen=True)
class Vocabulary:
    """The value is a slug of the vocabulary `communities/_vocabulary/<name>.yml`; `noun` says so in a message."""

    name: str
    noun: str = ""
    words: str = "one of the values that the vocabulary lists"


@dataclass(frozen=True)
class RecordSlug:
    """The value is the file name of a record, without `.md`."""


@dataclass(frozen=True)
class SourceRef:
    """The value is a key under `sources` of the same file."""

    words: str = "a key under sources"


@dataclass(frozen=True)
class PageAddress:
    """The value is the path of a page of this site."""


@dataclass(frozen=True)
class PartialDay:
    """The value is a day, a month or a year, as ISO writes them."""

    words: str = "a day, month or year"


@dataclass(frozen=True)
class StateRef:
    """The value is a state's postal code."""

    words: str = "a state's postal code"


@dataclass(frozen=True)
class Dollars:
    """The number counts US dollars."""


@dataclass(frozen=True, eq=False)
class Labels:
    """What the allowed values are called where a reader sees them."""

    words_of: Mapping[Any, str]


@dataclass(frozen=True)
class Review:
    """A reviewer must look at every change of the field: the topic, and why."""

    topic: str
    why: str
