"""Finding room for words: where a horizontal label fits inside an area without touching anything.

Points are (x, y), sizes and widths numbers, all in units of the map's view box. An area is its rings, outer and inner.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from amcc.maps.model import Label
from amcc.maps.shapes import Box, Point, bounds, overlap

# Where a row of type starts and ends.
Span = tuple[float, float]

# Average width of a letter as a share of the type size, for the site's sans serif.
LETTER = 0.56
# Rows that are tried inside an area, from the middle outward.
ROWS = (0, 1, -1, 2, -2, 3, -3, 4, -4)
ROW_STEP = 0.1
# Free space on either side of a label, as a share of the type size.
SIDE = 0.25
# A label is roomy if it fits at this many times its size: it is then also shown on phones, larger.
ROOMY = 1.5


def text_width(text: str, size: float, spacing: float = 0.0) -> float:
    """Return about how wide a text is at a size of type, with room between its letters."""
    return len(text) * (size * LETTER + spacing)


def fit_label(
    text: str, rings: Sequence[Sequence[Point]], size: float, taken: Iterable[Box], spacing: float = 0.0
) -> Label | None:
    """Return the label where the area has the most room for it, clear of taken boxes, or None if it fits nowhere."""
    left, top, right, bottom = bounds(point for ring in rings for point in ring)
    obstacles = [box for box in taken if overlap(box, (left, top, right, bottom))]
    for fit, factor in (("roomy", ROOMY), ("normal", 1.0)):
        spot = find_room(rings, text_width(text, size * factor, spacing), size * factor, obstacles)
        if spot:
            return Label(text, round(spot[0], 1), round(spot[1] + size * 0.35, 1), fit=fit)
    return None


def find_room(
    rings: Sequence[Sequence[Point]], width: float, size: float, taken: Sequence[Box]
) -> Point | None:
    """Return the middle of a free stretch for a word of this width and size, or None if there is none."""
    needed = width + 2 * SIDE * size
    left, top, right, bottom = bounds(point for ring in rings for point in ring)
    if right - left < needed or bottom - top < size:
        return None
    best: tuple[float, Point] | None = None
    for row in ROWS:
        y = (top + bottom) / 2 + row * ROW_STEP * (bottom - top)
        for start, end in free_spans(wide_spans(rings, y, needed, size), y, size, taken):
            # prefer wide rooms, and rows near the middle
            worth = (end - start - needed) - abs(row) * size * 0.5
            if end - start >= needed and (best is None or worth > best[0]):
                best = worth, ((start + end) / 2, y)
    return best[1] if best else None


def wide_spans(rings: Sequence[Sequence[Point]], y: float, needed: float, size: float) -> list[Span]:
    """Return the stretches of a row of type, at least as wide as needed, that lie inside the area."""
    half = size * 0.55
    spans = inside_spans(rings, y)
    for edge in (y - half, y - half / 2, y + half / 2, y + half):
        spans = [span for span in spans if span[1] - span[0] >= needed]
        if not spans:
            break
        spans = intersect(spans, inside_spans(rings, edge))
    return spans


def free_spans(spans: list[Span], y: float, size: float, taken: Sequence[Box]) -> list[Span]:
    """Return what is left of the stretches of a row of type once all obstacles are clear."""
    half = size * 0.55
    for box in taken:
        if overlap((box[0], y - half, box[2], y + half), box):
            spans = [
                part
                for a, b in spans
                for part in ((a, min(b, box[0])), (max(a, box[2]), b))
                if part[0] < part[1]
            ]
    return spans


def inside_spans(rings: Sequence[Sequence[Point]], y: float) -> list[Span]:
    """Return where a horizontal line runs inside the rings."""
    xs = []
    for ring in rings:
        x0, y0 = ring[-1]
        for x1, y1 in ring:
            if (y0 > y) != (y1 > y):
                xs.append(x0 + (x1 - x0) * (y - y0) / (y1 - y0))
            x0, y0 = x1, y1
    xs.sort()
    return list(zip(xs[::2], xs[1::2], strict=False))


def intersect(a: list[Span], b: list[Span]) -> list[Span]:
    """Return the stretches that two lists of stretches share."""
    return [(max(s0, s1), min(e0, e1)) for s0, e0 in a for s1, e1 in b if max(s0, s1) < min(e0, e1)]


def box_of(label: Label, size: float, spacing: float = 0.0) -> Box:
    """Return the space that a label takes."""
    width = text_width(label.text, size, spacing)
    left = {"start": label.x, "middle": label.x - width / 2, "end": label.x - width}[label.anchor]
    return left, label.y - size * 0.85, left + width, label.y + size * 0.25
