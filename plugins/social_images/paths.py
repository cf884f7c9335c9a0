"""SVG path data, as the maps write it, back to points."""

from __future__ import annotations

import re
from functools import lru_cache

Point = tuple[float, float]
Line = tuple[Point, ...]

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


@lru_cache(maxsize=512)
def read_path(data: str) -> tuple[Line, ...]:
    """Return the lines of path data made of `M x y l dx dy …`, whether they are closed or not."""
    return tuple(_read_line(part) for part in data.split("M")[1:])


def _read_line(part: str) -> Line:
    start, _, steps = part.partition("l")
    x, y = (float(number) for number in _NUMBER.findall(start)[:2])
    points = [(x, y)]
    numbers = [float(number) for number in _NUMBER.findall(steps)]
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x, y))
    return tuple(points)
