"""The map of the country with every community on it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from amcc.geography.places import STATES, State, counties_of, county_by_fips
from amcc.maps import words
from amcc.maps.labels import place_label
from amcc.maps.layout import gather, spread
from amcc.maps.model import (
    COUNTY_KINDS,
    STATE_KINDS,
    Group,
    KeyEntry,
    Label,
    MapCommunity,
    Mark,
    NationalMap,
    Region,
    SpotMap,
    Tier,
)
from amcc.maps.projection import NATION_HEIGHT, NATION_WIDTH, albers_usa
from amcc.maps.shapes import (
    Box,
    Tenths,
    bounds,
    clip_ring,
    doubled_area,
    lines_data,
    number,
    overlap,
    rings_data,
    to_tenths,
)
from amcc.maps.simplify import simplify
from amcc.maps.topology import Line, Ring, Topology, load_counties, points_of

# In square map units: what a border may lose, and how small an island may be before it is dropped.
TOLERANCE = 0.7
SPECK = 2.0
# The country alone, for the locator, is a few centimeters wide.
LOCATOR_TOLERANCE = 14.0
LOCATOR_SPECK = 90.0
SPOT_TOLERANCE = 16.0
SPOT_SPECK = 40.0

# The frame with a margin, so that cut edges lie outside the picture; in tenths.
FRAME = (-50.0, -50.0, NATION_WIDTH * 10 + 50.0, NATION_HEIGHT * 10 + 50.0)

# Smallest width in CSS pixels at which each layout of the marks is shown, the same as in map-layouts.css.
# Narrow is made for a screen of 320 pixels less the margins of the page.
TIER_WIDTHS = {"narrow": 280, "medium": 576, "wide": 896}
TARGET = 24
# How many targets a mark may be off its place: one, and on wide maps, where lines lead back, more.
WIDE_REACH = 3

# A leader line is drawn once a mark is this many units off its place.
LEADER_FROM = 2.0
STATE_LABEL_SIZE = 11.0

# Room around the small dot of a community that is not in the shown set.
DOT = 4.0

KEY = (
    KeyEntry("counties", "Counties of a community"),
    KeyEntry("state", "A whole state"),
    KeyEntry("states", "Several whole states"),
    KeyEntry("city", "Anchor city"),
    KeyEntry("area", "No anchor city: middle of the area"),
)

# Around Alaska and around Hawaii, clear of the southern border.
INSET_LINES = "M0 462h158l46 48h90l58 40v60M204 510v36l22 64"


@dataclass(frozen=True)
class DrawnTopology:
    """Areas on the page: borders projected, simplified and rounded once, so that neighbors share them."""

    topology: Topology
    borders: tuple[tuple[Tenths, ...], ...]
    speck: float

    def rings(self, keys: Iterable[Hashable]) -> list[list[Tenths]]:
        """Return the outline of the areas' union within the frame, without specks."""
        found = []
        for ring in self.topology.outline(keys):
            points = self.points(ring)
            if len(points) > 2 and abs(doubled_area(points)) / 200 >= self.speck:
                found.append(clip_ring(points, FRAME))
        return sorted((ring for ring in found if len(ring) > 2), key=lambda ring: ring[0])

    def points(self, ring: Ring) -> list[Tenths]:
        """Return the points of a closed ring, the first one once."""
        points = points_of(self.borders, ring)
        closed = points[:-1] if len(points) > 1 and points[0] == points[-1] else points
        return list(closed)


def draw(topology: Topology, tolerance: float, speck: float) -> DrawnTopology:
    """Project, simplify and round every border of a topology in degrees."""
    borders = tuple(draw_border(line, tolerance) for line in topology.borders)
    return DrawnTopology(topology, borders, speck)


@cache
def draw_border(line: Line, tolerance: float) -> tuple[Tenths, ...]:
    """Return a line in degrees on the composite map; most lines are the same on every map of the country."""
    return to_tenths(simplify([albers_usa(lon, lat) for lon, lat in line], tolerance))


def state_of(key: Hashable) -> str:
    """Return the state part of a county's code."""
    return str(key)[:2]


@cache
def footprint(community: MapCommunity) -> frozenset[str]:
    """Return the counties that a community's area is made of; none if only its place is known."""
    if community.kind in STATE_KINDS:
        return frozenset(county.fips for code in community.states for county in counties_of(code))
    if community.kind in COUNTY_KINDS:
        return frozenset(community.county_fips)
    return frozenset()


def national_map(
    communities: Sequence[MapCommunity], highlighted: Collection[str] | None = None, map_id: str = "us-map"
) -> NationalMap:
    """Return the map with every community, or with only the highlighted ones as areas and links, by slug.

    The others of a highlighted map stay as small dots, so that the set is seen as part of the whole.
    """
    ordered = tuple(sorted(communities, key=lambda community: (community.name.casefold(), community.slug)))
    chosen = None if highlighted is None else frozenset(highlighted)
    return _national_map(ordered, chosen, map_id)


