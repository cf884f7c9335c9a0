"""Reads the county shapes as TopoJSON: lines that neighbors share are stored once, as arcs.

Points are (longitude, latitude) in degrees. A ring is the numbers of the arcs along it, in order; the number ``~n``
means that arc n runs backwards.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from amcc.geography.places import DATA, LonLat

ATLAS = DATA / "counties-10m.json.gz"

Arc = tuple[LonLat, ...]
Ring = tuple[int, ...]
# Degrees, or tenths of a map unit.
Coordinates = TypeVar("Coordinates", LonLat, tuple[int, int])


def read_atlas() -> dict[str, Any]:
    """Return the TopoJSON of the counties of the 50 states and DC."""
    with gzip.open(ATLAS, "rt", encoding="utf-8") as file:
        return dict(json.load(file))


def decode_arcs(atlas: Mapping[str, Any]) -> tuple[Arc, ...]:
    """Return the points of every arc in degrees, (longitude, latitude)."""
    return tuple(decode_arc(steps, atlas["transform"]) for steps in atlas["arcs"])


def decode_arc(steps: Iterable[Sequence[int]], transform: Mapping[str, Sequence[float]]) -> Arc:
    """Return one arc in degrees from its steps on the file's grid.

    No longitude is above 0: the far Aleutians, beyond the 180th meridian, continue west of -180.
    """
    (width, height), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step in steps:
        x, y = x + step[0], y + step[1]
        lon = x * width + left
        points.append((lon - 360 if lon > 0 else lon, y * height + low))
    return tuple(points)


def counties_in(atlas: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the geometries of the counties: each with id, properties and arcs."""
    return list(atlas["objects"]["counties"]["geometries"])


def rings_of(geometry: Mapping[str, Any]) -> tuple[Ring, ...]:
    """Return the outer and inner rings of a Polygon or MultiPolygon."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return tuple(tuple(ring) for polygon in polygons for ring in polygon)


def unsigned(number: int) -> int:
    """Return the arc's number whatever its direction."""
    return number if number >= 0 else ~number


def points_of(
    arcs: Sequence[tuple[Coordinates, ...]] | Mapping[int, tuple[Coordinates, ...]], numbers: Iterable[int]
) -> tuple[Coordinates, ...]:
    """Return the points along a ring, or along a chain, of arcs; those of a ring end where they begin."""
    points: list[Coordinates] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)
