"""Visvalingam's simplification of single arcs: the points that change the picture least go first."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

Point = tuple[float, float]


def triangle(a: Point, b: Point, c: Point) -> float:
    """Return the area of the triangle that would be lost with its middle point, in squares of its units."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplify(line: Sequence[Point], tolerance: float) -> list[Point]:
    """Return a line (x, y), of at least one point, without those whose triangle is smaller than the tolerance.

    The tolerance is in squares of the line's units. Both ends stay; a closed line, whose last point is its first,
    keeps at least three corners: an island stays an island until it is dropped as a speck.
    """
    least = 4 if line[0] == line[-1] else 2
    before = list(range(-1, len(line) - 1))
    after = list(range(1, len(line) + 1))
    area = [0.0] * len(line)
    queue = []
    for i in range(1, len(line) - 1):
        area[i] = triangle(line[i - 1], line[i], line[i + 1])
        queue.append((area[i], i))
    if not queue or min(queue)[0] >= tolerance:
        return list(line)
    heapq.heapify(queue)
    gone = [False] * len(line)
    count = len(line)
    while queue and count > least:
        smallest, i = heapq.heappop(queue)
        if gone[i] or smallest != area[i]:
            continue
        if smallest >= tolerance:
            break
        gone[i] = True
        count -= 1
        a, b = before[i], after[i]
        after[a], before[b] = b, a
        for j in (a, b):
            if 0 < j < len(line) - 1:
                # never below the area just removed: keeps the order of removal sensible
                area[j] = max(smallest, triangle(line[before[j]], line[j], line[after[j]]))
                heapq.heappush(queue, (area[j], j))
    return [point for i, point in enumerate(line) if not gone[i]]
