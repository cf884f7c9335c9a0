"""HTML pages as lists of what a reader or a browser meets, without the white space that indents them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PageElement, Tag

from tools.compare.difference import NOTHING, Difference, excerpts

# White space beside one of these separates words.
INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "strong", "sub", "sup", "time"}
)
VERBATIM = frozenset({"pre", "textarea"})

# The path of an element, such as `html > body > p[2]`, and a tag or a text in it.
Token = tuple[str, str]
END = ("end of the page", NOTHING)


def page_difference(address: str, before: str, after: str) -> Difference | None:
    """Return the first difference of two pages, None when they are the same but for white space."""
    for (place, one), (other_place, other) in zip_longest(tokens(before), tokens(after), fillvalue=END):
        if (place, one) != (other_place, other):
            where = place if place == other_place else f"{place}, then {other_place}"
            return Difference(address, where, *excerpts(one, other))
    return None


def tokens(html: str) -> Iterator[Token]:
    """Yield the tags and texts of a page in their order."""
    yield from tokens_of(BeautifulSoup(html, "html.parser"), "")


def tokens_of(parent: Tag, path: str) -> Iterator[Token]:
    """Yield what is inside an element."""
    counts: dict[str, int] = {}
    for child in parent.children:
        if isinstance(child, Tag):
            counts[child.name] = counts.get(child.name, 0) + 1
            inner = f"{path} > {child.name}[{counts[child.name]}]".removeprefix(" > ")
            yield inner, start_tag(child)
            yield from tokens_of(child, inner)
        elif isinstance(child, NavigableString) and (text := visible_text(child)):
            yield path, text


def start_tag(tag: Tag) -> str:
    """Return the start tag with its attributes sorted."""
    attributes = {
        name: " ".join(value if isinstance(value, list) else value.split())
        for name, value in tag.attrs.items()
    }
    return f"<{' '.join([tag.name, *(f'{name}={attributes[name]!r}' for name in sorted(attributes))])}>"


def visible_text(node: NavigableString) -> str:
    """Return a text with its white space collapsed; at its ends it counts only beside an inline element."""
    text = "" if isinstance(node, Comment) else str(node)
    if any(parent.name in VERBATIM for parent in node.parents):
        return text
    words = " ".join(text.split())
    if not words:
        return ""
    before = " " if text[0].isspace() and is_inline(node.previous_sibling) else ""
    after = " " if text[-1].isspace() and is_inline(node.next_sibling) else ""
    return f"{before}{words}{after}"


def is_inline(neighbor: PageElement | None) -> bool:
    """Whether a neighbor stands in the same line."""
    return isinstance(neighbor, Tag) and neighbor.name in INLINE
