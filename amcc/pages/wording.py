"""The words in which pages say what a field's value means, and how dates and dollars are written."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from amcc.geography import places
from amcc.records.labels import BASIS, EVENTS, PRACTICE_KINDS
from amcc.records.model import Region
from amcc.text import counted, listed

# The same as headings over several, in this order.
KIND_HEADINGS = {
    "outcome": "Outcomes",
    "funding": "Funding",
    "activity": "Activities",
    "target": "Targets",
    "context": "Context",
}
CONFIDENCE = {
    "high": "High: identity, lead and designation rest on good sources.",
    "medium": "Medium: some of identity, lead and designation rest on secondary sources.",
    "low": "Low: sources are thin; read it with care.",
}
# What other modules take from here although it is kept elsewhere.
__all__ = ["BASIS", "EVENTS", "PRACTICE_KINDS", "counted", "listed"]

THOUSAND, MILLION, BILLION = 1_000, 1_000_000, 1_000_000_000


def date_words(date: str) -> str:
    """Return a partial ISO date in words: `2014-05-28` → `May 28, 2014`, `2014-05` → `May 2014`."""
    year, *rest = date.split("-")
    if not rest:
        return year
    month = calendar.month_name[int(rest[0])]
    return f"{month} {int(rest[1])}, {year}" if len(rest) > 1 else f"{month} {year}"


def dollars(amount: float) -> str:
    """Return US dollars in words: `$5 million`, `$675,000`, `$1.3 billion`."""
    for size, word in ((BILLION, "billion"), (MILLION, "million")):
        if amount >= size:
            return f"${amount / size:.3f}".rstrip("0").rstrip(".") + f" {word}"
    return f"${amount:,.0f}"


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
    return f"boundaries not published ({states})" if states else "boundaries not published"


def region_sentence(region: Region) -> str:
    """Return in one sentence what kind of footprint this is and whether it is complete."""
    phrase = region_phrase(region)
    if region.kind == "not-published":
        return "No source that was read says which counties belong to the region."
    if region.kind == "cities":
        return f"Sources name {phrase}; no county list was found."
    lead_in = "A likely area, not stated by a source: " if region.confidence == "low" else ""
    sentence = lead_in + (phrase if lead_in else phrase[0].upper() + phrase[1:]) + "."
    if region.kind in {"statewide", "multi-statewide"}:
        return sentence
    return sentence + (
        " As far as the sources go, the list is complete."
        if region.complete
        else " The list is not complete."
    )
