"""Proof of a conversion: the Markdown, rendered, must say what the cleaned tree says."""

import re
from collections import Counter

from bs4 import BeautifulSoup
from bs4.element import Tag
from markdown import Markdown

# Kinds of elements whose number must come out the same.
COUNTED: dict[str, tuple[str, ...]] = {
    "links": ("a",),
    "pictures": ("img",),
    "headings": ("h1", "h2", "h3", "h4", "h5", "h6"),
    "list items": ("li",),
    "tables": ("table",),
    "quotations": ("blockquote",),
    "code blocks": ("pre",),
}


def differences(tree: BeautifulSoup, markdown: str) -> list[str]:
    """Describe what the rendered Markdown lost or gained against the tree it was made from."""
    rendered = BeautifulSoup(Markdown(extensions=["tables", "sane_lists"]).convert(markdown), "html.parser")
    found = []
    wanted, made = _words(tree), _words(rendered)
    if wanted != made:
        found.append(f"the text changed near '{_first_difference(wanted, made)}'")
    before, after = _counts(tree), _counts(rendered)
    for what in COUNTED:
        if before[what] != after[what]:
            found.append(f"{before[what]} {what} became {after[what]}")
    return found


def _words(tree: Tag) -> str:
    """Return the text without any white space."""
    return re.sub(r"\s+", "", tree.get_text())


def _first_difference(wanted: str, made: str) -> str:
    """Return the text around the first place where two texts differ."""
    pairs = zip(wanted, made, strict=False)
    at = next(
        (index for index, (one, other) in enumerate(pairs) if one != other), min(len(wanted), len(made))
    )
    return wanted[max(at - 15, 0) : at + 15]


def _counts(tree: Tag) -> Counter[str]:
    """Count the elements of each kind."""
    counts: Counter[str] = Counter()
    for what, names in COUNTED.items():
        counts[what] = len(tree.find_all(names))
    return counts
