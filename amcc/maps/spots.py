"""The light map of the country beside articles and areas: communities as dots."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from amcc.maps import captions
from amcc.maps.country import draw, load_states
from amcc.maps.marks import dots, point_of
from amcc.maps.model import MapCommunity, SpotMap
from amcc.maps.projection import NATION_HEIGHT, NATION_WIDTH
from amcc.maps.shapes import lines_data, rings_data

# In square map units: a map of half a column takes few points.
TOLERANCE = 16.0
SPECK = 40.0


def spot_map(communities: Sequence[MapCommunity], chosen: Collection[str]) -> SpotMap:
    """Return the light map with the chosen communities, by slug, as dots, and the others as small ones.

    Raise KeyError for a slug that no community has.
    """
    land, lines = spot_ground()
    points, slugs = {community.slug: point_of(community) for community in communities}, frozenset(chosen)
    return SpotMap(
        width=NATION_WIDTH,
        height=NATION_HEIGHT,
        title=captions.national_title(len(slugs), True),
        land=land,
        state_lines=lines,
        others=dots(point for slug, point in points.items() if slug not in slugs),
        dots=dots(points[slug] for slug in slugs),
    )


@cache
def spot_ground() -> tuple[str, str]:
    """Return the country and its state lines with few points, for a map of half a column."""
    drawn = draw(load_states(), TOLERANCE, SPECK)
    return rings_data(drawn.rings(drawn.topology.areas)), lines_data(drawn.state_lines())
