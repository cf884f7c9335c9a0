"""A frame over a part of the country, in a projection made for what it is about."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from amcc.geography.places import counties_of, county_by_fips, state_at
from amcc.geography.topojson import Ring, points_of, unsigned
from amcc.maps.model import COUNTY_KINDS, STATE_KINDS, MapCommunity
from amcc.maps.projection import EARTH_RADIUS_KM, KM_PER_MILE, Conic, local_conic
from amcc.maps.shapes import (
    Box,
    Point,
    Tenths,
    bounds,
    clip_line,
    clip_ring,
    join_lines,
    overlap,
    to_tenths,
    visible_rings,
)
from amcc.maps.simplify import simplify
from amcc.maps.topology import load_counties

# How much of the frame the counties may fill: a few need their surroundings, whole states and as many as fill some
# do not.
FILL_COUNTIES = 0.66
FILL_STATES = 0.88
WIDE_KM = 1200
# No map shows less than this from side to side, so that a single county is seen in its state.
LEAST_WIDTH_KM = 240

# In square map units.
TOLERANCE = 0.9
SPECK = 1.5
# With more counties than this in the frame, lines are simplified harder and only home states have hairlines.
CROWD = 150
CROWDED_TOLERANCE = 2.0

# Beyond the counties in its middle, the frame reaches by half its size at most, and the earth is round.
REACH = 0.65

# Cut edges lie this far outside the picture.
MARGIN = 6


@dataclass(frozen=True)
class Extent:
    """What a community's map is about, by FIPS codes of counties: those to fill, or none, and those of its states.

    ``home_states`` are the postal codes of the states.
    """

    filled: frozenset[str]
    home_states: tuple[str, ...]
    home: frozenset[str]
    whole_states: bool


def extent_of(community: MapCommunity) -> Extent:
    """Return the counties and states of a community; without either, the state of its anchor city.

    Raise ValueError if none is known.
    """
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
    return Extent(home if whole else filled, tuple(codes), home, whole)


@dataclass(frozen=True)
class Viewport:
    """A frame over a part of the country: projects, simplifies, rounds and clips what is in it.

    ``width`` and ``height`` are those of the view box, ``in_view`` the FIPS codes of the counties in it, ``tolerance``
    what an arc may lose, in square units.
    """

    conic: Conic
    width: int
    height: int
    in_view: frozenset[str]
    tolerance: float
    arcs: dict[int, tuple[Tenths, ...]] = field(default_factory=dict, compare=False)

    @property
    def frame(self) -> Box:
        """Return the frame with its margin, in tenths."""
        return -MARGIN * 10, -MARGIN * 10, (self.width + MARGIN) * 10, (self.height + MARGIN) * 10

    def arc(self, number: int) -> tuple[Tenths, ...]:
        """Return one arc on the page, in tenths; it is simplified once, so neighbors share it."""
        if number not in self.arcs:
            line = [self.conic(lon, lat) for lon, lat in load_counties().arcs[number]]
            self.arcs[number] = to_tenths(simplify(line, self.tolerance))
        return self.arcs[number]

    def closed_line(self, ring: Ring) -> tuple[Tenths, ...]:
        """Return the points along a ring of arcs, in tenths; they end where they begin."""
        return points_of({unsigned(number): self.arc(unsigned(number)) for number in ring}, ring)

    def rings(self, keys: Iterable[str]) -> list[list[Tenths]]:
        """Return the outline of the counties' union within the frame, in tenths and without specks."""
        outline = load_counties().outline(sorted(keys))
        return visible_rings((self.closed_line(ring) for ring in outline), self.frame, SPECK)

    def lines(self, numbers: Iterable[int]) -> list[Sequence[Tenths]]:
        """Return arcs as lines within the frame, in tenths, joined where they meet."""
        parts = [part for number in numbers for part in clip_line(self.arc(number), self.frame)]
        return join_lines(parts)

    def shapes(self, keys: Iterable[str]) -> list[list[Point]]:
        """Return the visible part of the counties' union as rings in units, for fitting labels."""
        visible = (0, 0, self.width * 10, self.height * 10)
        clipped = (clip_ring(ring, visible) for ring in self.rings(keys))
        return [[(x / 10, y / 10) for x, y in ring] for ring in clipped if len(ring) > 2]

    @property
    def units_per_mile(self) -> float:
        """Return the length of a mile in units; an equal-area map of one region has nearly one scale."""
        return self.conic.scale / EARTH_RADIUS_KM * KM_PER_MILE


def viewport_of(extent: Extent, width: int, height: int) -> Viewport:
    """Return the frame of this size in units, fitted to the extent with its surroundings."""
    focus = sorted(extent.filled or extent.home)
    west, south, east, north = box_of_all(county_boxes()[fips] for fips in focus)
    conic = local_conic(west, south, east, north)
    topology = load_counties()
    numbers = {unsigned(n) for fips in focus for ring in topology.areas[fips] for n in ring}
    left, top, right, bottom = bounds(conic(lon, lat) for n in numbers for lon, lat in topology.arcs[n])
    large = extent.whole_states or not extent.filled or (right - left) * EARTH_RADIUS_KM > WIDE_KM
    fill = FILL_STATES if large else FILL_COUNTIES
    scale = min(
        fill * width / (right - left),
        fill * height / (bottom - top),
        width * EARTH_RADIUS_KM / LEAST_WIDTH_KM,
    )
    shift = width / 2 - scale * (left + right) / 2, height / 2 - scale * (top + bottom) / 2
    fitted = conic.fitted(scale, shift)
    in_view = counties_in_frame(fitted, width, height, (west, south, east, north))
    return Viewport(fitted, width, height, in_view, TOLERANCE if len(in_view) <= CROWD else CROWDED_TOLERANCE)


@cache
def county_boxes() -> dict[str, Box]:
    """Return west, south, east and north of each county in degrees, by FIPS code."""
    topology = load_counties()
    return {
        str(key): bounds(point for ring in rings for point in points_of(topology.arcs, ring))
        for key, rings in topology.areas.items()
    }


def counties_in_frame(conic: Conic, width: int, height: int, focus: Box) -> frozenset[str]:
    """Return the counties whose box on the page meets the frame; only those not far away are projected.

    Width and height are in units, the focus is west, south, east and north in degrees.
    """
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


def box_of_all(boxes: Iterable[Box]) -> Box:
    """Return the smallest box around all boxes; raise ValueError if there are none."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
