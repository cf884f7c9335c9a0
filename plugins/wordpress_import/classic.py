"""Paragraphs of classic posts: a blank line ends one, a single line break stays one."""

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from .html import BLOCKS, is_blank

# Elements whose loose text WordPress wraps in paragraphs when it shows a classic post.
CONTAINERS = frozenset({"blockquote", "div", "section", "article", "details", "center"})
BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
PRE = ("pre", "code", "textarea")


def add_paragraphs(soup: BeautifulSoup, *, classic: bool) -> None:
    """Wrap loose text in paragraphs; in classic posts inside of boxes and with line breaks too."""
    boxes: list[Tag] = [soup]
    if classic:
        boxes += [tag for tag in soup.find_all(CONTAINERS) if tag.find_parent(PRE) is None]
        for paragraph in soup.find_all("p"):
            _break_lines(soup, paragraph)
    for box in boxes:
        if box is soup or _has_blank_line(box):
            _wrap_loose(soup, box)


def _has_blank_line(box: Tag) -> bool:
    """Say whether a box's own text holds a paragraph break."""
    return any(isinstance(child, NavigableString) and BLANK_LINE.search(child) for child in box.children)


def _wrap_loose(soup: BeautifulSoup, box: Tag) -> None:
    """Put every run of inline content directly in the box into a paragraph of its own."""
    run: list[PageElement] = []
    for child in [part for old in list(box.children) for part in _split(old)]:
        if isinstance(child, Tag) and child.name in BLOCKS:
            _close(soup, box, run)
            box.append(child.extract())
        elif isinstance(child, NavigableString) and str(child) == "\n\n":
            _close(soup, box, run)
            child.extract()
        else:
            run.append(child.extract())
    _close(soup, box, run)


def _split(node: PageElement) -> list[PageElement]:
    """Split a text at its blank lines; a blank line comes back as a text of two newlines."""
    if type(node) is not NavigableString:
        return [node]
    node.extract()
    pieces = BLANK_LINE.split(str(node))
    parts: list[PageElement] = []
    for index, piece in enumerate(pieces):
        if index:
            parts.append(NavigableString("\n\n"))
        if piece:
            parts.append(NavigableString(piece))
    return parts


def _close(soup: BeautifulSoup, box: Tag, run: list[PageElement]) -> None:
    """Append the run to the box as a paragraph, unless there is nothing to see in it."""
    if all(is_blank(node) for node in run):
        for node in run:
            box.append(node)
    else:
        paragraph = soup.new_tag("p")
        paragraph.extend(run)
        _break_lines(soup, paragraph)
        box.append(paragraph)
    run.clear()


def _break_lines(soup: BeautifulSoup, paragraph: Tag) -> None:
    """Turn each line break inside a paragraph's text into <br>, as WordPress shows it."""
    for text in list(paragraph.find_all(string=re.compile("\n"))):
        if type(text) is not NavigableString or text.find_parent(PRE) or is_edge(text, paragraph):
            continue
        lines = [line.strip(" \t\r") for line in str(text).split("\n")]
        parts: list[PageElement] = []
        for index, line in enumerate(lines):
            if (
                index
                and (line or index < len(lines) - 1 or text.next_sibling is not None)
                and not _after_break(text, index)
            ):
                parts.append(soup.new_tag("br"))
            if line:
                parts.append(NavigableString(line))
        text.replace_with(*parts)


def is_edge(text: NavigableString, paragraph: Tag) -> bool:
    """Say whether a text is only the blank start or end of its paragraph."""
    return is_blank(text) and (text is paragraph.contents[0] or text is paragraph.contents[-1])


def _after_break(text: NavigableString, index: int) -> bool:
    """Say whether the first line break of a text only follows a <br> that is there already."""
    before = text.previous_sibling
    return index == 1 and isinstance(before, Tag) and before.name in ("br", *BLOCKS)
