"""The titles and descriptions of maps: what a map shows, for those who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence

from amcc.geography.places import County, county_by_fips, state_at, state_by_code
from amcc.maps.model import COUNTY_KINDS, STATE_KINDS, MapCommunity

# More names than this in a description are counted instead.
NAMES = 12
REGION_IS = {
    "all": "The region is",
    "some": "The region includes",
    "likely": "The region is roughly",
}


def listed(names: Sequence[str]) -> str:
    """Return names as a list in words: A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def counted(count: int, one: str, many: str) -> str:
    """Return a number with its noun."""
    return f"{count} {one if count == 1 else many}"


def state_name(code: str) -> str:
    """Return a state's name, or the code as it stands if there is no such state."""
    state = state_by_code(code)
    return state.name if state else code


def national_title(count: int, chosen: bool) -> str:
    """Return the title of the national map."""
    if not count:
        return "Map of manufacturing communities in the United States"
    communities = counted(count, "manufacturing community", "manufacturing communities")
    return f"Map of {communities} on this page" if chosen else f"Map of {communities} in the United States"


def national_description(shown: Sequence[MapCommunity], total: int) -> str:
    """Return what the national map shows, in words."""
    by_counties = sum(1 for community in shown if community.kind in COUNTY_KINDS)
    by_states = sum(1 for community in shown if community.kind in STATE_KINDS)
    rest = len(shown) - by_counties - by_states
    states = {code for community in shown for code in community.states}
    parts = [
        f"{by_counties} shown by their counties" if by_counties else "",
        f"{by_states} as whole states" if by_states else "",
        f"{rest} by a mark alone" if rest else "",
    ]
    others = total - len(shown)
    sentences = [
        "Map of the United States with Alaska and Hawaii as insets.",
        f"Communities in {counted(len(states), 'state', 'states')}:",
        f"{listed([part for part in parts if part]) or 'none'}.",
        "Each mark is a link to a community's profile, or to a list of several that are close together.",
        f"{counted(others, 'other community appears', 'others appear')} as small dots." if others else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def group_label(communities: Sequence[MapCommunity]) -> str:
    """Return the name of several marks gathered into one: their number and their cities or states."""
    cities = {community.anchor_name for community in communities}
    if len(cities) == 1 and all(cities):
        return f"{len(communities)} communities around {cities.pop()}"
    codes = {code for community in communities for code in mark_states(community)}
    return f"{len(communities)} communities in {listed(sorted(state_name(code) for code in codes))}"


def mark_states(community: MapCommunity) -> tuple[str, ...]:
    """Return the state that a community's mark stands in, or its states where it has no anchor city."""
    if community.anchor:
        return (state_at(*community.anchor),)
    return community.states


def region_title(community: MapCommunity) -> str:
    """Return the title of a community's map."""
    return f"Map of the region of {community.name}"


def region_description(community: MapCommunity) -> str:
    """Return what a community's map shows, in words."""
    states = listed([state_name(code) for code in community.states])
    named_anchor = community.anchor and community.anchor_name
    anchor = f"{community.anchor_name} is marked." if named_anchor else ""
    if community.kind in STATE_KINDS:
        whole = "the whole state of" if len(community.states) == 1 else "the whole of"
        return f"The region is {whole} {states}. {anchor}".strip()
    if community.kind in COUNTY_KINDS:
        return f"{REGION_IS[community.known]} {counties_in_words(community)}. {anchor}".strip()
    if community.kind == "cities":
        cities = listed([city.name for city in community.cities])
        return f"The outline of {states}, with the cities of the region: {cities}."
    return f"The outline of {states}. {anchor}".strip()


def counties_in_words(community: MapCommunity) -> str:
    """Return the counties by name if they are few, by number and state if they are many."""
    by_state: dict[str, list[County]] = {}
    for fips in sorted(community.county_fips):
        county = county_by_fips(fips)
        if county:
            by_state.setdefault(county.state, []).append(county)
    few = sum(len(found) for found in by_state.values()) <= NAMES
    parts = [
        f"{named(found) if few else f'{len(found)} {noun(found)}'} in {state_name(code)}"
        for code, found in by_state.items()
    ]
    return "; ".join(parts)


def named(found: Sequence[County]) -> str:
    """Return counties of one state by name: "Cook and Will counties", or "Cook County" alone."""
    if len(found) == 1:
        return found[0].full_name
    kind = noun(found)
    if kind in ("counties", "parishes", "planning regions"):
        return f"{listed([county.name for county in found])} {kind}"
    return listed([county.full_name for county in found])


def noun(found: Sequence[County]) -> str:
    """Return what the counties of a state are called there, in the plural."""
    kinds = {county.full_name.removeprefix(county.name).strip() for county in found}
    one_kind = {"County": "counties", "Parish": "parishes", "Planning Region": "planning regions"}
    if len(kinds) == 1 and (kind := kinds.pop()) in one_kind:
        return one_kind[kind]
    if found[0].state == "AK":
        return "boroughs and census areas"
    return "counties and independent cities"
