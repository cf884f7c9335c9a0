"""Remake the theme's two fonts from their packages: `python -m site_assets.fonts_refresh node_modules`.

The packages are not needed to build the site. To fetch them:
`npm install --no-save @fontsource-variable/public-sans@5.3.0 @fontsource-variable/source-serif-4@5.3.1`.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FONTS = Path("themes/site/static/fonts")

# ASCII, the accented letters of American names of places and people (Spanish, French, German, Hawaiian), and
# the signs that the texts use. Anything else falls back to a font of the reader's machine.
CHARACTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0\u00a1\u00a7\u00a9\u00ae\u00b0\u00b1\u00b7\u00bf\u00d7"
    + "ÁÇÉÍÑÓÖÚÜßàáâãäåæçèéêëíîïñóôöøúûü"
    + "\u02bb"
    + "\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2212"
)
FEATURES = ["kern", "liga", "tnum"]
LICENSE_ADDRESS = "https://openfontlicense.org"


@dataclass(frozen=True)
class Font:
    """One published font, and which part of which package it is."""

    package: str
    source: str
    target: str
    axes: dict[str, float | tuple[float, float]]


PUBLISHED = (
    Font("public-sans", "public-sans-latin-wght-normal.woff2", "public-sans.woff2", {"wght": (400, 700)}),
    # The optical size for headings, one weight: headings are all that it sets.
    Font(
        "source-serif-4",
        "source-serif-4-latin-standard-normal.woff2",
        "source-serif-display.woff2",
        {"wght": 600, "opsz": 40},
    ),
)


def make_font(font: Font, modules: Path) -> bytes:
    """Return the font cut down to our characters, features and weights."""
    package = modules / "@fontsource-variable" / font.package
    source = TTFont(package / "files" / font.source, recalcTimestamp=False)
    result = instancer.instantiateVariableFont(source, font.axes)
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    cutter = subset.Subsetter(options)
    cutter.populate(text=CHARACTERS)
    cutter.subset(result)
    name_license(result, (package / "LICENSE").read_text(encoding="utf-8"))
    result.flavor = "woff2"
    content = BytesIO()
    result.save(content)
    return content.getvalue()


def name_license(font: TTFont, text: str) -> None:
    """Write copyright and license into the font itself, as the license wants; the packages leave them out."""
    copyright_line, _, license_text = text.partition("\n\n")
    for identifier, value in (
        (0, copyright_line),
        (13, license_text.split("\n\n")[0]),
        (14, LICENSE_ADDRESS),
    ):
        font["name"].setName(" ".join(value.split()), identifier, 3, 1, 0x409)


def main(arguments: list[str]) -> int:
    """Write the fonts and, beside them, their licenses."""
    modules = Path(arguments[0] if arguments else "node_modules")
    for font in PUBLISHED:
        (FONTS / font.target).write_bytes(make_font(font, modules))
        license_file = modules / "@fontsource-variable" / font.package / "LICENSE"
        shutil.copyfile(license_file, FONTS / f"{Path(font.target).stem}.LICENSE.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