@cache
def _national_map(
    communities: tuple[MapCommunity, ...], highlighted: frozenset[str] | None, map_id: str
) -> NationalMap:
    shown = tuple(c for c in communities if highlighted is None or c.slug in highlighted)
    drawn = drawn_regions(tuple((community.slug, footprint(community)) for community in shown))
    slugs = frozenset(community.slug for community in shown)
    others = [place_of(community) for community in communities if community.slug not in slugs]
    places = [place_of(community) for community in shown]
    areas = tuple(regions(shown, drawn))
    tiers = tuple(lay_out(name, width, shown, places, map_id) for name, width in TIER_WIDTHS.items())
    styles = {region.style for region in areas} | {mark.style for mark in tiers[-1].marks}
    return NationalMap(
        id=map_id,
        width=NATION_WIDTH,
        height=NATION_HEIGHT,
        title=words.national_title(len(shown), highlighted is not None),
        description=words.national_description(shown, len(communities)),
        land=rings_data(drawn.rings(drawn.topology.areas)),
        state_lines=lines_data(state_lines(drawn)),
        inset_lines=INSET_LINES,
        state_labels=state_labels(places, others),
        regions=areas,
        others=dots(others),
        key=tuple(entry for entry in KEY if entry.style in styles),
        tiers=tiers,
    )


def drawn_regions(footprints: tuple[tuple[str, frozenset[str]], ...]) -> DrawnTopology:
    """Return the country cut along the borders of states and communities, and nowhere else."""
    owners: dict[str, list[str]] = {}
    for slug, fips in footprints:
        for code in fips:
            owners.setdefault(code, []).append(slug)
    owned: dict[Hashable, tuple[str, ...]] = {
        code: (state_of(code), *sorted(slugs)) for code, slugs in owners.items()
    }
    groups = {**counties_without_owner(), **owned}
    return draw(load_counties().grouped(groups.__getitem__), TOLERANCE, SPECK)


@cache
def counties_without_owner() -> dict[Hashable, tuple[str, ...]]:
    """Return the group of each county in which there is no community: the rest of its state."""
    return {code: (state_of(code),) for code in load_counties().areas}


def state_lines(drawn: DrawnTopology) -> list[Sequence[Tenths]]:
    """Return the borders between states."""
    numbers = drawn.topology.between(lambda a, b: a[0] != b[0])  # type: ignore[index]
    return [drawn.borders[number] for number in numbers]


def regions(communities: Sequence[MapCommunity], drawn: DrawnTopology) -> Iterable[Region]:
    """Yield the areas, whole states first, then from large to small, so that none hides another."""
    owners: dict[tuple[str, frozenset[str]], list[MapCommunity]] = {}
    for community in communities:
        area = footprint(community)
        if area:
            owners.setdefault((region_style(community), area), []).append(community)
    keys_of: dict[str, list[Hashable]] = defaultdict(list)
    for key in drawn.topology.areas:
        for slug in key[1:]:  # type: ignore[index]
            keys_of[slug].append(key)
    order = {"states": 0, "state": 1, "counties": 2}
    for (style, _), members in sorted(
        owners.items(), key=lambda item: (order[item[0][0]], -len(item[0][1]), item[1][0].slug)
    ):
        slugs = {community.slug for community in members}
        keys = {key for slug in slugs for key in keys_of[slug]}
        only = members[0] if len(members) == 1 else None
        yield Region(
            d=rings_data(drawn.rings(keys)),
            style=style,
            slugs=tuple(sorted(slugs)),
            name=words.listed([community.name for community in members]),
            url=only.url if only else "",
        )


def region_style(community: MapCommunity) -> str:
    """Return how a community's area is filled."""
    if community.kind in COUNTY_KINDS:
        return "counties"
    return "state" if len(community.states) == 1 else "states"


@cache
def place_of(community: MapCommunity) -> tuple[float, float]:
    """Return where a community is on the map: its anchor city, or the middle of its area or its states."""
    if community.anchor:
        lat, lon = community.anchor
        return albers_usa(lon, lat)
    if community.cities:
        return albers_usa(community.cities[0].lon, community.cities[0].lat)
    area = sorted(footprint(community)) or [c.fips for code in community.states for c in counties_of(code)]
    centers = [albers_usa(county.lon, county.lat) for fips in area if (county := county_by_fips(fips))]
    if not centers:
        raise ValueError(f"{community.slug}: no anchor city, county or state says where it is")
    return sum(x for x, _ in centers) / len(centers), sum(y for _, y in centers) / len(centers)


