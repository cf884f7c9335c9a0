"""The county shapes as a topology: borders stored once, shared by the areas on either side.

Working on borders, not on rings, keeps neighbors together: a border is simplified once, and a community's
outline is made of the borders that only one of its counties uses.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

ATLAS = Path(__file__).parent.parent / "data" / "counties-10m.json.gz"

Point = tuple[float, float]
Line = tuple[Point, ...]
# Degrees, or tenths of a map unit.
Coordinates = TypeVar("Coordinates", Point, tuple[int, int])
# Signed border numbers, in order around an area; ~n means that border n runs backwards.
Ring = tuple[int, ...]


@dataclass(frozen=True)
class Topology:
    """Borders, and the areas that they enclose, by key (a FIPS code, or a set of communities)."""

    borders: tuple[Line, ...]
    areas: Mapping[Hashable, tuple[Ring, ...]]

    def outline(self, keys: Iterable[Hashable]) -> tuple[Ring, ...]:
        """Return the rings around the union of the areas: borders inside it are dissolved."""
        return tuple(stitch(self.borders, single_borders(self.areas[key] for key in keys)))

    def between(self, differ: Callable[[Hashable, Hashable], bool]) -> list[int]:
        """Return the borders that have areas on both sides for which the test holds."""
        return [
            number
            for number, sides in sorted(self.sides.items())
            if len(sides) == 2 and differ(sides[0], sides[1])
        ]

    @cached_property
    def sides(self) -> dict[int, list[Hashable]]:
        """Return the one or two areas beside each border."""
        found: dict[int, list[Hashable]] = defaultdict(list)
        for key, rings in self.areas.items():
            for ring in rings:
                for number in ring:
                    found[unsigned(number)].append(key)
        return found

    def grouped(self, group_of: Callable[[Hashable], Hashable]) -> Topology:
        """Return the topology of groups of areas, with borders as long as they can be.

        Borders inside a group vanish, and borders that meet end to end, with no third one, become one, so
        that simplifying is not held up by corners nobody sees.
        """
        groups: dict[Hashable, list[Hashable]] = defaultdict(list)
        for key in self.areas:
            groups[group_of(key)].append(key)
        outlines = {group: self.outline(keys) for group, keys in groups.items()}
        chains = join_borders(self.borders, outlines.values())
        borders = tuple(points_of(self.borders, chain) for chain in chains)
        return Topology(borders, dict(zip(outlines, renumber(outlines.values(), chains), strict=True)))


def unsigned(number: int) -> int:
    """Return the border's number whatever its direction."""
    return number if number >= 0 else ~number


def points_of(
    borders: Sequence[tuple[Coordinates, ...]] | Mapping[int, tuple[Coordinates, ...]], ring: Iterable[int]
) -> tuple[Coordinates, ...]:
    """Return the points along a ring, or along a chain, of borders."""
    points: list[Coordinates] = []
    for number in ring:
        line = borders[number] if number >= 0 else borders[~number][::-1]
        points.extend(line[1:] if points else line)
    return tuple(points)


def single_borders(areas: Iterable[Iterable[Ring]]) -> list[int]:
    """Return the borders that are left when those that are used in both directions cancel each other out."""
    used = Counter(number for rings in areas for ring in rings for number in ring)
    return sorted(number for number, count in used.items() for _ in range(count - used.get(~number, 0)))


def ends(borders: Sequence[Line], number: int) -> tuple[Point, Point]:
    """Return the first and the last point of a border in its direction."""
    line = borders[unsigned(number)]
    return (line[0], line[-1]) if number >= 0 else (line[-1], line[0])


def stitch(borders: Sequence[Line], numbers: Iterable[int]) -> Iterable[Ring]:
    """Yield closed rings from directed borders, always starting with the lowest number left."""
    leaving: dict[Point, list[int]] = defaultdict(list)
    for number in sorted(numbers, reverse=True):
        leaving[ends(borders, number)[0]].append(number)
    for start in sorted(leaving):
        while leaving[start]:
            ring = [leaving[start].pop()]
            while (end := ends(borders, ring[-1])[1]) != start:
                ring.append(leaving[end].pop())
            yield tuple(ring)


def join_borders(borders: Sequence[Line], outlines: Iterable[Iterable[Ring]]) -> list[Ring]:
    """Return chains of borders that run from corner to corner; at a corner three or more borders meet."""
    drawn = sorted({unsigned(number) for rings in outlines for ring in rings for number in ring})
    touching: dict[Point, list[int]] = defaultdict(list)
    for number in drawn:
        for end in ends(borders, number):
            touching[end].append(number)
    left = set(drawn)
    chains: list[Ring] = []

    def walk(number: int) -> None:
        chain = [number]
        left.discard(unsigned(number))
        while True:
            at = ends(borders, chain[-1])[1]
            following = [other for other in touching[at] if other in left]
            if len(touching[at]) != 2 or not following:
                chains.append(tuple(chain))
                return
            left.discard(following[0])
            forward = ends(borders, following[0])[0] == at
            chain.append(following[0] if forward else ~following[0])

    for number in drawn:
        first, last = ends(borders, number)
        if number in left and len(touching[first]) != 2:
            walk(number)
        if number in left and len(touching[last]) != 2:
            walk(~number)
    for number in drawn:  # what is left are closed loops: islands
        if number in left:
            walk(number)
    return chains


def renumber(outlines: Iterable[Iterable[Ring]], chains: Sequence[Ring]) -> Iterator[tuple[Ring, ...]]:
    """Yield the rings of each outline in numbers of the chains instead of the borders that make them up."""
    chain_of = {unsigned(number): index for index, chain in enumerate(chains) for number in chain}
    forward = {number for chain in chains for number in chain}
    lengths = [len(chain) for chain in chains]
    for rings in outlines:
        signed = (
            [chain_of[unsigned(n)] if n in forward else ~chain_of[unsigned(n)] for n in ring]
            for ring in rings
        )
        yield tuple(without_repeats(numbers, lengths) for numbers in signed)


def without_repeats(numbers: list[int], lengths: Sequence[int]) -> Ring:
    """Return a ring in which each run of a chain's borders is one number.

    A ring may begin in the middle of a chain: it is then turned until it begins with a new one.
    """
    turned = 0
    while turned < len(numbers) and numbers[turned] == numbers[turned - 1]:
        turned += 1
    if turned == len(numbers):  # one chain goes all the way around
        return (numbers[0],)
    numbers = numbers[turned:] + numbers[:turned]
    found: list[int] = []
    at = 0
    while at < len(numbers):
        found.append(numbers[at])
        at += lengths[unsigned(numbers[at])]
    return tuple(found)


@cache
def load_counties() -> Topology:
    """Return the counties of the 50 states and DC, in degrees; the far Aleutians continue west of 180."""
    with gzip.open(ATLAS, "rt", encoding="utf-8") as file:
        atlas: dict[str, Any] = json.load(file)
    borders = tuple(decode(steps, atlas["transform"]) for steps in atlas["arcs"])
    areas: dict[Hashable, tuple[Ring, ...]] = {}
    for geometry in atlas["objects"]["counties"]["geometries"]:
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        areas[geometry["id"]] = tuple(tuple(ring) for polygon in polygons for ring in polygon)
    return Topology(borders, areas)


def decode(steps: list[list[int]], transform: dict[str, list[float]]) -> Line:
    """Return one border in degrees from its steps on the file's grid."""
    (width, height), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step in steps:
        x, y = x + step[0], y + step[1]
        lon = x * width + left
        points.append((lon - 360 if lon > 0 else lon, y * height + low))
    return tuple(points)
