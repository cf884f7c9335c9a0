"""Style sheets: bundled from their parts, parsed, made small."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import lightningcss

from .errors import AssetError

# Browsers from 2022 on, the first that know cascade layers. What is newer
# (nesting, light-dark()) is rewritten for them.
BROWSERS = ["chrome 99", "firefox 97", "safari 15.4"]

_TOKEN = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[(){}\[\]]|/\*|["']|\n""", re.S)
_URL = re.compile(r"""url\((?P<quote>["']?)(?P<url>[^)"']+)(?P=quote)\)""")
_CLOSES = {")": "(", "}": "{", "]": "["}


def bundle_css(entry: Path) -> str:
    """Return the style sheet with all it imports as one small text."""
    for path in sorted(entry.parent.rglob("*.css")):
        check_balance(path)
    try:
        return lightningcss.bundle_css(str(entry), browsers_list=BROWSERS, minify=True)
    except Exception as error:  # the library raises plain ValueError and OSError, with the place in the text
        raise AssetError(f"{entry}: {error}") from error


def check_balance(path: Path) -> None:
    """Every bracket, string and comment is closed; the parser itself forgives an open one."""
    text = path.read_text(encoding="utf-8")
    line, opened = 1, []
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token in ("/*", '"', "'"):
            raise AssetError(f"{path}:{line}: {token} is never closed")
        if token in _CLOSES.values():
            opened.append((token, line))
        elif token in _CLOSES and (not opened or opened.pop()[0] != _CLOSES[token]):
            raise AssetError(f"{path}:{line}: {token} closes nothing")
        line += token.count("\n")
    if opened:
        raise AssetError(f"{path}:{opened[-1][1]}: {opened[-1][0]} is never closed")


def replace_urls(css: str, replace: Callable[[str], str]) -> str:
    """Return the style sheet with each url() passed through `replace`."""
    return _URL.sub(lambda match: f"url({replace(match['url'])})", css)
