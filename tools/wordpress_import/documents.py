"""Content files as the import writes them: front matter, body, and the mark that shows later edits."""

import hashlib
import re
from dataclasses import dataclass
from typing import Any

import yaml

from .html import one_line

SHORTEST, LONGEST = 60, 200
DIGEST_LINE = re.compile(r"^  digest: sha256-[0-9a-f]{64}\r?\n", re.MULTILINE)
# Texts that YAML readers agree on without quotes.
PLAIN = re.compile(r"(?!(?:true|false|null|yes|no|off)$)[A-Za-z][\w ,()/.\u2013\u2019-]*\w", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.!?])[\"\u201d')]?\s+")
# What a summary says when even the day of publication leaves it too short.
FILLING = "It came over with the rest of that site."
# PyYAML escapes what lies beyond the first 65,536 characters, such as emoji; people read them better as they are.
ESCAPED = re.compile(r"(?<!\\)((?:\\\\)*)\\U([0-9A-F]{8})")
ORIGIN = "wordpress"


class _Dumper(yaml.SafeDumper):
    """Quotes every text that some reader of YAML takes for something else."""


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Write a text plain where that is safe beyond doubt."""
    if PLAIN.fullmatch(text):
        return dumper.represent_scalar("tag:yaml.org,2002:str", text)
    # Between double quotes PyYAML would write emoji as escapes and leave their joiners, which are hidden then.
    quote = "'" if any(ord(sign) > 0xFFFF for sign in text) else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=quote)


_Dumper.add_representer(str, _represent_text)


@dataclass(frozen=True)
class Existing:
    """A content file that is there already."""

    text: str
    front: dict[str, Any]

    @property
    def imported_id(self) -> int | None:
        """The number of the WordPress item it came from, if it came from one."""
        imported = self.front.get("imported")
        if not isinstance(imported, dict) or imported.get("from") != ORIGIN:
            return None
        number = imported.get("id")
        return number if isinstance(number, int) else None

    @property
    def is_untouched(self) -> bool:
        """Say whether the file still is what an import wrote."""
        imported = self.front.get("imported")
        return isinstance(imported, dict) and imported.get("digest") == digest_of(self.text)


def digest_of(text: str) -> str:
    """Return the digest of a file's text without the line that holds the digest; line ends do not count."""
    plain = DIGEST_LINE.sub("", text.replace("\r\n", "\n"), count=1)
    return f"sha256-{hashlib.sha256(plain.encode()).hexdigest()}"


def write_document(front: dict[str, Any], number: int, body: str) -> str:
    """Return the text of a content file, marked with where it came from."""
    data = {**front, "imported": {"from": ORIGIN, "id": number, "digest": f"sha256-{'0' * 64}"}}
    head = yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)
    head = ESCAPED.sub(lambda found: found[1] + chr(int(found[2], 16)), head)
    text = f"---\n{head}---\n{body}"
    return DIGEST_LINE.sub(f"  digest: {digest_of(text)}\n", text, count=1)


def read_document(text: str) -> Existing:
    """Read a content file; one without front matter that can be read counts as written by a person."""
    found = re.match(r"---\r?\n(.*?)^---\s*$", text, re.DOTALL | re.MULTILINE)
    try:
        front = yaml.safe_load(found[1]) if found else None
    except yaml.YAMLError:
        front = None
    return Existing(text, front if isinstance(front, dict) else {})


def make_summary(title: str, excerpt: str, paragraphs: tuple[str, ...], ending: str) -> str:
    """Return 60 to 200 characters: the excerpt, else the first sentences, else the title and what is known."""
    excerpt = re.sub(r"\s*(\[\u2026\]|\[\.\.\.\]|\u2026)$", "\u2026", one_line(excerpt))
    if len(excerpt) >= SHORTEST:
        return cut(excerpt)
    summary = excerpt
    for sentence in SENTENCE_END.split(" ".join(paragraphs)):
        if sentence:
            summary = f"{summary} {sentence}".strip()
        if len(summary) >= SHORTEST:
            return cut(summary)
    rest = summary if summary.startswith(title) else f"{title}: {summary}" if summary else f"{title}."
    for more in (ending, FILLING):
        rest = rest if len(rest) >= SHORTEST else f"{rest} {more}"
    return cut(rest)


def cut(text: str) -> str:
    """Return a text of at most 200 characters, cut after a sentence if one ends late enough, else a word."""
    if len(text) <= LONGEST:
        return text
    ends = [found.start() for found in SENTENCE_END.finditer(text) if SHORTEST <= found.start() <= LONGEST]
    if ends:
        return text[: ends[-1]].strip()
    return text[: LONGEST - 1].rpartition(" ")[0].rstrip(",;:-\u2013\u2014 ") + "\u2026"
