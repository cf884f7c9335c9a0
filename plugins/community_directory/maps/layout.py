"""Where marks go when places lie close together: apart with leader lines, or gathered into groups.

A mark is a link, so it needs a target of 24 CSS pixels of its own. How many map units that is depends on
the width at which the map is shown; the national map is therefore laid out once for each of a few widths. Marks
are spread as long as none ends farther from its place than one target; beyond that they are gathered.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]

# More rounds than any crowd of marks has needed so far; a test counts on reaching the goal.
ROUNDS = 2000
# Marks end a little farther apart than they must, so that rounding takes nothing away.
SLACK = 0.2


def spread(points: Sequence[Point], distance: float, width: float, height: float) -> list[Point]:
    """Return the points moved as little as needed for each two to be at least the distance apart.

    Pairs that are too close push each other away by equal parts, again and again, always in the same order.
    Points on the same spot part along fixed directions.
    """
    goal = distance + SLACK
    edge = distance / 2
    moved = [within(x, y, edge, width, height) for x, y in points]
    for _ in range(ROUNDS):
        calm = True
        for i in range(len(moved)):
            for j in range(i + 1, len(moved)):
                (xi, yi), (xj, yj) = moved[i], moved[j]
                dx, dy = xj - xi, yj - yi
                apart = math.hypot(dx, dy)
                if apart >= distance:
                    continue
                calm = False
                if apart < 0.01:
                    dx, dy = math.cos(2.4 * j), math.sin(2.4 * j)  # the golden angle, by number
                    apart = 1.0
                    push = goal / 2
                else:
                    push = (goal - apart) / 2
                ux, uy = dx / apart * push, dy / apart * push
                moved[i] = within(xi - ux, yi - uy, edge, width, height)
                moved[j] = within(xj + ux, yj + uy, edge, width, height)
        if calm:
            break
    return [(round(x, 1), round(y, 1)) for x, y in moved]


def within(x: float, y: float, edge: float, width: float, height: float) -> Point:
    """Return the point, held inside the map by half a target."""
    return min(max(x, edge), width - edge), min(max(y, edge), height - edge)


@dataclass
class Cluster:
    """Points that are gathered into one mark: their indexes and their common center."""

    members: list[int]
    x: float
    y: float


def gather(points: Sequence[Point], distance: float, width: float, height: float) -> list[Cluster]:
    """Return clusters of points whose centers are at least the distance apart; the closest two join first."""
    clusters = [Cluster([i], x, y) for i, (x, y) in enumerate(points)]
    hold(clusters, distance / 2, width, height)
    while len(clusters) > 1:
        apart, i, j = min(
            (round(math.hypot(a.x - b.x, a.y - b.y), 6), i, j)
            for i, a in enumerate(clusters)
            for j, b in enumerate(clusters)
            if i < j
        )
        if apart >= distance + SLACK:
            break
        a, b = clusters[i], clusters.pop(j)
        share = len(b.members) / (len(a.members) + len(b.members))
        a.x, a.y = a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)
        a.members = sorted(a.members + b.members)
        hold(clusters, distance / 2, width, height)
    for cluster in clusters:
        cluster.x, cluster.y = round(cluster.x, 1), round(cluster.y, 1)
    return clusters


def hold(clusters: Sequence[Cluster], edge: float, width: float, height: float) -> None:
    """Move clusters inside the map by half a target."""
    for cluster in clusters:
        cluster.x, cluster.y = within(cluster.x, cluster.y, edge, width, height)
