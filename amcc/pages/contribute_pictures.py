"""The pictures of the contribute page: files in the theme, named here with what they show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

FOLDER = "themes/site/static/contribute"
# The theme lies beside the code, whatever project is built.
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Picture:
    """One picture: its asset, its size in CSS pixels, and what it shows for those who don't see it."""

    asset: str
    width: int
    height: int
    alt: str


ALT = {
    "profile-links": "The foot of a profile page: when the record was last confirmed, and three links, Edit this profile, Report a mistake and History.",
    "record-file": "A record as a file with line numbers; the line with the list of counties is marked.",
    "check-summary": "The summary of a check: one error, the line with the misspelled county Kendal marked by carets, and the line to put in its place.",
    "profile-page": "The top of the profile page of Greater Peoria with its name, summary and map.",
}


def read_pictures() -> dict[str, Picture]:
    """Return the pictures by name; they are shown at half their pixels, so that they stay sharp."""
    pictures = {}
    for name, alt in ALT.items():
        with Image.open(Path(ROOT, FOLDER, f"{name}.webp")) as image:
            pictures[name] = Picture(f"contribute/{name}.webp", image.width // 2, image.height // 2, alt)
    return pictures
