"""The sentences of the county answers."""

from __future__ import annotations

from amcc.counties.coverage import Footprint
from amcc.pages.wording import listed, region_phrase
from amcc.records.model import Community
from amcc.text import capitalized

NEAREST_MEANS = (
    "Miles run in a straight line from the center of the county to the center of the nearest county in a community’s "
    "region, or to its nearest city where it has no list of counties."
)
NOBODY = "No community serves this county yet."
UNPLACED = "Also in this state"


def holder_words(footprint: Footprint, community: Community) -> str:
    """Return how large the region of a community is that serves a county."""
    return f"Serves {_about(footprint, community)}."


def near_words(footprint: Footprint, community: Community) -> str:
    """Return what a reader must know of a region that is near: to what the miles lead, and how far it may reach."""
    if footprint.kind == "not-published":
        ask = "ask the community how far it reaches."
        return (
            f"Distance to {community.anchor_city.name}; {ask}" if community.anchor_city else capitalized(ask)
        )
    if footprint.kind == "cities":
        return f"Serves {_about(footprint, community)}; distance to the nearest of them."
    if footprint.likely or not footprint.complete:
        return f"Serves {_about(footprint, community)}; ask the community about yours."
    return ""


def _about(footprint: Footprint, community: Community) -> str:
    phrase = region_phrase(community.region)
    return f"about {phrase.removeprefix('at least ')}" if footprint.likely else phrase


def city_words(cities: tuple[str, ...]) -> str:
    """Return which cities of a region that is known by cities lie in a county."""
    return f"{listed(cities)} {'lies' if len(cities) == 1 else 'lie'} in this county." if cities else ""


def miles_words(miles: int) -> str:
    """Return a distance in words."""
    return f"{miles:,} {'mile' if miles == 1 else 'miles'}" if miles else "less than a mile"
