"""Every address that a record, an article or a data file cites, with where it does."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("communities", "content")
SUFFIXES = {".md", ".yml"}
ADDRESS = re.compile(r"""https?://[^\s<>"'`|\\^{}\[\]]+""")
END_OF_SENTENCE = ".,;:!?"


@dataclass(frozen=True, order=True)
class Citation:
    """Where an address stands."""

    file: str
    line: int


def cited_addresses(root: Path) -> dict[str, list[Citation]]:
    """Return each address without its fragment, with every place that cites it."""
    found: dict[str, list[Citation]] = defaultdict(list)
    for path in sorted(path for folder in FOLDERS for path in (root / folder).rglob("*")):
        if path.suffix not in SUFFIXES or not path.is_file():
            continue
        for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for match in ADDRESS.finditer(text):
                found[clean(match.group())].append(Citation(path.relative_to(root).as_posix(), line))
    return dict(found)


def clean(address: str) -> str:
    """Return the address without the fragment, and without what belongs to the sentence around it."""
    address = address.partition("#")[0].rstrip(END_OF_SENTENCE)
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(END_OF_SENTENCE)
    return address
