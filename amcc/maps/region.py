"""The map of one community's region, in a projection made for it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from amcc.geography.places import counties_of, county_by_fips, state_at, state_by_code
from amcc.maps import words
from amcc.maps.labels import LETTER, box_of, place_label
from amcc.maps.model import (
    COUNTY_KINDS,
    STATE_KINDS,
    CityMark,
    Label,
    Layer,
    Locator,
    MapCommunity,
    NamedPoint,
    RegionMap,
    ScaleBar,
)
from amcc.maps.national import locator_land, state_of
from amcc.maps.projection import (
    EARTH_RADIUS_KM,
    KM_PER_MILE,
    NATION_HEIGHT,
    NATION_WIDTH,
    Conic,
    albers_usa,
    local_conic,
)
from amcc.maps.shapes import (
    Box,
    Point,
    Tenths,
    bounds,
    clip_line,
    clip_ring,
    doubled_area,
    join_lines,
    lines_data,
    overlap,
    rings_data,
    to_tenths,
)
from amcc.maps.simplify import simplify
from amcc.maps.topology import Ring, load_counties, points_of, unsigned

WIDTH, HEIGHT = 480, 400

# How much of the frame the area may fill: counties need their surroundings, whole states and areas of their
# size do not.
FILL_COUNTIES = 0.66
FILL_STATES = 0.88
WIDE_AREA_KM = 1200
# No map shows less than this from side to side, so that a single county has a place in its state.
LEAST_WIDTH_KM = 240

# In square map units.
TOLERANCE = 0.9
SPECK = 1.5
# With more counties than this in the frame, lines are simplified harder and only home states have hairlines.
CROWD = 150
CROWDED_TOLERANCE = 2.0

# Beyond the area, which is in the middle, the frame reaches by half its size at most, and the earth is round.
REACH = 0.65

# Cut edges lie this far outside the picture.
MARGIN = 6

COUNTY_LABEL_SIZE = 11.5
SMALL_LABEL_SIZE = 9.0
STATE_LABEL_SIZE = 10.5
STATE_LABEL_SPACING = 3.2
CITY_LABEL_SIZE = 14.0
# On phones, as map-layouts.css sets it: no label may leave the frame at this size.
CITY_LABEL_LARGE = 17.0
CITY_RADIUS = 5.5

SCALE_MILES = (5, 10, 20, 25, 50, 100, 200, 300, 500, 1000)
SCALE_LENGTH = 96

LOCATOR_LEAST = 70


@dataclass(frozen=True)
class View:
    """A frame over a part of the country: projects, simplifies, rounds and clips what is in it."""

    conic: Conic
    width: int
    height: int
    in_view: frozenset[str]
    tolerance: float
    borders: dict[int, tuple[Tenths, ...]] = field(default_factory=dict, compare=False)

    @property
    def frame(self) -> Box:
        """Return the frame with its margin, in tenths."""
        return -MARGIN * 10, -MARGIN * 10, (self.width + MARGIN) * 10, (self.height + MARGIN) * 10

    def border(self, number: int) -> tuple[Tenths, ...]:
        """Return one border on the page; it is simplified once, so neighbors share it."""
        if number not in self.borders:
            line = [self.conic(lon, lat) for lon, lat in load_counties().borders[number]]
            self.borders[number] = to_tenths(simplify(line, self.tolerance))
        return self.borders[number]

    def rings(self, keys: Iterable[str]) -> list[list[Tenths]]:
        """Return the outline of the counties' union within the frame, without specks."""
        found = []
        for ring in load_counties().outline(sorted(keys)):
            points = self.ring_points(ring)
            if len(points) > 2 and abs(doubled_area(points)) / 200 >= SPECK:
                found.append(clip_ring(points, self.frame))
        return sorted((ring for ring in found if len(ring) > 2), key=lambda ring: ring[0])

    def ring_points(self, ring: Ring) -> list[Tenths]:
        """Return the points of a closed ring, the first one once."""
        lines = {unsigned(number): self.border(unsigned(number)) for number in ring}
        points = list(points_of(lines, ring))
        return points[:-1] if len(points) > 1 and points[0] == points[-1] else points

    def lines(self, numbers: Iterable[int]) -> list[Sequence[Tenths]]:
        """Return borders as lines within the frame, joined where they meet."""
        parts = [part for number in numbers for part in clip_line(self.border(number), self.frame)]
        return join_lines(parts)

    def shapes(self, keys: Iterable[str]) -> list[list[Point]]:
        """Return the visible part of the counties' union in units, for placing labels."""
        visible = (0, 0, self.width * 10, self.height * 10)
        clipped = (clip_ring(ring, visible) for ring in self.rings(keys))
        return [[(x / 10, y / 10) for x, y in ring] for ring in clipped if len(ring) > 2]

    @property
    def units_per_mile(self) -> float:
        """Return the length of a mile; an equal-area map of one region has nearly one scale."""
        return self.conic.scale / EARTH_RADIUS_KM * KM_PER_MILE


