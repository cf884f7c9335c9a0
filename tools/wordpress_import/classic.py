"""Paragraphs of classic posts: a blank line ends one, a single line break stays one."""

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag

from .html import BLOCKS, is_blank, parse_html
from .limits import Limits
from .shortcodes import restore_literals

# Elements whose loose text WordPress wraps in paragraphs when it shows a classic post.
CONTAINERS = frozenset({"blockquote", "div", "section", "article", "details", "center"})
# The parser shortens white space between tags, so `parse_marked` puts a sign of its own there first.
MARK = "\ue002"
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
MARKED = re.compile(rf"\s*{MARK}\s*")
PRE = ("pre", "code", "textarea")


def parse_marked(html: str, limits: Limits) -> BeautifulSoup:
    """Parse HTML whose blank lines matter: they carry a sign until `add_paragraphs` has used it."""
    soup = parse_html(BLANK_LINE.sub(f"\n{MARK}\n", html), limits)
    for tag in soup.find_all(True):
        for name, value in tag.attrs.items():
            if isinstance(value, str):
                tag[name] = restore_literals(value.replace(f"\n{MARK}\n", "\n\n"))
    return soup


def _unmark(soup: BeautifulSoup) -> None:
    """Turn the signs that are left, in code, back into blank lines."""
    for text in list(soup.find_all(string=re.compile(MARK))):
        plain = str(text).replace(f"\n{MARK}\n", "\n\n").replace(MARK, "")
        text.replace_with(type(text)(plain))


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
    _unmark(soup)


def _has_blank_line(box: Tag) -> bool:
    """Say whether a box's own text holds a paragraph break."""
    return any(isinstance(child, NavigableString) and MARK in child for child in box.children)


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
    pieces = MARKED.split(str(node))
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
    _trim(paragraph)
    for text in list(paragraph.find_all(string=re.compile("\n"))):
        if type(text) is NavigableString and not text.find_parent(PRE):
            text.replace_with(*_with_breaks(soup, text))


def _trim(paragraph: Tag) -> None:
    """Take white space off the start and the end of a paragraph."""
    first, last = paragraph.contents[:1], paragraph.contents[-1:]
    for node in (*first, *last):
        if type(node) is NavigableString and node.parent is paragraph:
            text = str(node)
            text = text.lstrip() if node is paragraph.contents[0] else text
            node.replace_with(NavigableString(text.rstrip() if node is paragraph.contents[-1] else text))


def _with_breaks(soup: BeautifulSoup, text: NavigableString) -> list[PageElement]:
    """Return a text's lines with a <br> between them; a line break after a <br> is only for the eye."""
    parts: list[PageElement] = []
    for index, line in enumerate(re.split(r"[ \t\r]*\n[ \t\r]*", str(text))):
        if index and not (index == 1 and not parts and _is_break(text.previous_sibling)):
            parts.append(soup.new_tag("br"))
        if line:
            parts.append(NavigableString(line))
    if parts and _is_break(parts[-1]) and _is_break(text.next_sibling):
        parts.pop()
    return parts or [NavigableString("")]


def _is_break(node: PageElement | None) -> bool:
    """Say whether a node starts a new line by itself."""
    return isinstance(node, Tag) and node.name in ("br", *BLOCKS)
