"""Rings and lines on the page: rounding, clipping to a frame, measuring, and writing SVG path data.

Points are (x, y) in units of the map's view box, x to the right and y down. From the moment an arc is rounded,
coordinates are whole tenths of a unit, so that two areas that share an arc write the same numbers, on every machine.
A line is its points in order. A ring is a line around an area whose first point is not repeated at its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

# x and y in units of the view box.
Point = tuple[float, float]
# x and y in tenths of such a unit.
Tenths = tuple[int, int]
# Left, top, right, bottom.
Box = tuple[float, float, float, float]


def to_tenths(line: Iterable[Point]) -> tuple[Tenths, ...]:
    """Return a line in units on the grid of tenths, without points that fall on the one before."""
    rounded: list[Tenths] = []
    for x, y in line:
        point = (round(x * 10), round(y * 10))
        if not rounded or rounded[-1] != point:
            rounded.append(point)
    return tuple(rounded)


def doubled_area(ring: Sequence[Point]) -> float:
    """Return twice the area of a ring in squares of its units: above 0 where it runs clockwise on the page."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))


def bounds(points: Iterable[Point]) -> Box:
    """Return the smallest box around the points, in their units; raise ValueError if there are none."""
    listed = list(points)
    xs, ys = [x for x, _ in listed], [y for _, y in listed]
    return min(xs), min(ys), max(xs), max(ys)


def overlap(a: Box, b: Box) -> bool:
    """Tell whether two boxes share any area."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def is_within(box: Box, frame: Box) -> bool:
    """Tell whether a box lies in a frame."""
    return frame[0] <= box[0] and frame[1] <= box[1] and box[2] <= frame[2] and box[3] <= frame[3]


def visible_rings(closed: Iterable[Sequence[Tenths]], frame: Box, speck: float) -> list[list[Tenths]]:
    """Return the rings within a frame in tenths, from left to right by their first points.

    Take them as lines that end where they begin. What is smaller than the speck, in square units, is left out.
    """
    found = []
    for points in closed:
        ring = points[:-1] if len(points) > 1 and points[0] == points[-1] else points
        if len(ring) > 2 and abs(doubled_area(ring)) / 200 >= speck:
            found.append(clip_ring(ring, frame))
    return sorted((ring for ring in found if len(ring) > 2), key=lambda ring: ring[0])


def clip_ring(ring: Sequence[Tenths], frame: Box) -> list[Tenths]:
    """Return the part of a ring within a frame in tenths (Sutherland and Hodgman's way); empty if there is none."""
    points = list(ring)
    left, top, right, bottom = bounds(points)
    for axis, limit, keep_low, is_inside in (
        (0, frame[0], False, left >= frame[0]),
        (0, frame[2], True, right <= frame[2]),
        (1, frame[1], False, top >= frame[1]),
        (1, frame[3], True, bottom <= frame[3]),
    ):
        if is_inside:
            continue
        kept: list[Tenths] = []
        for a, b in zip([points[-1], *points[:-1]] if points else [], points, strict=True):
            a_in = a[axis] <= limit if keep_low else a[axis] >= limit
            b_in = b[axis] <= limit if keep_low else b[axis] >= limit
            if a_in != b_in:
                kept.append(crossing(a, b, axis, limit))
            if b_in:
                kept.append(b)
        points = kept
    return [point for i, point in enumerate(points) if point != points[i - 1]]


def crossing(a: Tenths, b: Tenths, axis: int, limit: float) -> Tenths:
    """Return where a segment crosses a side of the frame: the line on which x (axis 0) or y (axis 1) has the limit."""
    share = (limit - a[axis]) / (b[axis] - a[axis])
    return round(a[0] + share * (b[0] - a[0])), round(a[1] + share * (b[1] - a[1]))


def clip_line(line: Sequence[Tenths], frame: Box) -> Iterator[list[Tenths]]:
    """Yield the runs of a line that have a segment in or near a frame in tenths; ends may stick out."""
    if is_within(bounds(line), frame):
        yield list(line)
        return
    run: list[Tenths] = []
    for a, b in pairwise(line):
        if overlap(widened(bounds((a, b))), frame):
            run = run or [a]
            run.append(b)
        elif run:
            yield run
            run = []
    if run:
        yield run


def join_lines(lines: Iterable[Sequence[Tenths]]) -> list[Sequence[Tenths]]:
    """Return the lines joined end to end wherever that is possible, which makes shorter path data."""
    listed = [line for line in lines if len(line) > 1]
    at: dict[Tenths, list[int]] = {}
    for index, line in enumerate(listed):
        for end in (line[0], line[-1]):
            at.setdefault(end, []).append(index)
    used: set[int] = set()
    joined: list[Sequence[Tenths]] = []
    for index, line in enumerate(listed):
        if index in used:
            continue
        used.add(index)
        points = list(line)
        for _ in range(2):  # forward from the last point, then from the first
            while (following := next((i for i in at[points[-1]] if i not in used), None)) is not None:
                used.add(following)
                more = listed[following]
                points.extend(more[1:] if more[0] == points[-1] else more[-2::-1])
            points.reverse()
        joined.append(points)
    return joined


def widened(box: Box) -> Box:
    """Return the box one tenth larger on each side, so that a straight line has an area."""
    return box[0] - 1, box[1] - 1, box[2] + 1, box[3] + 1


@cache
def number(tenths: int) -> str:
    """Return a number of tenths the short way: 1.2, -.3, 5."""
    whole, rest = divmod(abs(tenths), 10)
    digits = f"{whole or ''}.{rest}" if rest else str(whole)
    return f"-{digits}" if tenths < 0 else digits


def pair(x: int, y: int) -> str:
    """Return two numbers of tenths with no more between them than SVG needs."""
    first, second = number(x), number(y)
    return (
        first + second
        if second.startswith("-") or (second.startswith(".") and "." in first)
        else f"{first} {second}"
    )


def line_data(line: Sequence[Tenths]) -> str:
    """Return SVG path data for an open line, in steps from point to point."""
    steps = " ".join(pair(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line)).replace(" -", "-")
    return f"M{pair(*line[0])}l{steps}"


def ring_data(ring: Sequence[Tenths]) -> str:
    """Return SVG path data for a closed ring whose last point is not its first."""
    return f"{line_data(ring)}z"


def rings_data(rings: Iterable[Sequence[Tenths]]) -> str:
    """Return SVG path data for a set of rings."""
    return "".join(ring_data(ring) for ring in rings if len(ring) > 2)


def lines_data(lines: Iterable[Sequence[Tenths]]) -> str:
    """Return SVG path data for a set of lines."""
    return "".join(line_data(line) for line in lines if len(line) > 1)
