"""The words in which pages say what a field's value means, and how dates and dollars are written."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from amcc.geography import places
from amcc.records.labels import EVENTS
from amcc.records.model import Region
from amcc.text import capitalized, counted, listed

# What other modules take from here although it is kept elsewhere.
__all__ = ["EVENTS", "counted", "listed"]

MILLION, BILLION = 1_000_000, 1_000_000_000


def date_words(date: str) -> str:
    """Return a partial ISO date in words: `2014-05-28` → `May 28, 2014`, `2014-05` → `May 2014`."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = calendar.month_name[int(rest[0])]
    return f"{month} {int(rest[1])}, {year}" if len(rest) > 1 else f"{month} {year}"


def dollars(amount: float) -> str:
    """Return US dollars exactly, in words where two decimals hold them: `$5 million`, `$1.3 billion`, `$4,999,634`."""
    size, word = (BILLION, "billion") if amount >= BILLION else (MILLION, "million")
    if amount < MILLION or amount * 100 % size:
        return f"${amount:,.0f}"
    return f"${amount / size:.2f}".rstrip("0").rstrip(".") + f" {word}"


def state_names(codes: Sequence[str]) -> list[str]:
    """Return the names of states by postal code; an unknown code stays as it is."""
    found = [(code, places.state_by_code(code)) for code in codes]
    return [state.name if state else code for code, state in found]


def region_phrase(region: Region) -> str:
    """Return the region in a few words for lists: `8 counties in Alabama`."""
    states = listed(sorted(state_names(region.all_states)))
    number = sum(len(names) for names in region.counties.values())
    if region.kind in {"counties", "planning-regions"}:
        noun = (
            counted(number, "planning region")
            if region.kind == "planning-regions"
            else counted(number, "county", "counties")
        )
        return f"{noun} in {states}" if region.complete else f"at least {noun} in {states}"
    if region.kind in {"statewide", "multi-statewide"}:
        return f"all of {states}"
    if region.kind == "cities":
        return f"cities in {states}"
    return states or "boundary not published"


def region_sentence(region: Region) -> str:
    """Return in one sentence how large the footprint is; empty when its boundary is not published."""
    if region.kind == "not-published":
        return ""
    phrase = region_phrase(region)
    if region.confidence == "low":
        return f"About {phrase.removeprefix('at least ')}."
    return f"{capitalized(phrase)}."
