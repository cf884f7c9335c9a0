"""Hands records to the map maker: what of a community a map needs to know."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property, lru_cache, partial
from typing import Literal

from amcc import urls
from amcc.geography import places
from amcc.maps import (
    MapCommunity,
    NamedPoint,
    NationalMap,
    RegionMap,
    SpotMap,
    national_map,
    region_map,
    spot_map,
)
from amcc.pages.index import Directory, county_fips
from amcc.parallel import in_processes
from amcc.records.model import Community, Region


@lru_cache(maxsize=1)
def map_communities(directory: Directory) -> tuple[MapCommunity, ...]:
    """Return every manufacturing community as the maps know it, in the order of the directory."""
    return tuple(map_community(slug, community) for slug, community in directory.manufacturing.items())


def map_community(slug: str, community: Community) -> MapCommunity:
    """Return one community as the maps know it; its anchor city's point comes from the place data."""
    city = community.anchor_city
    place = places.find_place(city.state, city.name) if city else None
    return MapCommunity(
        slug=slug,
        name=community.short_name,
        url=urls.community_url(slug),
        states=community.states,
        county_fips=county_fips(community.region),
        kind=community.region.kind,
        anchor=place.point if place else None,
        anchor_name=city.name if city and place else "",
        cities=_cities(community),
        known=_known(community.region),
    )


def _known(region: Region) -> Literal["all", "some", "likely"]:
    if region.confidence == "low":
        return "likely"
    return "all" if region.complete else "some"


def _cities(community: Community) -> tuple[NamedPoint, ...]:
    named = [(code, name) for code, names in community.region.cities.items() for name in names]
    found = [(name, places.find_place(code, name)) for code, name in named]
    return tuple(NamedPoint(name, place.point) for name, place in found if place)


def draw_country(directory: Directory, highlighted: frozenset[str] | None = None) -> NationalMap:
    """Return the map of the country with all communities, or with some of them highlighted."""
    return national_map(map_communities(directory), highlighted)


class Drawings:
    """Maps that other processes draw while the caller goes on; the first look waits for all of a kind."""

    def __init__(self, directory: Directory) -> None:
        """Begin with the map of every region and of every facet's communities."""
        communities = map_communities(directory)
        facets = [facet for index in directory.facet_indexes for facet in index.facets]
        chosen = [frozenset(row.slug for row in facet.rows) for facet in facets]
        self._slugs, self._urls = tuple(directory.communities), tuple(facet.url for facet in facets)
        everyone = [map_community(slug, item) for slug, item in directory.communities.items()]
        self._regions = in_processes(region_map, everyone)
        self._facets = in_processes(partial(national_map, communities), chosen)

    @cached_property
    def regions(self) -> dict[str, RegionMap]:
        """The map of each community's region, by slug."""
        return dict(zip(self._slugs, self._regions, strict=True))

    @cached_property
    def facets(self) -> dict[str, NationalMap]:
        """The map of the communities of each facet value, by the address of its page."""
        return dict(zip(self._urls, self._facets, strict=True))


def draw_region(slug: str, directory: Directory) -> RegionMap:
    """Return the map of one community's region."""
    return region_map(map_community(slug, directory.communities[slug]))


def draw_spots(slugs: Collection[str], directory: Directory) -> SpotMap:
    """Return the light map of the country with some communities as dots."""
    return spot_map(map_communities(directory), slugs)
