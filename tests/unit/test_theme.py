"""What the theme's own files promise."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from site_assets.assets import STYLE_SHEETS, read_assets

STATIC = Path("themes/site/static")
TEMPLATES = Path("themes/site/templates")
MOST_LINES = {".html": 100, ".css": 200, ".js": 150}
CLASS_IN_MARKUP = re.compile(r"[\w-]+")
NAMES_AND_SIGNS = "AZaz09ñéüçÁÖø\u2013\u2014\u2019\u201c\u201d\u2026\u02bb"
ROLES = [
    ("text", "paper", 7), ("text", "surface", 7), ("text-muted", "paper", 4.5),
    ("text-muted", "surface", 4.5),
    ("link", "paper", 4.5), ("link", "surface", 4.5), ("accent", "paper", 4.5), ("accent", "surface", 4.5),
    ("on-accent", "accent", 4.5), ("control", "paper", 3), ("focus", "paper", 3),
    ("map-label", "map-land", 4.5), ("map-community", "map-land", 3), ("map-community", "paper", 3),
    ("map-highlight", "map-land", 3), ("map-mark", "map-land", 3), ("map-mark", "map-community", 3),
]  # fmt: skip


def colors():
    """Return {role: (light, dark)} as the tokens give them."""
    text = (STATIC / "css/tokens.css").read_text(encoding="utf-8")
    palette = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", text))
    pairs = re.findall(r"--color-([\w-]+): light-dark\(var\((--[\w-]+)\), var\((--[\w-]+)\)\);", text)
    return {role: (palette[light], palette[dark]) for role, light, dark in pairs}


def luminance(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), ROLES)
def test_colors_can_be_told_apart(front, ground, least, scheme):
    roles = colors()
    assert contrast(roles[front][scheme], roles[ground][scheme]) >= least


def test_hex_colors_stand_in_the_tokens_only():
    others = [p for p in STATIC.rglob("css/**/*.css") if p.name not in ("tokens.css", "print.css")]
    assert len(others) > 10
    assert [p.name for p in others if re.search(r"#[0-9a-fA-F]{3,8}\b", p.read_text(encoding="utf-8"))] == []


def test_what_cannot_read_the_tokens_has_their_paper():
    light, dark = colors()["paper"]
    head = (TEMPLATES / "partials/head.html").read_text(encoding="utf-8")
    assert re.findall(r'name="theme-color"\s+content="(#\w+)"', head) == [light, dark]
    manifest = (STATIC / "icons/site.webmanifest").read_text(encoding="utf-8")
    assert re.findall(r"#\w{6}", manifest) == [light, light]


def theme_files(suffix):
    return sorted(path for path in STATIC.parent.rglob(f"*{suffix}"))


@pytest.mark.parametrize("suffix", MOST_LINES)
def test_no_file_grows_long(suffix):
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in theme_files(suffix)}
    assert len(lengths) > 10
    assert [name for name, lines in lengths.items() if lines > MOST_LINES[suffix]] == []


def test_every_styled_class_stands_in_a_template_or_a_script():
    markup = "".join(
        path.read_text(encoding="utf-8") for path in [*theme_files(".html"), *theme_files(".js")]
    )
    words = set(CLASS_IN_MARKUP.findall(markup))
    styled = {name for path in theme_files(".css") for name in classes(path.read_text(encoding="utf-8"))}
    assert len(styled) > 100
    assert sorted(name for name in styled if name not in words and not has_made_name(name, markup)) == []


def classes(css):
    rules = re.sub(r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"", "", css, flags=re.S)
    return set(re.findall(r"\.([a-z][\w-]*)", rules))


def has_made_name(name, markup):
    """Whether a template makes the name from a value, as in `mark--{{ kind }}` or `'code--' ~ kind`."""
    start, dashes, _ = name.partition("--")
    return bool(dashes) and re.search(rf"{start}--(?:\{{\{{|')", markup) is not None


def test_every_part_is_bundled_once():
    sheets = [(STATIC / name).read_text(encoding="utf-8") for name in STYLE_SHEETS]
    imported = [name for sheet in sheets for name in re.findall(r'@import "([^"]+)"', sheet)]
    files = {p.relative_to(STATIC).as_posix() for p in STATIC.rglob("css/**/*.css")} - set(STYLE_SHEETS)
    there = {name.removeprefix("css/") for name in files}
    assert sorted(imported) == sorted(there)


@pytest.mark.parametrize("path", sorted(STATIC.glob("fonts/*.woff2")), ids=lambda p: p.stem)
def test_fonts_hold_the_letters_of_names_and_their_license(path):
    font = TTFont(path)
    assert [c for c in NAMES_AND_SIGNS if ord(c) not in font.getBestCmap()] == []
    assert "Open Font License" in font["name"].getDebugName(13)
    assert path.with_suffix(".LICENSE.txt").exists()


def test_fonts_and_scripts_stay_small():
    files = read_assets(STATIC).files
    assert sum(len(c) for n, c in files.items() if n.endswith(".woff2")) <= 40_000
    assert sum(len(c) for n, c in files.items() if "/theme" in n and n.endswith(".js")) <= 3_000