def lay_out(
    name: str,
    width: int,
    communities: Sequence[MapCommunity],
    places: Sequence[tuple[float, float]],
    map_id: str,
) -> Tier:
    """Return the marks for one range of widths: apart if that keeps each near its place, else in groups."""
    target = math.ceil(TARGET * NATION_WIDTH / width * 10) / 10
    reach = target * (WIDE_REACH if name == "wide" else 1)
    spots = spread(places, target, NATION_WIDTH, NATION_HEIGHT, reach)
    if spots is not None:
        return spread_out(name, target, communities, places, spots)
    marks, groups = [], []
    for cluster in gather(places, target, NATION_WIDTH, NATION_HEIGHT):
        members = [mark_at(communities[i], (cluster.x, cluster.y)) for i in cluster.members]
        if len(members) == 1:
            marks += members
            continue
        group_id = f"{map_id}-{name}-{members[0].slug}"
        label = words.group_label([communities[i] for i in cluster.members])
        groups.append(Group(group_id, label, cluster.x, cluster.y, tuple(members)))
    all_dots = dots((mark.x, mark.y) for mark in marks)
    return Tier(name, target, tuple(marks), tuple(groups), "", "", all_dots)


def spread_out(
    name: str,
    target: float,
    communities: Sequence[MapCommunity],
    places: Sequence[tuple[float, float]],
    spots: Sequence[tuple[float, float]],
) -> Tier:
    """Return the marks each on its own, with leader lines to the places of those that had to move."""
    marks = tuple(mark_at(community, spot) for community, spot in zip(communities, spots, strict=True))
    moved = [
        (place, spot)
        for place, spot in zip(places, spots, strict=True)
        if max(abs(place[0] - spot[0]), abs(place[1] - spot[1])) >= LEADER_FROM
    ]
    return Tier(
        name,
        target,
        marks,
        (),
        leaders=lines_data(to_tenths(line) for line in moved),
        places=dots(place for place, _ in moved),
        dots=dots((mark.x, mark.y) for mark in marks),
    )


def mark_at(community: MapCommunity, spot: tuple[float, float]) -> Mark:
    """Return a community's mark at a spot."""
    style = "city" if community.anchor else "area"
    return Mark(community.slug, community.name, community.url, style, *spot)


def dots(points: Iterable[tuple[float, float]]) -> str:
    """Return path data that draws a dot at each point, as line ends do."""
    rounded = sorted({(round(x * 10), round(y * 10)) for x, y in points})
    return "".join(f"M{number(x)} {number(y)}h.01" for x, y in rounded)


def spot_map(communities: Sequence[MapCommunity], chosen: Collection[str]) -> SpotMap:
    """Return the light map with the chosen communities, by slug, as dots at their places."""
    land, lines = spot_ground()
    places = {community.slug: place_of(community) for community in communities}
    return SpotMap(
        width=NATION_WIDTH,
        height=NATION_HEIGHT,
        title=words.national_title(len(set(chosen)), True),
        land=land,
        state_lines=lines,
        others=dots(place for slug, place in places.items() if slug not in chosen),
        dots=dots(places[slug] for slug in chosen),
    )


@cache
def spot_ground() -> tuple[str, str]:
    """Return the country and its state lines with few points, for a map of half a column."""
    drawn = draw(load_counties().grouped(state_of), SPOT_TOLERANCE, SPOT_SPECK)
    return rings_data(drawn.rings(drawn.topology.areas)), lines_data(state_lines(drawn))


@cache
def drawn_states() -> DrawnTopology:
    """Return the states alone."""
    return draw(load_counties().grouped(state_of), TOLERANCE, SPECK)


@cache
def state_rings(fips: str) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return the outline of a state in map units."""
    return tuple(tuple((x / 10, y / 10) for x, y in ring) for ring in drawn_states().rings([fips]))


@cache
def locator_land() -> str:
    """Return the outline of the country for the locator, with as few points as it takes to know it."""
    drawn = draw(load_counties().grouped(lambda _: "nation"), LOCATOR_TOLERANCE, LOCATOR_SPECK)
    whole = [[(round(x / 10) * 10, round(y / 10) * 10) for x, y in ring] for ring in drawn.rings(["nation"])]
    return rings_data(whole)


def state_labels(
    places: Sequence[tuple[float, float]], others: Sequence[tuple[float, float]]
) -> tuple[Label, ...]:
    """Return the postal codes of the states that are large enough and have room beside the marks."""
    reach = 0.5 * TARGET * NATION_WIDTH / TIER_WIDTHS["wide"]
    taken = [(x - reach, y - reach, x + reach, y + reach) for x, y in places]
    taken += [(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in others]
    boxes = state_boxes()
    labels = (
        state_label(state, tuple(box for box in taken if overlap(box, boxes[state.fips])))
        for state in STATES
        if state.fips in boxes
    )
    return tuple(label for label in labels if label)


@cache
def state_label(state: State, taken: tuple[Box, ...]) -> Label | None:
    """Return the label of a state with these marks in its way, on many maps the same few or none."""
    return place_label(state.code, state_rings(state.fips), STATE_LABEL_SIZE, taken, spacing=1.2)


@cache
def state_boxes() -> dict[str, Box]:
    """Return the box around each state that is large enough to be drawn."""
    outlines = {state.fips: state_rings(state.fips) for state in STATES}
    return {
        fips: bounds(point for ring in rings for point in ring) for fips, rings in outlines.items() if rings
    }
