"""The country on the page: areas cut from the county shapes, projected, simplified and rounded arc by arc."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from amcc.geography.topojson import Arc, points_of
from amcc.maps.projection import NATION_HEIGHT, NATION_WIDTH, albers_usa
from amcc.maps.shapes import Point, Tenths, rings_data, to_tenths, visible_rings
from amcc.maps.simplify import simplify
from amcc.maps.topology import Topology, load_counties

# In square map units: what an arc may lose, and how small an island may be before it is dropped.
TOLERANCE = 0.7
SPECK = 2.0
# The country alone, for the locator, is a few centimeters wide.
LOCATOR_TOLERANCE = 14.0
LOCATOR_SPECK = 90.0

# The frame with a margin, so that cut edges lie outside the picture; in tenths.
FRAME = (-50.0, -50.0, NATION_WIDTH * 10 + 50.0, NATION_HEIGHT * 10 + 50.0)


@dataclass(frozen=True)
class DrawnTopology:
    """Areas on the page: arcs in tenths of a map unit, made once, so that neighbors share them."""

    topology: Topology
    arcs: tuple[tuple[Tenths, ...], ...]
    speck: float

    def rings(self, keys: Iterable[Hashable]) -> list[list[Tenths]]:
        """Return the outline of the areas' union within the frame, without specks; KeyError for an unknown area."""
        outline = self.topology.outline(keys)
        return visible_rings((points_of(self.arcs, ring) for ring in outline), FRAME, self.speck)

    def state_lines(self) -> list[Sequence[Tenths]]:
        """Return the arcs between states, for areas whose keys begin with their state."""
        numbers = self.topology.between(lambda a, b: a[0] != b[0])  # type: ignore[index]
        return [self.arcs[number] for number in numbers]


def draw(topology: Topology, tolerance: float, speck: float) -> DrawnTopology:
    """Project, simplify and round every arc of a topology in degrees; the limits are in square map units."""
    arcs = tuple(draw_arc(arc, tolerance) for arc in topology.arcs)
    return DrawnTopology(topology, arcs, speck)


@cache
def draw_arc(arc: Arc, tolerance: float) -> tuple[Tenths, ...]:
    """Return an arc in degrees on the composite map; most arcs are the same on every map of the country."""
    return to_tenths(simplify([albers_usa(lon, lat) for lon, lat in arc], tolerance))


def state_of(key: Hashable) -> str:
    """Return the state part of a county's code."""
    return str(key)[:2]


@cache
def load_states() -> Topology:
    """Return the states by FIPS code, in degrees."""
    return load_counties().grouped(state_of)


@cache
def state_rings(fips: str) -> tuple[tuple[Point, ...], ...]:
    """Return the outline of a state in map units."""
    return tuple(tuple((x / 10, y / 10) for x, y in ring) for ring in drawn_states().rings([fips]))


@cache
def drawn_states() -> DrawnTopology:
    """Return the states alone."""
    return draw(load_states(), TOLERANCE, SPECK)


@cache
def locator_land() -> str:
    """Return the outline of the country for the locator, with as few points as it takes to know it."""
    drawn = draw(load_counties().grouped(lambda _: "nation"), LOCATOR_TOLERANCE, LOCATOR_SPECK)
    whole = [[(round(x / 10) * 10, round(y / 10) * 10) for x, y in ring] for ring in drawn.rings(["nation"])]
    return rings_data(whole)
