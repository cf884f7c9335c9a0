"""The small files from which the county page answers: one for each state, one for each beginning of a name."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from amcc.counties.answers import CountyState, FoundCommunity
from amcc.geography import places
from amcc.geography.names import name_key
from amcc.geography.places import Place

# So many letters decide which file of names a reader loads: two give files of a few kilobytes.
PREFIX = 2


def state_data(state: CountyState) -> dict[str, Any]:
    """Return the answers of a state: its counties point into the list of what is said of communities."""
    said: dict[tuple[str, str, str], int] = {}

    def number(item: FoundCommunity) -> int:
        return said.setdefault((item.community.label, item.community.url, item.said), len(said))

    counties = [
        [
            row.fips,
            row.name,
            [[number(item), *([item.here] if item.here else [])] for item in row.holders],
            [[number(item), item.miles] for item in row.nearest],
        ]
        for row in state.counties
    ]
    return {
        "state": state.state.name,
        "url": state.url,
        "counties": counties,
        "communities": [list(key) for key in said],
        "unplaced": [[ref.label, ref.url] for ref in state.unplaced],
    }


def name_files() -> dict[str, dict[str, Any]]:
    """Return the names of counties and places by their first letters, the larger ones first.

    A name is [what is shown, state, county code, 1 for a place].
    """
    files: dict[str, list[list[Any]]] = defaultdict(list)
    for name, state, fips, place in _names():
        files[name_key(name)[:PREFIX]].append([name, state, fips, *([1] if place else [])])
    return {
        prefix: {
            "states": {
                state.code: [state.name, state.slug]
                for state in places.states()
                if any(name[1] == state.code for name in names)
            },
            "names": names,
        }
        for prefix, names in sorted(files.items())
    }


def _names() -> Iterator[tuple[str, str, str, bool]]:
    """Yield counties and places, those with more people first; a county has those of its places."""
    people: dict[str, int] = defaultdict(int)
    for place in places.places():
        people[place.county] += place.population or 0
    found = [(-people[item.fips], item.full_name, item.state, item.fips, False) for item in places.counties()]
    found += [
        (-(place.population or 0), name, place.state, place.county, True)
        for place, name in _named_apart(places.places())
    ]
    for _, name, state, fips, is_place in sorted(found):
        yield name, state, fips, is_place


def _named_apart(all_places: Iterable[Place]) -> Iterator[tuple[Place, str]]:
    """Yield the largest place of each name in a county; one whose name the state has again carries its county."""
    found: dict[tuple[str, str], dict[str, Place]] = defaultdict(dict)
    for place in sorted(all_places, key=lambda place: -(place.population or 0)):
        found[place.state, place.name].setdefault(place.county, place)
    for (_, name), by_county in found.items():
        for fips, place in by_county.items():
            county = places.county_by_fips(fips)
            yield place, f"{name} ({county.full_name})" if county and len(by_county) > 1 else name


def compact(data: Any) -> bytes:
    """Return JSON without blanks; the same data give the same bytes."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
