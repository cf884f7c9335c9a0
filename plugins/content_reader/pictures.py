"""Files of the content folder in rendered text: their address on the site, and the size of pictures."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from PIL import Image, UnidentifiedImageError

STATIC_PICTURE = re.compile(r'(<img\b[^>]*\bsrc=")\{static\}(/[^"]+)"')
STATIC_LINK = re.compile(r'(<a\b[^>]*\bhref=")\{static\}(/[^"]+)"')


def place_files(html: str, content: Path) -> str:
    """Return HTML in which `{static}/…` is an address from the site's root and pictures have their size.

    What does not exist keeps its `{static}`, so that Pelican names it and the build fails.
    """
    html = STATIC_PICTURE.sub(lambda found: _picture(found, content), html)
    return STATIC_LINK.sub(lambda found: _link(found, content), html)


def _picture(found: re.Match[str], content: Path) -> str:
    size = _size(_file(content, found[2]))
    if size is None:
        return found[0]
    return f'{found[1]}{found[2]}" width="{size[0]}" height="{size[1]}" loading="lazy" decoding="async"'


def _link(found: re.Match[str], content: Path) -> str:
    return f'{found[1]}{found[2]}"' if _file(content, found[2]).is_file() else found[0]


def _file(content: Path, address: str) -> Path:
    return content / unquote(address).lstrip("/")


def _size(file: Path) -> tuple[int, int] | None:
    """Return width and height of a picture, or None if it cannot be read."""
    try:
        with Image.open(file) as picture:
            return picture.size
    except (OSError, UnidentifiedImageError):
        return None
