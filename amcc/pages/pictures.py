"""Pictures of the project in rendered text: their address on the site, and their size."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, UnidentifiedImageError

SHOWN = re.compile(r'(<img\b[^>]*\bsrc=")\{static\}(/images/[^"]+)"')
LINKED = re.compile(r'(<a\b[^>]*) href="\{static\}(/images/[^"]+)"')


def place_pictures(html: str, root: Path) -> str:
    """Return HTML in which `{static}/images/…` is an address from the site's root and pictures have their size.

    The check has told what does not exist; should one come this far, it is no link and no picture any more.
    """
    html = SHOWN.sub(lambda found: _picture(found, root), html)
    return LINKED.sub(lambda found: _link(found, root), html)


def _picture(found: re.Match[str], root: Path) -> str:
    size = _size(root, found[2])
    if size is None:
        return f'{found[1]}"'
    return f'{found[1]}{found[2]}" width="{size[0]}" height="{size[1]}" loading="lazy" decoding="async"'


def _link(found: re.Match[str], root: Path) -> str:
    return f'{found[1]} href="{found[2]}"' if _size(root, found[2]) else found[1]


def _size(root: Path, address: str) -> tuple[int, int] | None:
    """Return width and height of a picture in pixels, or None if it cannot be read."""
    file = root / "content" / unquote(address).lstrip("/")
    try:
        with Image.open(file) as picture:
            return picture.size
    except (OSError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
