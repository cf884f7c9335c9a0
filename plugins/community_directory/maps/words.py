"""The titles and descriptions of maps: what a map shows, for those who cannot see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from community_directory.geography import county_by_fips, state_by_code
from community_directory.maps.model import COUNTY_KINDS, STATE_KINDS, MapCommunity

# More names than this in a description are counted instead.
NAMES = 12


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
    communities = counted(count, "manufacturing community", "manufacturing communities")
    return f"Map of {communities} in this list" if chosen else f"Map of {communities} in the United States"


def national_description(shown: Sequence[MapCommunity], total: int) -> str:
    """Return what the national map shows, in words."""
    by_counties = sum(1 for community in shown if community.kind in COUNTY_KINDS)
    by_states = sum(1 for community in shown if community.kind in STATE_KINDS)
    rest = len(shown) - by_counties - by_states
    states = {code for community in shown for code in community.states}
    parts = [
        f"{by_counties} shown by their counties" if by_counties else "",
        f"{by_states} as whole states" if by_states else "",
        f"{rest} by a mark alone, since no list of counties is known" if rest else "",
    ]
    text = (
        f"Map of the United States with Alaska and Hawaii as insets. Communities in {counted(len(states), 'state', 'states')}: "
        f"{listed([part for part in parts if part]) or 'none'}. Each mark is a link to the community's profile."
    )
    others = total - len(shown)
    return f"{text} {others} others appear as small dots." if others > 1 else text


def group_label(count: int, city: str) -> str:
    """Return the name of several marks gathered into one."""
    return f"{count} communities around {city}"


def region_title(community: MapCommunity) -> str:
    """Return the title of a community's map."""
    return f"Map of the region of {community.name}"


def region_description(community: MapCommunity) -> str:
    """Return what a community's map shows, in words."""
    states = [state_name(code) for code in community.states]
    anchor = f" The anchor city, {community.anchor_name}, is marked." if community.anchor and community.anchor_name else ""
    if community.kind in STATE_KINDS:
        whole = f"the whole state of {states[0]}" if len(states) == 1 else f"the whole of {listed(states)}"
        return f"The region is {whole}.{anchor}"
    if community.kind in COUNTY_KINDS:
        return f"The region is {counties_in_words(community)}.{anchor}"
    if community.kind == "cities":
        cities = listed([city.name for city in community.cities])
        return f"The outline of {listed(states)} with the cities that the sources name: {cities}. No list of counties is known."
    return f"The outline of {listed(states)}. The sources do not say which counties belong to the region.{anchor}"


def counties_in_words(community: MapCommunity) -> str:
    """Return the counties by name if they are few, by number and state if they are many."""
    found = [county for fips in sorted(community.county_fips) if (county := county_by_fips(fips))]
    by_state = Counter(county.state for county in found)
    if len(found) <= NAMES:
        parts = [
            f"{listed([county.full_name for county in found if county.state == code])} in {state_name(code)}"
            for code in by_state
        ]
        return "; ".join(parts)
    parts = [f"{count} in {state_name(code)}" for code, count in by_state.items()]
    return f"{len(found)} counties or their equivalents: {listed(parts)}"