@dataclass(frozen=True)
class Area:
    """What a community's map is about: counties to fill, or none, and the states around them."""

    filled: frozenset[str]
    home_states: tuple[str, ...]
    home: frozenset[str]
    whole_states: bool


def area_of(community: MapCommunity) -> Area:
    """Return the counties and states of a community; without either, the state of its anchor city."""
    filled = frozenset(community.county_fips) if community.kind in COUNTY_KINDS else frozenset()
    codes = sorted(
        {*community.states, *(county.state for fips in filled if (county := county_by_fips(fips)))}
    )
    if not codes and community.anchor:
        codes = [state_at(*community.anchor)]
    if not codes:
        raise ValueError(f"{community.slug}: no state, county or anchor city says where it is")
    home = frozenset(county.fips for code in codes for county in counties_of(code))
    whole = community.kind in STATE_KINDS
    return Area(home if whole else filled, tuple(codes), home, whole)


@cache
def county_boxes() -> dict[str, Box]:
    """Return west, south, east and north of each county."""
    topology = load_counties()
    return {
        str(key): bounds(point for ring in rings for point in points_of(topology.borders, ring))
        for key, rings in topology.areas.items()
    }


def view_of(area: Area, width: int, height: int) -> View:
    """Return the frame fitted to the area, with its surroundings."""
    focus = sorted(area.filled or area.home)
    west, south, east, north = box_of_all(county_boxes()[fips] for fips in focus)
    conic = local_conic(west, south, east, north)
    topology = load_counties()
    numbers = {unsigned(n) for fips in focus for ring in topology.areas[fips] for n in ring}
    left, top, right, bottom = bounds(conic(lon, lat) for n in numbers for lon, lat in topology.borders[n])
    large = area.whole_states or not area.filled or (right - left) * EARTH_RADIUS_KM > WIDE_AREA_KM
    fill = FILL_STATES if large else FILL_COUNTIES
    scale = min(
        fill * width / (right - left),
        fill * height / (bottom - top),
        width * EARTH_RADIUS_KM / LEAST_WIDTH_KM,
    )
    shift = width / 2 - scale * (left + right) / 2, height / 2 - scale * (top + bottom) / 2
    fitted = conic.fitted(scale, shift)
    in_view = counties_in_frame(fitted, width, height, (west, south, east, north))
    return View(fitted, width, height, in_view, TOLERANCE if len(in_view) <= CROWD else CROWDED_TOLERANCE)


def counties_in_frame(conic: Conic, width: int, height: int, focus: Box) -> frozenset[str]:
    """Return the counties whose box on the page meets the frame; only those not far away are projected."""
    tall = REACH * math.degrees(height / conic.scale)
    wide = REACH * math.degrees(width / conic.scale) / math.cos(math.radians(min(80.0, focus[3] + tall)))
    window = focus[0] - wide, focus[1] - tall, focus[2] + wide, focus[3] + tall
    frame = (-MARGIN, -MARGIN, width + MARGIN, height + MARGIN)
    return frozenset(
        fips
        for fips, box in county_boxes().items()
        if overlap(box, window) and overlap(conic.box_around(*thirds(box)), frame)
    )


def thirds(box: Box) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """Return the low end, the middle and the high end of a box in both directions."""
    return (box[0], (box[0] + box[2]) / 2, box[2]), (box[1], (box[1] + box[3]) / 2, box[3])


