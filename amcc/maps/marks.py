"""Where communities are on the map of the country, and their marks, laid out for each range of widths.

Points are (x, y) in map units. A community's point is where it is; its spot is where its mark is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import cache

from amcc.geography.places import counties_of, county_by_fips
from amcc.maps import captions
from amcc.maps.layout import gather, spread
from amcc.maps.model import COUNTY_KINDS, STATE_KINDS, Group, MapCommunity, Mark, Tier
from amcc.maps.projection import NATION_HEIGHT, NATION_WIDTH, albers_usa
from amcc.maps.shapes import Point, lines_data, number, to_tenths

# Smallest width in CSS pixels at which each layout of the marks is shown, the same as in map-layouts.css.
# Narrow is made for a screen of 320 pixels less the margins of the page.
TIER_WIDTHS = {"narrow": 280, "medium": 576, "wide": 896}
TARGET = 24
# How many targets a mark may be off its point: one, and on wide maps, where lines lead back, more.
WIDE_REACH = 3

# A leader line is drawn once a mark is this many units off its point.
LEADER_FROM = 2.0


@cache
def footprint(community: MapCommunity) -> frozenset[str]:
    """Return the FIPS codes of the counties that a region is made of; none if only its cities or states are known."""
    if community.kind in STATE_KINDS:
        return frozenset(county.fips for code in community.states for county in counties_of(code))
    if community.kind in COUNTY_KINDS:
        return frozenset(community.county_fips)
    return frozenset()


@cache
def point_of(community: MapCommunity) -> Point:
    """Return where a community is: its anchor city, the first city of its region, or the middle of its counties or states.

    Raise ValueError if none is known.
    """
    if community.anchor:
        return albers_usa(*community.anchor)
    if community.cities:
        return albers_usa(*community.cities[0].point)
    area = sorted(footprint(community)) or [c.fips for code in community.states for c in counties_of(code)]
    centers = [albers_usa(county.lon, county.lat) for fips in area if (county := county_by_fips(fips))]
    if not centers:
        raise ValueError(f"{community.slug}: no anchor city, county or state says where it is")
    return sum(x for x, _ in centers) / len(centers), sum(y for _, y in centers) / len(centers)


def lay_out(
    name: str,
    width: int,
    communities: Sequence[MapCommunity],
    points: Sequence[Point],
    map_id: str,
) -> Tier:
    """Return the marks for one range of widths: apart if that keeps each near its point, else in groups.

    The width is that of the map in CSS pixels, at the least.
    """
    target = math.ceil(TARGET * NATION_WIDTH / width * 10) / 10
    reach = target * (WIDE_REACH if name == "wide" else 1)
    spots = spread(points, target, NATION_WIDTH, NATION_HEIGHT, reach)
    if spots is not None:
        return spread_out(name, target, communities, points, spots)
    marks, groups = [], []
    for cluster in gather(points, target, NATION_WIDTH, NATION_HEIGHT):
        members = [mark_at(communities[i], (cluster.x, cluster.y)) for i in cluster.members]
        if len(members) == 1:
            marks += members
            continue
        group_id = f"{map_id}-{name}-{members[0].slug}"
        label = captions.group_label([communities[i] for i in cluster.members])
        groups.append(Group(group_id, label, cluster.x, cluster.y, tuple(members)))
    all_dots = dots((mark.x, mark.y) for mark in marks)
    return Tier(name, target, tuple(marks), tuple(groups), "", "", all_dots)


def spread_out(
    name: str,
    target: float,
    communities: Sequence[MapCommunity],
    points: Sequence[Point],
    spots: Sequence[Point],
) -> Tier:
    """Return the marks each on its own, with leader lines from those that had to move."""
    marks = tuple(mark_at(community, spot) for community, spot in zip(communities, spots, strict=True))
    moved = [
        (point, spot)
        for point, spot in zip(points, spots, strict=True)
        if max(abs(point[0] - spot[0]), abs(point[1] - spot[1])) >= LEADER_FROM
    ]
    return Tier(
        name,
        target,
        marks,
        (),
        leaders=lines_data(to_tenths(line) for line in moved),
        places=dots(point for point, _ in moved),
        dots=dots((mark.x, mark.y) for mark in marks),
    )


def mark_at(community: MapCommunity, spot: Point) -> Mark:
    """Return a community's mark at a spot."""
    style = "city" if community.anchor else "area"
    return Mark(community.slug, community.name, community.url, style, *spot)


def dots(points: Iterable[Point]) -> str:
    """Return path data that draws a dot at each point, as line ends do."""
    rounded = sorted({(round(x * 10), round(y * 10)) for x, y in points})
    return "".join(f"M{number(x)} {number(y)}h.01" for x, y in rounded)
