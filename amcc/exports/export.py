"""What an export says of itself: each module beside this one has one as EXPORT."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from amcc.pages.index import Directory


@dataclass(frozen=True)
class Export:
    """One file of the open data.

    `file` is its address below `/data/`, which never changes once published; `name` is what the report on a change
    calls it, and `made_of` are the kinds of entries in that report whose changes change it, such as `community`.
    """

    file: str
    name: str
    made_of: frozenset[str]
    content: Callable[[Directory], bytes] = field(repr=False)