@cache
def locator_box(fips: str) -> Box:
    """Return the box around a county on the map of the country."""
    lons, lats = thirds(county_boxes()[fips])
    return bounds(albers_usa(lon, lat) for lon in lons for lat in lats)


def box_of_all(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around all boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


@cache
def region_map(community: MapCommunity, map_id: str = "region-map") -> RegionMap:
    """Return the map of a community's region in its surroundings."""
    area = area_of(community)
    view = view_of(area, WIDTH, HEIGHT)
    county_numbers, state_numbers, inner_numbers = inner_borders(view, area)
    cities = city_marks(community, view)
    taken = [box for city in cities for box in city_boxes(city)]
    scale = scale_bar(view)
    taken.append((scale.x - 4, scale.y - 20, scale.x + max(scale.length, 60) + 4, scale.y + 8))
    county_labels = label_counties(area, view, taken)
    return RegionMap(
        id=map_id,
        width=WIDTH,
        height=HEIGHT,
        title=words.region_title(community),
        description=words.region_description(community),
        land=rings_data(view.rings(view.in_view - area.home)),
        home=rings_data(view.rings(area.home & view.in_view)),
        county_lines=lines_data(view.lines(county_numbers)),
        state_lines=lines_data(view.lines(state_numbers)),
        region=rings_data(view.rings(area.filled & view.in_view)) if area.filled else "",
        region_lines=lines_data(view.lines(inner_numbers)),
        outline_only=not area.filled,
        county_labels=county_labels,
        state_labels=label_states(
            area, view, [*taken, *(box_of(label, COUNTY_LABEL_SIZE) for label in county_labels)]
        ),
        cities=cities,
        scale=scale,
        locator=locator(area),
    )


def inner_borders(view: View, area: Area) -> tuple[list[int], list[int], list[int]]:
    """Return the borders in the frame: county lines, state lines, lines between the region's own counties."""
    crowded = len(view.in_view) > CROWD
    hairlines = bool(area.filled) and not (crowded and len(area.home_states) > 1 and area.whole_states)
    found: tuple[list[int], list[int], list[int]] = ([], [], [])
    for number, (one, other) in county_pairs().items():
        if one not in view.in_view or other not in view.in_view:
            continue
        if state_of(one) != state_of(other):
            found[1].append(number)
        elif hairlines and one in area.filled and other in area.filled:
            found[2].append(number)
        elif hairlines and not area.whole_states and (one in area.home or not crowded):
            found[0].append(number)
    return found


@cache
def county_pairs() -> dict[int, tuple[str, str]]:
    """Return the two counties beside each border that has two."""
    sides = load_counties().sides
    return {number: (str(pair[0]), str(pair[1])) for number, pair in sorted(sides.items()) if len(pair) == 2}


def city_marks(community: MapCommunity, view: View) -> tuple[CityMark, ...]:
    """Return the anchor city and the named cities, each with a label where there is room."""
    points: list[tuple[NamedPoint, bool]] = []
    if community.anchor:
        points.append((NamedPoint(community.anchor_name, *community.anchor), True))
    named = {community.anchor_name} if community.anchor else set()
    points += [(city, False) for city in community.cities if city.name not in named]
    spots = [(city, anchor, view.conic(city.lon, city.lat)) for city, anchor in points]
    taken = [around_mark(x, y) for _, _, (x, y) in spots]
    marks = []
    for (city, anchor, (x, y)), own in zip(spots, list(taken), strict=True):
        label = city_label(city.name, x, y, [box for box in taken if box != own], view)
        if label:
            taken.append(box_of(label, CITY_LABEL_SIZE))
        marks.append(CityMark(city.name, round(x, 1), round(y, 1), label, anchor))
    return tuple(marks)


def city_label(name: str, x: float, y: float, taken: Sequence[Box], view: View) -> Label | None:
    """Return a city's label to the right of its mark, or else to the left, above or below."""
    if not name:
        return None
    gap, middle = CITY_RADIUS + 4, CITY_LABEL_SIZE * 0.35
    for label in (
        Label(name, round(x + gap, 1), round(y + middle, 1), "start"),
        Label(name, round(x - gap, 1), round(y + middle, 1), "end"),
        Label(name, round(x, 1), round(y - gap - 1, 1)),
        Label(name, round(x, 1), round(y + gap + CITY_LABEL_SIZE * 0.75, 1)),
    ):
        box, large = box_of(label, CITY_LABEL_SIZE), box_of(label, CITY_LABEL_LARGE)
        fits = large[0] > 2 and large[1] > 2 and large[2] < view.width - 2 and large[3] < view.height - 2
        if fits and not any(overlap(box, other) for other in taken):
            return label
    return None


def around_mark(x: float, y: float) -> Box:
    """Return the space that a city's mark takes."""
    reach = CITY_RADIUS + 2
    return x - reach, y - reach, x + reach, y + reach


def city_boxes(city: CityMark) -> list[Box]:
    """Return the space that a city's mark and its label take."""
    boxes = [around_mark(city.x, city.y)]
    return [*boxes, box_of(city.label, CITY_LABEL_LARGE)] if city.label else boxes


def label_counties(area: Area, view: View, taken: Sequence[Box]) -> tuple[Label, ...]:
    """Return the names of the region's counties that fit into their shapes."""
    if area.whole_states:
        return ()
    labels = []
    for fips in sorted(area.filled & view.in_view):
        county, shapes = county_by_fips(fips), view.shapes([fips])
        if not county or not shapes:
            continue
        label = place_label(county.name, shapes, COUNTY_LABEL_SIZE, taken)
        small = None if label else place_label(county.name, shapes, SMALL_LABEL_SIZE, taken)
        if small:
            label = replace(small, fit="small")
        if label:
            labels.append(label)
    return tuple(labels)


def label_states(area: Area, view: View, taken: Sequence[Box]) -> tuple[Label, ...]:
    """Return the names of the states in the frame, beside the region where it is made of counties."""
    by_state: dict[str, set[str]] = {}
    for fips in view.in_view:
        county = county_by_fips(fips)
        if county and (area.whole_states or fips not in area.filled):
            by_state.setdefault(county.state, set()).add(fips)
    labels = []
    spacing = STATE_LABEL_SPACING + STATE_LABEL_SIZE * (0.7 - LETTER)  # capitals are wider
    for code, members in sorted(by_state.items()):
        state, shapes = state_by_code(code), view.shapes(members)
        if not state or not shapes:
            continue
        label = place_label(state.name, shapes, STATE_LABEL_SIZE, taken, spacing)
        label = label or place_label(code, shapes, STATE_LABEL_SIZE, taken, spacing)
        if label:
            labels.append(label)
    return tuple(labels)


def scale_bar(view: View) -> ScaleBar:
    """Return the longest round distance that fits the space for it, at the lower left."""
    fitting = [miles for miles in SCALE_MILES if miles * view.units_per_mile <= SCALE_LENGTH] or [
        SCALE_MILES[0]
    ]
    miles = fitting[-1]
    return ScaleBar(14, view.height - 14, round(miles * view.units_per_mile, 1), f"{miles} miles")


def locator(area: Area) -> Locator:
    """Return the country in small, with a frame around the community's area."""
    left, top, right, bottom = box_of_all(locator_box(fips) for fips in area.filled or area.home)
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


def region_polygons(community: MapCommunity, width: int, height: int) -> list[Layer]:
    """Return the community's map as rings and lines in pixels, bottom layer first, for a raster picture.

    Kinds: land, home, region (closed rings); county-line, region-line, state-line (open lines); city (single
    points, the anchor city first).
    """
    area = area_of(community)
    view = view_of(area, width, height)
    county_numbers, state_numbers, inner_numbers = inner_borders(view, area)
    layers: list[tuple[str, Sequence[Sequence[Tenths]]]] = [
        ("land", view.rings(view.in_view - area.home)),
        ("home", view.rings(area.home & view.in_view)),
        ("region", view.rings(area.filled & view.in_view) if area.filled else []),
        ("county-line", view.lines(county_numbers)),
        ("region-line", view.lines(inner_numbers)),
        ("state-line", view.lines(state_numbers)),
    ]
    cities = [[(round(mark.x * 10), round(mark.y * 10))] for mark in city_marks(community, view)]
    return [
        Layer(kind, tuple(tuple((x / 10, y / 10) for x, y in ring) for ring in rings))
        for kind, rings in [*layers, ("city", cities)]
    ]
