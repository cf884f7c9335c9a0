"""The map of one community's region, in a projection made for it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from amcc.geography.topojson import unsigned
from amcc.maps import captions
from amcc.maps.country import locator_land, state_of
from amcc.maps.labels import box_of
from amcc.maps.model import Locator, MapCommunity, RegionMap, ScaleBar
from amcc.maps.projection import NATION_HEIGHT, NATION_WIDTH, albers_usa
from amcc.maps.region_labels import COUNTY_LABEL_SIZE, city_boxes, city_marks, label_counties, label_states
from amcc.maps.shapes import Box, bounds, lines_data, rings_data
from amcc.maps.topology import load_counties
from amcc.maps.viewport import (
    CROWD,
    Extent,
    Viewport,
    box_of_all,
    county_boxes,
    extent_of,
    thirds,
    viewport_of,
)

WIDTH, HEIGHT = 480, 400

SCALE_MILES = (5, 10, 20, 25, 50, 100, 200, 300, 500, 1000)
SCALE_LENGTH = 96

LOCATOR_LEAST = 70


@cache
def region_map(community: MapCommunity, map_id: str = "region-map") -> RegionMap:
    """Return the map of a community's region in its surroundings.

    Raise ValueError for a community of which no city, county or state is known.
    """
    extent = extent_of(community)
    view = viewport_of(extent, WIDTH, HEIGHT)
    county_numbers, state_numbers, inner_numbers = visible_lines(view, extent)
    cities = city_marks(community, view)
    taken = [box for city in cities for box in city_boxes(city)]
    scale = scale_bar(view)
    taken.append((scale.x - 4, scale.y - 20, scale.x + max(scale.length, 60) + 4, scale.y + 8))
    county_labels = label_counties(extent, view, taken)
    return RegionMap(
        id=map_id,
        width=WIDTH,
        height=HEIGHT,
        title=captions.region_title(community),
        description=captions.region_description(community),
        land=rings_data(view.rings(view.in_view - extent.home)),
        home=rings_data(view.rings(extent.home & view.in_view)),
        county_lines=lines_data(view.lines(county_numbers)),
        state_lines=lines_data(view.lines(state_numbers)),
        region=rings_data(view.rings(extent.filled & view.in_view)) if extent.filled else "",
        region_lines=lines_data(view.lines(inner_numbers)),
        outline_only=not extent.filled,
        county_labels=county_labels,
        state_labels=label_states(
            extent, view, [*taken, *(box_of(label, COUNTY_LABEL_SIZE) for label in county_labels)]
        ),
        cities=cities,
        scale=scale,
        locator=locator(extent),
    )


def visible_lines(view: Viewport, extent: Extent) -> tuple[list[int], list[int], list[int]]:
    """Return the arcs in the frame: county lines, state lines, lines between the region's own counties."""
    crowded = len(view.in_view) > CROWD
    hairlines = bool(extent.filled) and not (crowded and len(extent.home_states) > 1 and extent.whole_states)
    found: tuple[list[int], list[int], list[int]] = ([], [], [])
    for number, (one, other) in pairs_in(view):
        if state_of(one) != state_of(other):
            found[1].append(number)
        elif hairlines and one in extent.filled and other in extent.filled:
            found[2].append(number)
        elif hairlines and not extent.whole_states and (one in extent.home or not crowded):
            found[0].append(number)
    return found


def pairs_in(view: Viewport) -> Iterator[tuple[int, tuple[str, str]]]:
    """Yield the arcs that have a county of the frame on both sides, with these two, in the order of the arcs."""
    areas, pairs = load_counties().areas, county_pairs()
    numbers = {unsigned(number) for fips in view.in_view for ring in areas[fips] for number in ring}
    for number in sorted(numbers & pairs.keys()):
        if view.in_view.issuperset(pairs[number]):
            yield number, pairs[number]


@cache
def county_pairs() -> dict[int, tuple[str, str]]:
    """Return the two counties beside each arc that has two."""
    sides = load_counties().sides
    return {number: (str(pair[0]), str(pair[1])) for number, pair in sides.items() if len(pair) == 2}


def scale_bar(view: Viewport) -> ScaleBar:
    """Return the longest round distance that fits the space for it, at the lower left."""
    fitting = [miles for miles in SCALE_MILES if miles * view.units_per_mile <= SCALE_LENGTH] or [
        SCALE_MILES[0]
    ]
    miles = fitting[-1]
    return ScaleBar(14, view.height - 14, round(miles * view.units_per_mile, 1), f"{miles} miles")


def locator(extent: Extent) -> Locator:
    """Return the country in small, with a frame around the community's extent."""
    left, top, right, bottom = box_of_all(locator_box(fips) for fips in extent.filled or extent.home)
    width, height = max(right - left + 16, LOCATOR_LEAST), max(bottom - top + 16, LOCATOR_LEAST)
    x = min(max((left + right) / 2 - width / 2, 4), NATION_WIDTH - width - 4)
    y = min(max((top + bottom) / 2 - height / 2, 4), NATION_HEIGHT - height - 4)
    return Locator(
        NATION_WIDTH,
        NATION_HEIGHT,
        locator_land(),
        round(max(x, 4)),
        round(max(y, 4)),
        round(width),
        round(height),
    )


@cache
def locator_box(fips: str) -> Box:
    """Return the box around a county on the map of the country."""
    lons, lats = thirds(county_boxes()[fips])
    return bounds(albers_usa(lon, lat) for lon in lons for lat in lats)
