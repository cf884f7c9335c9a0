"""The county shapes as a topology: borders stored once, shared by the areas on either side.

Working on borders, not on rings, keeps neighbors together: a border is simplified once, and a community's
outline is made of the borders that only one of its counties uses.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

ATLAS = Path(__file__).parents[1] / "geography" / "data" / "counties-10m.json.gz"

Point = tuple[float, float]
Line = tuple[Point, ...]
# Degrees, or tenths of a map unit.
Coordinates = TypeVar("Coordinates", Point, tuple[int, int])
# Signed border numbers, in order around an area; ~n means that border n runs backwards.
Ring = tuple[int, ...]
# By signed border number, the corners at its start and at its end; corners are numbered from west to east.
Ends = Mapping[int, tuple[int, int]]


@dataclass(frozen=True)
class Topology:
    """Borders, and the areas that they enclose, by key (a FIPS code, or a set of communities)."""

    borders: tuple[Line, ...]
    areas: Mapping[Hashable, tuple[Ring, ...]]
    outlines: dict[tuple[Hashable, ...], tuple[Ring, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def outline(self, keys: Iterable[Hashable]) -> tuple[Ring, ...]:
        """Return the rings around the union of the areas: borders inside it are dissolved."""
        return tuple(stitch(self.ends, single_borders(self.areas[key] for key in keys)))

    def known_outline(self, keys: tuple[Hashable, ...]) -> tuple[Ring, ...]:
        """Return an outline that is asked for again and again, as those of most states are."""
        if keys not in self.outlines:
            self.outlines[keys] = self.outline(keys)
        return self.outlines[keys]

    def between(self, differ: Callable[[Hashable, Hashable], bool]) -> list[int]:
        """Return the borders that have areas on both sides for which the test holds."""
        return [
            number
            for number, sides in sorted(self.sides.items())
            if len(sides) == 2 and differ(sides[0], sides[1])
        ]

    @cached_property
    def ends(self) -> Ends:
        """Return the corners between which each border runs in each direction."""
        corners = sorted({point for line in self.borders for point in (line[0], line[-1])})
        at = {point: corner for corner, point in enumerate(corners)}
        forward = {number: (at[line[0]], at[line[-1]]) for number, line in enumerate(self.borders)}
        return forward | {~number: (last, first) for number, (first, last) in forward.items()}

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
        outlines = {group: self.known_outline(tuple(keys)) for group, keys in groups.items()}
        chains = join_borders(self.ends, outlines.values())
        borders = tuple(points_of(self.borders, numbers) for numbers in chains)
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
    used = Counter(chain.from_iterable(ring for rings in areas for ring in rings))
    left: list[int] = []
    for number, count in used.items():
        opposite = used.get(~number, 0)
        if count > opposite:
            left += [number] * (count - opposite)
    return left


def stitch(ends: Ends, numbers: Iterable[int]) -> Iterator[Ring]:
    """Yield closed rings from directed borders, always starting with the lowest number left."""
    leaving: dict[int, list[int]] = defaultdict(list)
    for number in sorted(numbers, reverse=True):
        leaving[ends[number][0]].append(number)
    for start in sorted(leaving):
        while leaving[start]:
            ring = [leaving[start].pop()]
            while (end := ends[ring[-1]][1]) != start:
                ring.append(leaving[end].pop())
            yield tuple(ring)


def join_borders(ends: Ends, outlines: Iterable[Iterable[Ring]]) -> list[Ring]:
    """Return chains of borders that run from corner to corner; at a corner three or more borders meet."""
    drawn = sorted({unsigned(number) for rings in outlines for number in chain.from_iterable(rings)})
    touching: dict[int, list[int]] = defaultdict(list)
    for number in drawn:
        for end in ends[number]:
            touching[end].append(number)
    left = set(drawn)
    chains: list[Ring] = []

    def walk(number: int) -> None:
        walked = [number]
        left.discard(unsigned(number))
        while True:
            at = ends[walked[-1]][1]
            following = [other for other in touching[at] if other in left]
            if len(touching[at]) != 2 or not following:
                chains.append(tuple(walked))
                return
            left.discard(following[0])
            forward = ends[following[0]][0] == at
            walked.append(following[0] if forward else ~following[0])

    for number in drawn:
        first, last = ends[number]
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
    chain_of = {unsigned(number): index for index, borders in enumerate(chains) for number in borders}
    forward = set(chain.from_iterable(chains))
    lengths = [len(borders) for borders in chains]
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
