"""Finds where a text tells of the research instead of the facts, by the phrases of `narrated_research.yml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

PHRASES_FILE = Path(__file__).parent / "narrated_research.yml"
# What a body cites and where its links lead is no text; it stays in place as spaces.
NO_TEXT = re.compile(r"\[@[^\[\]\n]+\]|\]\([^()\s]*\)|https?://\S+")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n\s*\n|\n(?=#|\s*(?:[-*]|\d+\.) )")


@dataclass(frozen=True)
class Phrases:
    """Phrases that hold the same word, as one pattern, and what to write instead."""

    word: str
    pattern: re.Pattern[str]
    instead: str


@dataclass(frozen=True)
class Narration:
    """A phrase that tells of the research: its words, where they begin in the text, and what to write instead."""

    found: str
    start: int
    instead: str


@cache
def read_phrases() -> tuple[Phrases, ...]:
    """Return the phrases of the file."""
    entries = yaml.safe_load(PHRASES_FILE.read_text(encoding="utf-8"))
    return tuple(
        Phrases(entry["word"], phrase_pattern(entry["phrases"]), entry["instead"]) for entry in entries
    )


def phrase_pattern(phrases: list[str]) -> re.Pattern[str]:
    """Return one pattern for several phrases, each from the edge of a word to that of another."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(phrases)})(?![\w-])")


def narrations(text: str) -> Iterator[Narration]:
    """Yield every phrase of a text, Markdown or plain, that tells of the research, each place once."""
    plain = NO_TEXT.sub(lambda match: " " * len(match[0]), text)
    small = plain.lower().replace("\n", " ")
    taken = -1
    for start, end, instead in sorted(_places(small)):
        if start >= taken:
            yield Narration(" ".join(plain[start:end].split()), start, instead)
            taken = end


def _places(small: str) -> Iterator[tuple[int, int, str]]:
    for phrases in read_phrases():
        if phrases.word in small:
            for match in phrases.pattern.finditer(small):
                yield match.start(), match.end(), phrases.instead


def sentences(text: str) -> list[str]:
    """Return a text as sentences; a blank line and a heading end one as well."""
    return [part.strip() for part in SENTENCE_END.split(text) if part.strip()]


def narrated_sentences(text: str) -> list[str]:
    """Return the sentences of a text that tell of the research."""
    return [sentence for sentence in sentences(text) if next(narrations(sentence), None)]
