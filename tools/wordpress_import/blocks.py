"""Gutenberg's block comments: put in reusable blocks, name what only WordPress can fill, drop the rest."""

import json
import re

from bs4 import BeautifulSoup
from bs4.element import Comment, PageElement

from .classic import parse_marked
from .shortcodes import expand_shortcodes
from .work import Work

BLOCK = re.compile(r"^\s*wp:([a-z][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?)\s*(\{.*\})?\s*(/?)\s*$", re.DOTALL)
# Void blocks that show nothing a text needs.
SILENT = frozenset(
    {"more", "nextpage", "spacer", "separator", "site-logo", "post-title", "post-date", "navigation"}
)
REUSE_DEPTH = 3


def is_gutenberg(html: str) -> bool:
    """Say whether a body was written in the block editor."""
    return "<!-- wp:" in html


def resolve_blocks(work: Work, depth: int = 0) -> None:
    """Fill in reusable blocks, note blocks without stored content, and take all comments out."""
    for comment in [text for text in work.soup.find_all(string=True) if isinstance(text, Comment)]:
        found = BLOCK.match(comment)
        if found and found[3]:
            _resolve_void(work, comment, found[1], found[2] or "", depth)
        elif found and "/" in found[1] and not found[1].startswith(("core/", "core-embed/")):
            work.note(f"the plugin's block '{found[1]}' was converted from its stored HTML; look at it")
        comment.extract()


def _resolve_void(work: Work, comment: Comment, name: str, data: str, depth: int) -> None:
    """Replace a block that stores no HTML, or note that it cannot be."""
    attributes = _attributes(data)
    if name == "block":
        _insert_reusable(work, comment, str(attributes.get("ref", "")), depth)
    elif name in ("embed", "core/embed") or name.startswith("core-embed/"):
        address = work.new("div", str(attributes.get("url", "")), **{"class": "wp-block-embed__wrapper"})
        comment.insert_before(work.new("figure", address, **{"class": "wp-block-embed"}))
    elif name not in SILENT:
        work.note(f"the block '{name}' is filled by WordPress when a page is shown; left out")


def _attributes(data: str) -> dict[str, object]:
    """Read a block's attributes; broken ones count as none."""
    try:
        value = json.loads(data) if data else {}
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def _insert_reusable(work: Work, comment: Comment, number: str, depth: int) -> None:
    """Put the content of a reusable block (post type wp_block) where it is used."""
    blocks = {str(item.id): item for item in work.export.items if item.kind == "wp_block"}
    if number not in blocks or depth >= REUSE_DEPTH:
        work.note(f"the reusable block {number or '(without number)'} is not in the export; left out")
        return
    inner = Work(work.item, work.export, work.library, work.addresses, work.limits)
    inner.soup = parse_marked(expand_shortcodes(blocks[number].content), work.limits)
    inner.notes = work.notes
    resolve_blocks(inner, depth + 1)
    comment.insert_before(*_contents(inner.soup))


def _contents(soup: BeautifulSoup) -> list[PageElement]:
    """Take everything out of a tree."""
    return [node.extract() for node in list(soup.contents)]
