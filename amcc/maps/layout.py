"""Where marks go when their points lie close together: apart with leader lines, or gathered into groups.

A mark is a link, so it needs a target of 24 CSS pixels of its own. How many map units that is depends on
the width at which the map is shown; the national map is therefore laid out once for each of a few widths. Marks
are spread as long as none ends too far from its point; beyond that they are gathered.

Points are (x, y), distances and sizes numbers, all in units of the map's view box.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from amcc.maps.shapes import Point

# More rounds than any crowd of marks has needed so far; a test counts on reaching the goal.
ROUNDS = 300
# Marks end a little farther apart than they must, so that rounding takes nothing away.
SLACK = 0.2


def spread(
    points: Sequence[Point], distance: float, width: float, height: float, reach: float = math.inf
) -> list[Point] | None:
    """Return the points moved as little as needed for each two to be at least the distance apart.

    Pairs that are too close push each other away by equal parts, again and again, always in the same order.
    Points on the same spot part along fixed directions. All stay inside a map of this width and height. Return None if
    one would end farther than the reach from where it was.
    """
    edge = distance / 2
    moved = [within(x, y, edge, width, height) for x, y in points]
    for _ in range(ROUNDS):
        calm = True
        for i, j in near_pairs(moved, 2 * distance):
            (xi, yi), (xj, yj) = moved[i], moved[j]
            if math.hypot(xj - xi, yj - yi) < distance:
                calm = False
                ux, uy = push((xj - xi, yj - yi), distance + SLACK, j)
                moved[i] = within(xi - ux, yi - uy, edge, width, height)
                moved[j] = within(xj + ux, yj + uy, edge, width, height)
        if any(math.dist(point, spot) > reach + SLACK for point, spot in zip(points, moved, strict=True)):
            return None
        if calm:
            break
    spots = [(round(x, 1), round(y, 1)) for x, y in moved]
    near = all(math.dist(point, spot) <= reach for point, spot in zip(points, spots, strict=True))
    return spots if near else None


def push(step: Point, goal: float, number: int) -> Point:
    """Return how far each of two points, a step apart, must move for them to be as far apart as the goal."""
    dx, dy = step
    apart = math.hypot(dx, dy)
    if apart < 0.01:
        return math.cos(2.4 * number) * goal / 2, math.sin(2.4 * number) * goal / 2  # the golden angle
    return dx / apart * ((goal - apart) / 2), dy / apart * ((goal - apart) / 2)


class Grid:
    """Numbered points in square cells, so that those near a point are found without looking at all."""

    def __init__(self, size: float) -> None:
        """Make an empty grid; `size` is the side of a cell."""
        self.size = size
        self.cells: dict[tuple[int, int], list[int]] = defaultdict(list)

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Return the column and row of a point."""
        return int(x // self.size), int(y // self.size)

    def add(self, number: int, x: float, y: float) -> None:
        """Put a point in."""
        self.cells[self.cell(x, y)].append(number)

    def remove(self, number: int, x: float, y: float) -> None:
        """Take a point out from where it was put in."""
        self.cells[self.cell(x, y)].remove(number)

    def near(self, x: float, y: float) -> Iterator[int]:
        """Yield the points in the cell of a point and in those around it: all that are less than a side away."""
        column, row = self.cell(x, y)
        return chain.from_iterable(
            self.cells.get((column + right, row + down), ()) for right in (-1, 0, 1) for down in (-1, 0, 1)
        )


def near_pairs(points: Sequence[Point], reach: float) -> list[tuple[int, int]]:
    """Return the pairs of points that may lie within reach of each other, by their indexes, in order."""
    grid = Grid(reach)
    for index, point in enumerate(points):
        grid.add(index, *point)
    return [(i, j) for i, point in enumerate(points) for j in sorted(grid.near(*point)) if j > i]


def within(x: float, y: float, edge: float, width: float, height: float) -> Point:
    """Return the point, held inside the map by half a target."""
    return min(max(x, edge), width - edge), min(max(y, edge), height - edge)


@dataclass
class Cluster:
    """Points that are gathered into one mark: their indexes and their common center."""

    members: list[int]
    x: float
    y: float

    def apart(self, other: Cluster) -> float:
        """Return the distance of the centers, rounded so that it is the same on every machine."""
        return round(math.hypot(self.x - other.x, self.y - other.y), 6)

    def joined(self, other: Cluster) -> Cluster:
        """Return both in one, with the center of all their points."""
        share = len(other.members) / (len(self.members) + len(other.members))
        return Cluster(
            sorted(self.members + other.members),
            self.x + share * (other.x - self.x),
            self.y + share * (other.y - self.y),
        )


def gather(points: Sequence[Point], distance: float, width: float, height: float) -> list[Cluster]:
    """Return clusters of points whose centers are at least the distance apart; the closest two join first."""
    goal, edge = distance + SLACK, distance / 2
    held = [within(x, y, edge, width, height) for x, y in points]
    clusters = {i: Cluster([i], x, y) for i, (x, y) in enumerate(held)}
    grid = Grid(goal)
    for i, point in enumerate(held):
        grid.add(i, *point)
    queue = [(clusters[i].apart(clusters[j]), i, j) for i, j in near_pairs(held, goal)]
    heapq.heapify(queue)
    while queue:
        apart, i, j = heapq.heappop(queue)
        if apart >= goal:
            break
        if i not in clusters or j not in clusters or apart != clusters[i].apart(clusters[j]):
            continue  # one of them is gone or has moved since
        for gone in (i, j):
            grid.remove(gone, clusters[gone].x, clusters[gone].y)
        joined = clusters[i].joined(clusters.pop(j))
        joined.x, joined.y = within(joined.x, joined.y, edge, width, height)
        clusters[i] = joined
        for other in grid.near(joined.x, joined.y):
            if (apart := joined.apart(clusters[other])) < goal:
                heapq.heappush(queue, (apart, min(i, other), max(i, other)))
        grid.add(i, joined.x, joined.y)
    return [Cluster(c.members, round(c.x, 1), round(c.y, 1)) for c in clusters.values()]
