"""Draws one picture: words on the left, the map on the right, the site's name below."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from social_images.paths import Line, Point, read_path

WIDTH, HEIGHT = 1200, 630
BAR = 80  # the strip with the site's name
EDGE = 56
# Region maps fill a panel; the map of the country lies on the paper.
PANEL = (540, 0, WIDTH, HEIGHT - BAR)
COUNTRY = (505, 62, 1185, 62 + 425)
TEXT_WIDTH = 440
TITLE_SIZES = range(64, 35, -4)
TITLE_HEIGHT = 370
# Shapes are drawn this much larger and then made small, which smooths their edges.
SMOOTH = 2

_TOKEN = re.compile(r"--([a-z]+-\d+):\s*(#[0-9a-f]{6})")
_ROLE = re.compile(r"--color-([a-z-]+):\s*light-dark\(var\(--([a-z]+-\d+)\)")

Color = tuple[int, int, int]


@dataclass(frozen=True)
class Shape:
    """Path data in one style: land, home, region, county, state, outline, dot, mark."""

    style: str
    data: str


@dataclass(frozen=True)
class Picture:
    """What a picture shows. `width` and `height` are those of the map; `fills` tells a region map."""

    title: str
    label: str
    site_name: str
    shapes: tuple[Shape, ...]
    width: int
    height: int
    fills: bool


@dataclass(frozen=True)
class Theme:
    """The theme's folder of static files, from which fonts, colors and the mark are taken."""

    static: Path

    def files(self) -> list[Path]:
        """Return every file that a picture depends on."""
        names = (
            "css/tokens.css",
            "fonts/public-sans.woff2",
            "fonts/source-serif-display.woff2",
            "icons/icon-512.png",
        )
        return [self.static / name for name in names]

    def color(self, token: str) -> Color:
        """Return a color of the theme's tokens: of the palette, or what a role has in the light scheme."""
        red, green, blue = bytes.fromhex(_colors(self.static)[token].removeprefix("#"))
        return red, green, blue


@cache
def _colors(static: Path) -> dict[str, str]:
    tokens = (static / "css/tokens.css").read_text(encoding="utf-8")
    palette = dict(_TOKEN.findall(tokens))
    return palette | {role: palette[name] for role, name in _ROLE.findall(tokens)}


@cache
def _font(path: Path, size: int, weight: int | None = None) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
    if weight:
        font.set_variation_by_axes([weight])
    return font


def _mixed(over: Color, under: Color, share: float) -> Color:
    red, green, blue = (round(share * a + (1 - share) * b) for a, b in zip(over, under, strict=True))
    return red, green, blue


@cache
def _styles(theme: Theme) -> dict[str, Color]:
    land, paper, region = (theme.color(role) for role in ("map-land", "paper", "map-community"))
    return {
        "paper": paper,
        "ink": theme.color("text"),
        "muted": theme.color("text-muted"),
        "rule": theme.color("rule-strong"),
        "land": _mixed(land, paper, 0.55),
        "home": land,
        "region": _mixed(region, land, 0.5),
        "county": theme.color("map-county"),
        "region-line": _mixed(theme.color("map-line"), _mixed(region, land, 0.5), 0.7),
        "state": theme.color("ink-40"),
        "border": theme.color("map-line"),
        "outline": region,
        "halo": theme.color("map-halo"),
        "dot": theme.color("ink-40"),
        "mark": theme.color("map-highlight"),
        "city": theme.color("map-mark"),
    }


FILLED = frozenset({"land", "home", "region"})
LINE_WIDTHS = {"county": 1, "region-line": 2, "state": 2, "border": 2, "outline": 4}
DOT_SIZES = {"dot": 3.5, "mark": 8.5, "city": 8.5}


def draw(picture: Picture, theme: Theme) -> bytes:
    """Return the picture as PNG; the same picture gives the same bytes."""
    colors = _styles(theme)
    image = Image.new("RGB", (WIDTH, HEIGHT), colors["paper"])
    _draw_map(image, picture, colors)
    pen = ImageDraw.Draw(image)
    _draw_words(pen, picture, theme)
    _draw_bar(image, pen, picture, theme)
    return _encoded(image, theme)


def _draw_map(image: Image.Image, picture: Picture, colors: dict[str, Color]) -> None:
    box = PANEL if picture.fills else COUNTRY
    width, height = box[2] - box[0], box[3] - box[1]
    scale = SMOOTH * min(width / picture.width, height / picture.height)
    large = Image.new("RGB", (width * SMOOTH, height * SMOOTH), colors["paper"])
    pen = ImageDraw.Draw(large)
    for shape in picture.shapes:
        _draw_shape(pen, shape, scale, colors)
    image.paste(large.reduce(SMOOTH), box[:2])
    if picture.fills:
        ImageDraw.Draw(image).line([box[:2], (box[0], box[3])], colors["county"], 1)


