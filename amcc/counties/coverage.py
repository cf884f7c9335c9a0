"""Whose region holds a county, and which communities are nearest to one that nobody's region holds."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from amcc.geography import places
from amcc.geography.places import County
from amcc.pages.index import county_fips
from amcc.records.model import Community

EARTH_RADIUS_MILES = 3958.8
NEAREST = 3
WHOLE_STATES = {"statewide", "multi-statewide"}

# Longitude and latitude in degrees.
Point = tuple[float, float]
# A unit vector from the middle of the globe.
Direction = tuple[float, float, float]


@dataclass(frozen=True)
class Footprint:
    """What is known of a community's region, in counties and in points.

    `cities` are the cities by the FIPS code of their county, for regions that are known by cities only. `points` are
    what distances lead to: the middles of its counties, else its cities, else its anchor city.
    """

    slug: str
    kind: str
    complete: bool
    likely: bool
    counties: frozenset[str]
    whole_states: frozenset[str]
    in_states: frozenset[str]
    cities: Mapping[str, tuple[str, ...]]
    points: tuple[Direction, ...]


@dataclass(frozen=True)
class Holding:
    """A community whose region holds the county; `cities` are those in it when the region is known by cities."""

    slug: str
    cities: tuple[str, ...] = ()


@dataclass(frozen=True)
class Near:
    """A community that does not hold the county, and how far its region is."""

    slug: str
    miles: int


@dataclass(frozen=True)
class Answer:
    """Who holds a county; when nobody does, who is nearest. `unplaced` are communities of its state without any place."""

    county: County
    holders: tuple[Holding, ...]
    nearest: tuple[Near, ...]
    unplaced: tuple[str, ...] = ()


class Coverage:
    """Answers for every county, from the regions of all communities, in the order of their names."""

    def __init__(self, communities: Mapping[str, Community]) -> None:
        """Work out every footprint once."""
        self.footprints = {slug: make_footprint(slug, item) for slug, item in communities.items()}

    @cached_property
    def answers(self) -> dict[str, Answer]:
        """The answer for each county, by FIPS code."""
        return {county.fips: self.answer(county) for county in places.counties()}

    def answer(self, county: County) -> Answer:
        """Return who holds the county, or who is nearest."""
        holders = tuple(self._holders(county))
        nearest = () if holders else self._nearest(county)
        return Answer(county, holders, nearest, self._unplaced(county.state))

    def _unplaced(self, state: str) -> tuple[str, ...]:
        return tuple(
            slug for slug, item in self.footprints.items() if not item.points and state in item.in_states
        )

    def _holders(self, county: County) -> Iterator[Holding]:
        for slug, footprint in self.footprints.items():
            if county.fips in footprint.counties or county.state in footprint.whole_states:
                yield Holding(slug)
            elif county.fips in footprint.cities:
                yield Holding(slug, footprint.cities[county.fips])

    def _nearest(self, county: County) -> tuple[Near, ...]:
        center = direction((county.lon, county.lat))
        found = sorted(
            (miles_between(center, footprint.points), slug)
            for slug, footprint in self.footprints.items()
            if footprint.points
        )
        return tuple(Near(slug, round(miles)) for miles, slug in found[:NEAREST])


def make_footprint(slug: str, community: Community) -> Footprint:
    """Return what the record says of the region, as counties and points."""
    region = community.region
    whole = frozenset(region.states if region.kind in WHOLE_STATES else ())
    counties = frozenset(county_fips(region))
    cities = _cities_by_county(community)
    return Footprint(
        slug,
        region.kind,
        region.complete,
        region.confidence == "low" and region.kind != "not-published",
        counties,
        whole,
        frozenset(community.states),
        cities,
        tuple(map(direction, _points(community, counties, whole))),
    )


def _cities_by_county(community: Community) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for state, names in community.region.cities.items():
        for name in names:
            place = places.find_place(state, name)
            if place:
                found[place.county] = (*found.get(place.county, ()), name)
    return found


def _points(community: Community, counties: frozenset[str], whole: frozenset[str]) -> Iterator[Point]:
    held = [item for item in places.counties() if item.fips in counties or item.state in whole]
    if held:
        yield from ((county.lon, county.lat) for county in held)
        return
    named = [(state, name) for state, names in community.region.cities.items() for name in names]
    if not named and community.anchor_city:
        named = [(community.anchor_city.state, community.anchor_city.name)]
    found = (places.find_place(state, name) for state, name in named)
    yield from ((place.lon, place.lat) for place in found if place)


def direction(point: Point) -> Direction:
    """Return the unit vector from the middle of the globe to a point, (longitude, latitude) in degrees."""
    lon, lat = map(math.radians, point)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def miles_between(one: Direction, others: Iterable[Direction]) -> float:
    """Return the miles over the globe from one direction to the nearest of others."""
    x, y, z = one
    return EARTH_RADIUS_MILES * math.acos(min(1.0, max(x * a + y * b + z * c for a, b, c in others)))
