"""States, counties and places of the United States, by name and by code.

The data are the Census Bureau's of 2023 (counties) and GeoNames' (places); ``data/README.md`` tells their
origin. Points are (longitude, latitude) in degrees.
"""

from __future__ import annotations

import csv
import difflib
import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

Item = TypeVar("Item")

LonLat = tuple[float, float]

DATA = Path(__file__).parent / "data"

# A name this far from every known one is not offered as a correction.
LIKENESS = 0.6

# Ways to write the first word of a place name that mean the same; GeoNames spells most of them out.
ABBREVIATIONS = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


@dataclass(frozen=True, slots=True)
class State:
    """One of the 50 states, or the District of Columbia."""

    fips: str
    code: str
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class County:
    """A county or its like: parish, borough, census area, planning region or independent city.

    ``lon`` and ``lat`` are its center in degrees.
    """

    fips: str
    state: str
    name: str
    full_name: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Place:
    """A city, town or other named place, with its point and the county around it."""

    name: str
    state: str
    lon: float
    lat: float
    population: int | None
    county: str

    @property
    def point(self) -> LonLat:
        """Return its longitude and latitude in degrees."""
        return self.lon, self.lat


def states() -> tuple[State, ...]:
    """Return the 50 states and DC by FIPS code, which is nearly the order of their names."""
    return STATES


def state_by_code(code: str) -> State | None:
    """Return the state with this postal code."""
    return _states_by_code().get(code)


@cache
def counties() -> tuple[County, ...]:
    """Return all 3,144 counties and equivalents by FIPS code."""
    return tuple(
        County(row["fips"], row["state"], row["name"], row["full_name"], float(row["lon"]), float(row["lat"]))
        for row in _rows("counties.csv")
    )


def county_by_fips(fips: str) -> County | None:
    """Return the county with this five-digit code."""
    return _counties_by_fips().get(fips)


def counties_of(state_code: str) -> tuple[County, ...]:
    """Return the counties of a state by FIPS code, none for an unknown state."""
    return _counties_by_state().get(state_code, ())


def find_county(state_code: str, name: str) -> County | None:
    """Return the county with exactly this name ("Cook") or full name ("Cook County") in the state."""
    return _county_names(state_code).get(name)


def suggest_county(state_code: str, name: str) -> str | None:
    """Return the county name in the state that is nearest to a name that is unknown there."""
    found = _nearest(name, _county_names(state_code))
    return found.name if found else None


def county_in_other_states(name: str) -> list[str]:
    """Return the postal codes of all states that have a county of exactly this name or full name."""
    return sorted(state.code for state in STATES if find_county(state.code, name))


@cache
def _states_of_places() -> Mapping[LonLat, str]:
    return {place.point: place.state for place in reversed(places())}


@cache
def state_at(lon: float, lat: float) -> str:
    """Return the postal code of the state at a point in degrees.

    It is that of the known place at this very point, or of the county whose center is nearest.
    """
    known = _states_of_places().get((lon, lat))
    if known:
        return known
    narrow = math.cos(math.radians(lat))
    return min(counties(), key=lambda c: ((c.lon - lon) * narrow) ** 2 + (c.lat - lat) ** 2).state


@cache
def places() -> tuple[Place, ...]:
    """Return all places by state, name and falling population."""
    rows = [*_rows("places.csv"), *_rows("places_extra.csv")]
    found = (
        Place(
            row["name"],
            row["state"],
            float(row["lon"]),
            float(row["lat"]),
            int(row["population"]) if row["population"] else None,
            row["county"],
        )
        for row in rows
    )
    return tuple(
        sorted(found, key=lambda place: (place.state, place.name, -(place.population or 0), place.county))
    )


@cache
def find_place(state_code: str, name: str) -> Place | None:
    """Return the place of this name in the state, the largest of several; "St." and "Saint" are the same."""
    return _place_names(state_code).get(_place_key(name))


def suggest_place(state_code: str, name: str) -> str | None:
    """Return the place name in the state that is nearest to a name that is unknown there."""
    found = _nearest(_place_key(name), _place_names(state_code))
    return found.name if found else None


def _rows(file_name: str) -> list[dict[str, str]]:
    with (DATA / file_name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def _states_by_code() -> Mapping[str, State]:
    return {state.code: state for state in STATES}


@cache
def _counties_by_fips() -> Mapping[str, County]:
    return {county.fips: county for county in counties()}


@cache
def _counties_by_state() -> Mapping[str, tuple[County, ...]]:
    return {
        state.code: tuple(county for county in counties() if county.state == state.code) for state in STATES
    }


@cache
def _county_names(state_code: str) -> Mapping[str, County]:
    names = {county.full_name: county for county in counties_of(state_code)}
    return names | {county.name: county for county in counties_of(state_code)}


@cache
def _places_by_state() -> Mapping[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    for place in places():
        found.setdefault(place.state, []).append(place)
    return found


@cache
def _place_names(state_code: str) -> Mapping[str, Place]:
    names: dict[str, Place] = {}
    for place in sorted(_places_by_state().get(state_code, ()), key=lambda place: -(place.population or 0)):
        names.setdefault(_place_key(place.name), place)
    return names


def _place_key(name: str) -> str:
    """Return the name in small letters with its abbreviations spelled out: "St. Paul" gives "saint paul"."""
    words = re.split(r"[\s.]+", _plain(name))
    return " ".join(ABBREVIATIONS.get(word, word) for word in words if word)


def _plain(name: str) -> str:
    """Return the name in small letters and without accents, so that "Dona Ana" is near "Doña Ana"."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _nearest(name: str, known: Mapping[str, Item]) -> Item | None:
    """Return what is known under the name most like this one, if any is like it at all."""
    plain_names = {_plain(key): value for key, value in known.items()}
    found = difflib.get_close_matches(_plain(name), plain_names, n=1, cutoff=LIKENESS)
    return plain_names[found[0]] if found else None


STATES: tuple[State, ...] = tuple(State(**row) for row in _rows("states.csv"))