def _draw_shape(pen: ImageDraw.ImageDraw, shape: Shape, scale: float, colors: dict[str, Color]) -> None:
    lines = [_scaled(line, scale) for line in read_path(shape.data)]
    color = colors[shape.style]
    if shape.style in FILLED:
        for line in lines:
            pen.polygon(line, fill=color)
    elif shape.style in DOT_SIZES:
        _draw_dots(pen, (line[0] for line in lines), DOT_SIZES[shape.style] * SMOOTH, color, colors["halo"])
    else:
        for line in lines:
            closed = [*line, line[0]] if shape.style == "outline" else line
            pen.line(closed, fill=color, width=LINE_WIDTHS[shape.style] * SMOOTH // 2, joint="curve")


def _draw_dots(
    pen: ImageDraw.ImageDraw, points: Iterable[Point], size: float, color: Color, halo: Color
) -> None:
    for x, y in points:
        for radius, fill in ((size + 2 * SMOOTH, halo), (size, color)):
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=fill)


def _scaled(line: Line, scale: float) -> list[Point]:
    return [(x * scale, y * scale) for x, y in line]


def _draw_words(pen: ImageDraw.ImageDraw, picture: Picture, theme: Theme) -> None:
    colors = _styles(theme)
    sans = _font(theme.static / "fonts/public-sans.woff2", 22, 600)
    top = EDGE
    for line in _lines(picture.label, sans, TEXT_WIDTH):
        pen.text((EDGE, top), line, colors["muted"], sans)
        top += 30
    title = theme.static / "fonts/source-serif-display.woff2"
    for size in TITLE_SIZES:
        serif = _font(title, size)
        lines = _lines(picture.title, serif, TEXT_WIDTH)
        fits = len(lines) * size * 1.14 <= TITLE_HEIGHT
        if fits and all(serif.getlength(line) <= TEXT_WIDTH for line in lines):
            break
    top += 14
    for line in lines:
        pen.text((EDGE, top), line, colors["ink"], serif)
        top += round(size * 1.14)


def _lines(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@cache
def _mark(theme: Theme, size: int) -> Image.Image:
    with Image.open(theme.static / "icons/icon-512.png") as icon:
        return icon.convert("RGB").crop((112, 96, 400, 416)).resize((size * 9 // 10, size))


def _draw_bar(image: Image.Image, pen: ImageDraw.ImageDraw, picture: Picture, theme: Theme) -> None:
    colors = _styles(theme)
    top = HEIGHT - BAR
    pen.rectangle((0, top, WIDTH, HEIGHT), fill=colors["paper"])
    pen.line([(0, top), (WIDTH, top)], colors["rule"], 2)
    mark = _mark(theme, 44)
    image.paste(mark, (EDGE, top + (BAR - 44) // 2 + 1))
    name = _font(theme.static / "fonts/source-serif-display.woff2", 27)
    pen.text((EDGE + 56, top + BAR / 2 + 1), picture.site_name, colors["ink"], name, anchor="lm")


# Colors that meet: for their smoothed edges the palette has what lies between.
EDGES = (
    ("ink", "paper", 0.35),
    ("ink", "paper", 0.7),
    ("muted", "paper", 0.5),
    ("home", "paper", 0.5),
    ("halo", "home", 0.5),
    ("mark", "halo", 0.5),
    ("dot", "halo", 0.5),
    ("city", "halo", 0.5),
    ("outline", "home", 0.5),
    ("outline", "land", 0.5),
    ("outline", "region", 0.5),
    ("state", "land", 0.5),
    ("county", "land", 0.5),
    ("region-line", "region", 0.5),
)


@cache
def _fixed_palette(theme: Theme) -> Image.Image:
    styles = _styles(theme)
    colors = dict.fromkeys(styles.values())
    colors |= dict.fromkeys(_mixed(styles[over], styles[under], share) for over, under, share in EDGES)
    holder = Image.new("P", (1, 1))
    holder.putpalette([value for color in colors for value in color])
    return holder


def _encoded(image: Image.Image, theme: Theme) -> bytes:
    small = image.quantize(palette=_fixed_palette(theme), dither=Image.Dither.NONE)
    content = BytesIO()
    small.save(content, "PNG", compress_level=7)
    return content.getvalue()
