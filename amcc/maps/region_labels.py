"""What is written on a region map: cities, counties and states, each where there is room.

Positions and boxes are in units of the map's view box.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from amcc.geography.places import county_by_fips, state_by_code
from amcc.maps.labels import LETTER, box_of, fit_label
from amcc.maps.model import CityMark, Label, MapCommunity, NamedPoint
from amcc.maps.shapes import Box, overlap
from amcc.maps.viewport import Extent, Viewport

COUNTY_LABEL_SIZE = 11.5
SMALL_LABEL_SIZE = 9.0
STATE_LABEL_SIZE = 10.5
STATE_LABEL_SPACING = 3.2
CITY_LABEL_SIZE = 14.0
# On phones, as map-layouts.css sets it: no label may leave the frame at this size.
CITY_LABEL_LARGE = 17.0
CITY_RADIUS = 5.5


def city_marks(community: MapCommunity, view: Viewport) -> tuple[CityMark, ...]:
    """Return the anchor city and the named cities, each with a label where there is room."""
    points: list[tuple[NamedPoint, bool]] = []
    if community.anchor:
        points.append((NamedPoint(community.anchor_name, community.anchor), True))
    named = {community.anchor_name} if community.anchor else set()
    points += [(city, False) for city in community.cities if city.name not in named]
    spots = [(city, anchor, view.conic(*city.point)) for city, anchor in points]
    taken = [around_mark(x, y) for _, _, (x, y) in spots]
    marks = []
    for (city, anchor, (x, y)), own in zip(spots, list(taken), strict=True):
        label = city_label(city.name, x, y, [box for box in taken if box != own], view)
        if label:
            taken.append(box_of(label, CITY_LABEL_SIZE))
        marks.append(CityMark(city.name, round(x, 1), round(y, 1), label, anchor))
    return tuple(marks)


def city_label(name: str, x: float, y: float, taken: Sequence[Box], view: Viewport) -> Label | None:
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


def label_counties(extent: Extent, view: Viewport, taken: Sequence[Box]) -> tuple[Label, ...]:
    """Return the names of the region's counties that fit into their shapes."""
    if extent.whole_states:
        return ()
    labels = []
    for fips in sorted(extent.filled & view.in_view):
        county, shapes = county_by_fips(fips), view.shapes([fips])
        if not county or not shapes:
            continue
        label = fit_label(county.name, shapes, COUNTY_LABEL_SIZE, taken)
        small = None if label else fit_label(county.name, shapes, SMALL_LABEL_SIZE, taken)
        if small:
            label = replace(small, fit="small")
        if label:
            labels.append(label)
    return tuple(labels)


def label_states(extent: Extent, view: Viewport, taken: Sequence[Box]) -> tuple[Label, ...]:
    """Return the names of the states in the frame, beside the region where it is made of counties."""
    by_state: dict[str, set[str]] = {}
    for fips in view.in_view:
        county = county_by_fips(fips)
        if county and (extent.whole_states or fips not in extent.filled):
            by_state.setdefault(county.state, set()).add(fips)
    labels = []
    spacing = STATE_LABEL_SPACING + STATE_LABEL_SIZE * (0.7 - LETTER)  # capitals are wider
    for code, members in sorted(by_state.items()):
        state, shapes = state_by_code(code), view.shapes(members)
        if not state or not shapes:
            continue
        label = fit_label(state.name, shapes, STATE_LABEL_SIZE, taken, spacing)
        label = label or fit_label(code, shapes, STATE_LABEL_SIZE, taken, spacing)
        if label:
            labels.append(label)
    return tuple(labels)
