"""Patterns and words that every part shares: hidden characters, slugs, lists and numbers in words, Markdown as text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

# Small letters, digits and single hyphens. A slug is file name, address and key at once.
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")
LONGEST_SLUG = 80

# Pictures among the letters; a variation selector behind one of them, or a joiner between two, is part of it.
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934\u2935\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
# Always hidden: C0 controls but tab, line feed and carriage return; C1; zero-width and bidirectional controls;
# fillers that show nothing; variation selectors; BOM inside; private use; what Unicode says is no character.
_ALWAYS_HIDDEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200c\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
# The character comes first and what stands around it afterwards, so that the search for it is fast.
HIDDEN_CHARACTER = re.compile(
    f"[{_ALWAYS_HIDDEN}\ufe0e\ufe0f\u200d](?:(?<=[{_ALWAYS_HIDDEN}])"
    f"|(?<=[\ufe0e\ufe0f])(?<![{_EMOJI}0-9#*].)"
    "|(?<=[0-9#*][\ufe0e\ufe0f])(?!\u20e3)"  # a digit takes one only on the picture of a key
    f"|(?<=\u200d)(?<![{_EMOJI}].)(?<![{_EMOJI}]\ufe0f.)|(?<=\u200d)(?![{_EMOJI}]))"
)

# What Markdown or the host could read as more than text.
MARKUP_SIGNS = frozenset("\\`*_[]<>#@|!&~")


def plain_name(name: str) -> str:
    """Return the name of a file so that a terminal, a log and a page show it as it is: `a\u202eb` as `a\\u202eb`."""
    return "".join(
        sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in name
    )


# With these a spreadsheet begins a formula.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def writable(text: str) -> str:
    """Return text that can be written as UTF-8, whatever bytes the name of a file in it is made of."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def code_point(character: str) -> str:
    """Return a character as Unicode names it: `U+200B`."""
    return f"U+{ord(character):04X}"


def slug_of(text: str, longest: int = LONGEST_SLUG) -> str:
    """Return a text as a slug: `Peña & Sons Region` becomes `pena-sons-region`; empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")[:longest].strip("-")


def listed(words: Sequence[str]) -> str:
    """Return words as an English list: `a`, `a and b`, `a, b and c`."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 county`, `8 counties`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


_SPELLED = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def spelled(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun for running text, in words below 10: `two open questions`, `12 counties`."""
    if number >= len(_SPELLED):
        return counted(number, one, many)
    return f"{_SPELLED[number]} {one if number == 1 else many or one + 's'}"


def capitalized(text: str) -> str:
    """Return the text with its first letter as a capital and every other as it is."""
    return text[:1].upper() + text[1:]


def csv_cell(value: object) -> str:
    """Return a value as a cell of CSV that no spreadsheet takes for a formula: `=1+1` becomes `'=1+1`."""
    text = str(value)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def escape_markdown(text: str) -> str:
    """Return plain text so that Markdown, HTML and mentions in it stay text, whatever a file holds."""
    return "".join(f"&#{ord(sign)};" if sign in MARKUP_SIGNS else sign for sign in text)


def code_span(text: str) -> str:
    """Return text as code of Markdown on one line, whatever backquotes and line breaks it holds."""
    text = plain_name(text)
    fence = "`" * (1 + text.count("`"))
    return f"{fence} {text} {fence}" if "`" in text else f"`{text}`"


def code_block(lines: Iterable[str], language: str) -> Iterator[str]:
    """Yield lines as a block of code of Markdown."""
    lines = list(lines)
    fence = "`" * (3 + max((line.count("`") for line in lines), default=0))
    yield f"{fence}{language}"
    yield from lines
    yield fence
