"""The county shapes as a topology: arcs stored once, shared by the areas on either side.

Working on arcs, not on rings, keeps neighbors together: an arc is simplified once, and a community's outline is made
of the arcs that only one of its counties uses. Points are (longitude, latitude) in degrees.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import chain

from amcc.geography.topojson import (
    Arc,
    Ring,
    counties_in,
    decode_arcs,
    points_of,
    read_atlas,
    rings_of,
    unsigned,
)

# By signed arc number, the corners at its start and at its end; corners are numbered from west to east.
Ends = Mapping[int, tuple[int, int]]


@dataclass(frozen=True)
class Topology:
    """Arcs, and the areas that they enclose, by key: a FIPS code, or the state and the communities of a group."""

    arcs: tuple[Arc, ...]
    areas: Mapping[Hashable, tuple[Ring, ...]]
    outlines: dict[tuple[Hashable, ...], tuple[Ring, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def outline(self, keys: Iterable[Hashable]) -> tuple[Ring, ...]:
        """Return the rings around the union of the areas: arcs inside it are dissolved.

        Raise KeyError for a key that no area has.
        """
        return tuple(stitch(self.ends, outer_arcs(self.areas[key] for key in keys)))

    def known_outline(self, keys: tuple[Hashable, ...]) -> tuple[Ring, ...]:
        """Return an outline that is asked for again and again, as those of most states are."""
        if keys not in self.outlines:
            self.outlines[keys] = self.outline(keys)
        return self.outlines[keys]

    def between(self, differ: Callable[[Hashable, Hashable], bool]) -> list[int]:
        """Return the numbers of the arcs that have areas on both sides for which the test holds."""
        return [
            number
            for number, sides in sorted(self.sides.items())
            if len(sides) == 2 and differ(sides[0], sides[1])
        ]

    @cached_property
    def ends(self) -> Ends:
        """Return the corners between which each arc runs in each direction."""
        corners = sorted({point for arc in self.arcs for point in (arc[0], arc[-1])})
        at = {point: corner for corner, point in enumerate(corners)}
        forward = {number: (at[arc[0]], at[arc[-1]]) for number, arc in enumerate(self.arcs)}
        return forward | {~number: (last, first) for number, (first, last) in forward.items()}

    @cached_property
    def sides(self) -> dict[int, list[Hashable]]:
        """Return the one or two areas beside each arc."""
        found: dict[int, list[Hashable]] = defaultdict(list)
        for key, rings in self.areas.items():
            for ring in rings:
                for number in ring:
                    found[unsigned(number)].append(key)
        return found

    def grouped(self, group_of: Callable[[Hashable], Hashable]) -> Topology:
        """Return the topology of groups of areas, with arcs as long as they can be.

        Arcs inside a group vanish, and arcs that meet end to end, with no third one, become one, so that
        simplifying is not held up by corners nobody sees.
        """
        groups: dict[Hashable, list[Hashable]] = defaultdict(list)
        for key in self.areas:
            groups[group_of(key)].append(key)
        outlines = {group: self.known_outline(tuple(keys)) for group, keys in groups.items()}
        chains = join_arcs(self.ends, outlines.values())
        arcs = tuple(points_of(self.arcs, numbers) for numbers in chains)
        return Topology(arcs, dict(zip(outlines, renumber(outlines.values(), chains), strict=True)))


def outer_arcs(areas: Iterable[Iterable[Ring]]) -> list[int]:
    """Return the arcs that are left when those that are used in both directions cancel each other out."""
    used = Counter(chain.from_iterable(ring for rings in areas for ring in rings))
    left: list[int] = []
    for number, count in used.items():
        opposite = used.get(~number, 0)
        if count > opposite:
            left += [number] * (count - opposite)
    return left


def stitch(ends: Ends, numbers: Iterable[int]) -> Iterator[Ring]:
    """Yield closed rings from directed arcs, always starting with the lowest number left."""
    leaving: dict[int, list[int]] = defaultdict(list)
    for number in sorted(numbers, reverse=True):
        leaving[ends[number][0]].append(number)
    for start in sorted(leaving):
        while leaving[start]:
            ring = [leaving[start].pop()]
            while (end := ends[ring[-1]][1]) != start:
                ring.append(leaving[end].pop())
            yield tuple(ring)


def join_arcs(ends: Ends, outlines: Iterable[Iterable[Ring]]) -> list[Ring]:
    """Return chains of arcs that run from corner to corner, or all around an island.

    At a corner other than two arcs meet.
    """
    drawn = sorted({unsigned(number) for rings in outlines for number in chain.from_iterable(rings)})
    touching: dict[int, list[int]] = defaultdict(list)
    for number in drawn:
        for end in ends[number]:
            touching[end].append(number)
    from_corners = (
        start for number in drawn for start in (number, ~number) if len(touching[ends[start][0]]) != 2
    )
    left = set(drawn)
    return [
        walk(start, ends, touching, left) for start in chain(from_corners, drawn) if unsigned(start) in left
    ]


def walk(start: int, ends: Ends, touching: Mapping[int, Sequence[int]], left: set[int]) -> Ring:
    """Return the chain from an arc to the next corner or back to its start; take its arcs from those left."""
    walked = [start]
    left.discard(unsigned(start))
    while True:
        at = ends[walked[-1]][1]
        following = next((number for number in touching[at] if number in left), None)
        if len(touching[at]) != 2 or following is None:
            return tuple(walked)
        left.discard(following)
        walked.append(following if ends[following][0] == at else ~following)


def renumber(outlines: Iterable[Iterable[Ring]], chains: Sequence[Ring]) -> Iterator[tuple[Ring, ...]]:
    """Yield the rings of each outline in numbers of the chains instead of the arcs that make them up."""
    chain_of = {unsigned(number): index for index, arcs in enumerate(chains) for number in arcs}
    forward = set(chain.from_iterable(chains))
    lengths = [len(arcs) for arcs in chains]
    for rings in outlines:
        signed = (
            [chain_of[unsigned(n)] if n in forward else ~chain_of[unsigned(n)] for n in ring]
            for ring in rings
        )
        yield tuple(without_repeats(numbers, lengths) for numbers in signed)


def without_repeats(numbers: list[int], lengths: Sequence[int]) -> Ring:
    """Return a ring in which each run of a chain's arcs is one number.

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
    """Return the counties of the 50 states and DC by FIPS code, in degrees; the far Aleutians lie west of -180."""
    atlas = read_atlas()
    return Topology(
        decode_arcs(atlas), {geometry["id"]: rings_of(geometry) for geometry in counties_in(atlas)}
    )
