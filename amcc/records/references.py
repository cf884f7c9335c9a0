"""What the text of a body points at: citations of its own sources and links to other items by id."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

# [@key] or [@key; @other]
CITATION = re.compile(r"\[(@[^\[\]\n]+)\]")
# [text](kind:slug), as in [Greater Peoria](community:greater-peoria)
LINK = re.compile(r"\]\(\s{0,9}<?([^()\s>]{0,2000})")
IMAGE = re.compile(r"!\[[^\[\]\n]{0,999}\]\(\s{0,9}<?([^()\s>]{0,2000})")
# ![words][name], ![words][] and ![words]
IMAGE_BY_REFERENCE = re.compile(r"!\[[^\[\]\n]{1,999}\](?:\[[^\[\]\n]{0,999}\])?(?!\()")
IMAGE_WITHOUT_WORDS = re.compile(r"!\[\s{0,99}\]\(")
# [name]: https://… on a line of its own, which [text][name] uses
LINK_DEFINITION = re.compile(r"^ {0,3}\[[^\]@][^\]]*\]:\s*<?([^\s>]*)")
# {static}/images/a.png: a picture of the project, without query or fragment
PICTURE = re.compile(r"\{static\}(/images/(?:[\w%-][\w.%-]*/)*[\w%-][\w.%-]*)\Z", re.ASCII)
WEB_LINK = re.compile(r"https?://[a-z0-9]", re.IGNORECASE)
# Browsers take a backslash for a slash and leave tabs, line breaks and what is no character out.
UNSAFE_IN_ADDRESS = re.compile(r"[\\\x00-\x20\x7f]")
ID_LINK = re.compile(r"(community|practice|area|sector|program|state|page|news):(.*)$")
RAW_HTML = re.compile(r"<(?!https?://)[A-Za-z/!?][^>\n]*>?")


def address_in_browser(target: str) -> str:
    """Return the address that a browser sees: references such as `&sol;` are the characters that they stand for."""
    return html.unescape(target)


def is_safe_address(address: str) -> bool:
    """Say whether an address as a browser sees it is a web address, or leads within this site.

    `/…`, `#…` and pictures of the project lead within; `//host` and its disguises lead to another host.
    """
    if UNSAFE_IN_ADDRESS.search(address) or address.startswith("//"):
        return False
    if address.startswith("{"):
        return PICTURE.match(address) is not None
    return address.startswith(("/", "#")) or WEB_LINK.match(address) is not None


@dataclass(frozen=True)
class Mention:
    """Something a body points at; `line` counts from the first line of the body, both count from 1."""

    target: str
    line: int
    column: int


def citations(body: str) -> Iterator[Mention]:
    """Yield every source key that the body cites."""
    for line, column, match in _matches(CITATION, body):
        for part in match[1].split(";"):
            yield Mention(part.strip().removeprefix("@"), line, column)


def link_targets(body: str) -> Iterator[Mention]:
    """Yield the target of every Markdown link of the body."""
    for pattern in (LINK, LINK_DEFINITION):
        for line, column, match in _matches(pattern, body):
            yield Mention(match[1], line, column + match.start(1) - match.start())


def image_targets(body: str) -> Iterator[Mention]:
    """Yield the address of every picture of the body."""
    for line, column, match in _matches(IMAGE, body):
        yield Mention(match[1], line, column + match.start(1) - match.start())


def images_by_reference(body: str) -> Iterator[Mention]:
    """Yield every picture whose address stands elsewhere."""
    for line, column, match in _matches(IMAGE_BY_REFERENCE, body):
        yield Mention(match[0], line, column)


def images_without_words(body: str) -> Iterator[Mention]:
    """Yield every picture that says nothing to those who can't see it."""
    for line, column, match in _matches(IMAGE_WITHOUT_WORDS, body):
        yield Mention(match[0], line, column)


def raw_html(body: str) -> Iterator[Mention]:
    """Yield every piece of the body that looks like an HTML tag or comment."""
    for line, column, match in _matches(RAW_HTML, body):
        yield Mention(match[0], line, column)


def _matches(pattern: re.Pattern[str], body: str) -> Iterator[tuple[int, int, re.Match[str]]]:
    for number, text in enumerate(body.split("\n"), 1):
        for match in pattern.finditer(text):
            yield number, match.start() + 1, match
