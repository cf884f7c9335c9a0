"""Screenshots of two built sites, pixel for pixel."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageChops

from tools.compare.difference import NOTHING, Difference
from tools.screenshots.page_kinds import take_screenshots


def screenshot_differences(root: Path, before: Path, after: Path) -> Iterator[Difference]:
    """Take pictures of every kind of page that the project in `root` has, in both sites, and yield where they differ."""
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder, "before"), Path(folder, "after")
        take_screenshots(root, before, ours)
        take_screenshots(root, after, theirs)
        yield from picture_differences(ours, theirs)


def picture_differences(before: Path, after: Path) -> Iterator[Difference]:
    """Yield a difference for each picture of one name that is not the same in both folders."""
    for name in sorted({path.name for folder in (before, after) for path in folder.glob("*.png")}):
        ours, theirs = before / name, after / name
        if not (ours.is_file() and theirs.is_file()):
            told = ("is there", NOTHING) if ours.is_file() else (NOTHING, "is there")
            yield Difference(name, "whole picture", *told)
        elif found := picture_difference(ours, theirs):
            yield found


def picture_difference(before: Path, after: Path) -> Difference | None:
    """Return the box of pixels in which two pictures differ, None when they are the same."""
    with Image.open(before) as one, Image.open(after) as other:
        if one.size != other.size:
            sizes = (f"{size[0]} × {size[1]} pixels" for size in (one.size, other.size))
            return Difference(before.name, "size", *sizes)
        changed = ImageChops.difference(one.convert("RGB"), other.convert("RGB"))
        box = changed.getbbox()
        if box is None:
            return None
        most = max(max(band.tobytes()) for band in changed.crop(box).split())
    place = f"box from ({box[0]}, {box[1]}) to ({box[2]}, {box[3]})"
    return Difference(before.name, place, "as it was", f"other pixels, by up to {most} of 255")
