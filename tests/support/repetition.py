"""Measures how much of one text is said again in another: the share of its content words in a single sentence."""

from __future__ import annotations

import re

from amcc.checks.narration import NO_TEXT, sentences

WORD = re.compile(r"[a-z]+|\d[\d,.]*\d|\d")
# Words that say nothing of the matter.
STOP_WORDS = """
    a about after all also an and are as at be been before both but by can each for from had has have in into is it its
    more most no not of on one or other our out over such than that the their them then there these they this those
    through to two under up was we were what when where which while who whose will with within would
"""
ENDINGS = ("ings", "ing", "ies", "ed", "es", "s", "e", "y")
SHORTEST_STEM = 3
SAYS_NOTHING = frozenset(STOP_WORDS.split())


def stem(word: str) -> str:
    """Return a word without its ending: `trained`, `trains` and `training` become `train`."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def content_words(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that say something, numbers among them; commas in numbers are left out."""
    words = WORD.findall(NO_TEXT.sub(" ", text).lower().replace("'s", ""))
    return frozenset(stem(word.replace(",", "")) for word in words if word not in SAYS_NOTHING)


def most_shared(text: str, body: str) -> tuple[float, str]:
    """Return the greatest share (0 to 1) of the content words of a text in one sentence of a body, and that sentence."""
    words = content_words(text)
    shares = [(len(words & content_words(sentence)) / len(words), sentence) for sentence in sentences(body)]
    return max(shares, default=(0.0, ""))
