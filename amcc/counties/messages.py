"""The sentences of the county answers."""

from __future__ import annotations

from amcc.counties.coverage import WHOLE_STATES, Footprint
from amcc.pages.wording import listed, region_phrase
from amcc.records.model import Community

NEAREST_MEANS = (
    "Miles are measured in a straight line from the middle of the county to the middle of the nearest county of a "
    "community’s region; where a region is known by cities only, to the nearest of them; where no region is published, "
    "to the city under which the community is shown on the map."
)
NOBODY = "No region in this directory is known to hold this county."
INCOMPLETE = "The list of its counties is not known to be complete"
UNPLACED = "Also in this state, with no published counties and no city on the map"
LIKELY = "The area is likely, not stated by a source"


def holder_words(footprint: Footprint, community: Community) -> str:
    """Return how a community holds the counties that it holds, and whether its list is complete."""
    phrase = region_phrase(community.region)
    phrase = phrase[0].upper() + phrase[1:]
    if footprint.kind == "cities":
        return "Its sources name cities and no counties."
    known = [phrase, LIKELY] if footprint.likely else [phrase]
    if footprint.kind not in WHOLE_STATES and not footprint.complete:
        known.append(INCOMPLETE)
    elif footprint.kind not in WHOLE_STATES and not footprint.likely:
        known.append("As far as the sources go, the list is complete")
    return f"{'. '.join(known)}."


def near_words(footprint: Footprint, community: Community) -> str:
    """Return what a reader must know of a region that is near: whether it may reach farther than is known."""
    if footprint.kind == "not-published" and community.anchor_city:
        return f"Its region is not published; the distance is to {community.anchor_city.name}."
    if footprint.kind == "cities":
        return "Its sources name cities and no counties; the distance is to the nearest of them."
    likely = f"{LIKELY}. " if footprint.likely else ""
    if not footprint.complete:
        return f"{likely}{INCOMPLETE}, so it may hold this county too."
    return likely.strip()


def city_words(cities: tuple[str, ...]) -> str:
    """Return which cities make a region that is known by cities hold a county."""
    return f"{listed(cities)} {'lies' if len(cities) == 1 else 'lie'} in this county." if cities else ""


def miles_words(miles: int) -> str:
    """Return a distance in words."""
    return f"{miles:,} {'mile' if miles == 1 else 'miles'}" if miles else "less than a mile"
