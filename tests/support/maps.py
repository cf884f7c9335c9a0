"""Helpers of the tests of maps: print a macro, weigh what it prints, read path data back, measure how close points are."""

from __future__ import annotations

import gzip
import itertools
import math
from collections.abc import Iterable
from functools import cache
from typing import Any

import jinja2

from social_images.paths import read_path
from tests.paths import ROOT


@cache
def macros() -> Any:
    """Return the macros that print maps, strict about what they are given."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOT / "themes/site/templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("macros/map.html").module


def printed(name: str, *args: object) -> str:
    """Return what a macro prints."""
    return str(getattr(macros(), name)(*args))


def compressed(text: str) -> int:
    """Return how many bytes a text takes when it is compressed."""
    return len(gzip.compress(text.encode(), 9, mtime=0))


def path_rings(data: str) -> list[list[tuple[int, int]]]:
    """Read path data back into lines of tenths."""
    return [[(round(x * 10), round(y * 10)) for x, y in line] for line in read_path(data)]


def path_points(data: str) -> list[tuple[int, int]]:
    """Return every point of path data, in tenths."""
    return [point for line in path_rings(data) for point in line]


def closest(points: Iterable[tuple[float, float]]) -> float:
    """Return the distance of the two points that are closest to each other."""
    return min((math.dist(a, b) for a, b in itertools.combinations(points, 2)), default=math.inf)
