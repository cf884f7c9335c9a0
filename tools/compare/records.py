"""Which facts the records of two revisions hold, and which of the earlier ones are gone: proof that a rewrite loses none."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from amcc.checks.since import write_revision
from amcc.errors import CommandError
from amcc.records.front_matter import leaves, read_document
from amcc.records.reader import record_files
from tools.compare.revision import commit_of

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+", re.IGNORECASE)
# Fractions of a number are rounded to so many places, so that $1.6 million and 1600000 are one.
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
NUMBER_WORDS = {word: number for number, word in enumerate(WORDS)} | {
    word: 10 * number
    for number, word in enumerate(("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 3)
}
# One is a word of every text and no number to be missed.
NO_FACT = 1
# Fields whose words no page for readers shows; a number that stands there only counts as gone.
NOT_SHOWN = frozenset({"open_questions", "research_notes", "sources"})


@dataclass(frozen=True)
class RecordFacts:
    """The facts of one record, each as a line of text; `numbers` are those of its practices."""

    practices: frozenset[str]
    designations: frozenset[str]
    sources: frozenset[str]
    counties: frozenset[str]
    partners: frozenset[str]
    numbers: frozenset[str]
    shown_numbers: frozenset[str]


# What a table counts, and what is named when it is gone: a practice may be worded anew, its numbers may not.
COUNTED = tuple(field.name for field in fields(RecordFacts) if field.name != "shown_numbers")
NAMED = tuple(name for name in COUNTED if name != "practices")


def compare_records(root: Path, before: str, after: str = "") -> None:
    """Print counts of two revisions and each fact that is gone; raise when there is one. The later one may be the files."""
    with tempfile.TemporaryDirectory(prefix="records-") as folder:
        old = facts_of_revision(root, before, Path(folder, "before"))
        new = facts_of_revision(root, after, Path(folder, "after")) if after else facts_of_folder(root)
    print("\n".join(table(old, new)))
    gone = list(gone_facts(old, new))
    if gone:
        print("\n".join(gone))
        raise CommandError(f"Facts that are gone: {len(gone)}")
    print("No fact is gone.")


def facts_of_revision(root: Path, revision: str, folder: Path) -> dict[str, RecordFacts]:
    """Return the facts of a branch or commit by slug; its files are written below `folder`, and nothing of it is run."""
    folder.mkdir()
    write_revision(root, commit_of(root, revision), folder)
    return facts_of_folder(folder)


def facts_of_folder(root: Path) -> dict[str, RecordFacts]:
    """Return the facts of all records below the root of a project by slug, whatever model they were written for."""
    documents = {path.stem: read_document(path, root) for path in record_files(root / "communities")}
    return {slug: record_facts(document.data, document.body) for slug, document in documents.items()}


def record_facts(data: Mapping[str, Any], body: str) -> RecordFacts:
    """Return the facts of one record, from its fields and its text."""
    practices = [str(practice["text"]) for practice in data.get("practices") or ()]
    region = data.get("region") or {}
    places = {**(region.get("counties") or {}), **_cities(region.get("cities") or {})}
    shown = [str(value) for path, value in leaves(data) if NOT_SHOWN.isdisjoint(path)]
    return RecordFacts(
        practices=frozenset(practices),
        designations=frozenset(_designation(item) for item in data.get("designations") or ()),
        sources=frozenset(str(source["url"]) for source in (data.get("sources") or {}).values()),
        counties=frozenset(f"{name}, {state}" for state, names in places.items() for name in names),
        partners=frozenset(map(str, data.get("partners") or ())),
        numbers=frozenset().union(*map(numbers_in, practices)),
        shown_numbers=frozenset().union(*map(numbers_in, [*shown, body])),
    )


def _cities(cities: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {f"{state} (city)": names for state, names in cities.items()}


def _designation(item: Mapping[str, Any]) -> str:
    parts = [item["program"], item.get("event", "designated"), item["date"], item.get("amount")]
    return " ".join(str(part) for part in parts if part is not None)


def numbers_in(text: str) -> frozenset[str]:
    """Return the numbers of a text as digits: `$1.6 million`, `1,600,000` and `twelve` become `1600000` and `12`."""
    found: list[float] = []
    follows = False
    for match in NUMBER.finditer(text):
        word = match[0].lower()
        if follows and word in SCALES:
            found[-1] = round(found[-1] * SCALES[word])
            follows = False
            continue
        number = float(word.replace(",", "")) if word[0].isdigit() else NUMBER_WORDS.get(word)
        follows = number is not None
        if number is not None:
            found.append(number)
    return frozenset(f"{number:.10g}" for number in found if number != NO_FACT)


def table(old: Mapping[str, RecordFacts], new: Mapping[str, RecordFacts]) -> Iterator[str]:
    """Yield the counts before and after: a line for each record that changed in one of them, and the sums of all."""
    width = max(map(len, [*old, *new, "all records"]))
    yield "  ".join(["record".ljust(width), *COUNTED])
    for slug in sorted(old.keys() | new.keys()):
        cells = [_cell(old.get(slug), new.get(slug), name) for name in COUNTED]
        if any("→" in cell for cell in cells):
            yield _line(slug, width, cells)
    sums = [f"{_sum(old, name)} → {_sum(new, name)}" for name in COUNTED]
    yield _line(f"all {len(old)} → {len(new)}", width, sums)


def _line(name: str, width: int, cells: list[str]) -> str:
    return "  ".join(
        [name.ljust(width), *(cell.ljust(len(head)) for cell, head in zip(cells, COUNTED, strict=True))]
    )


def _cell(old: RecordFacts | None, new: RecordFacts | None, name: str) -> str:
    before, after = (len(getattr(facts, name)) if facts else 0 for facts in (old, new))
    return str(after) if before == after else f"{before} → {after}"


def _sum(facts: Mapping[str, RecordFacts], name: str) -> int:
    return sum(len(getattr(record, name)) for record in facts.values())


def gone_facts(old: Mapping[str, RecordFacts], new: Mapping[str, RecordFacts]) -> Iterator[str]:
    """Yield each fact of the earlier records that the later ones lack; a number may have moved within its record."""
    for slug, before in sorted(old.items()):
        after = new.get(slug)
        if after is None:
            yield f"{slug}: the record"
            continue
        for name in NAMED:
            kept = after.shown_numbers if name == "numbers" else getattr(after, name)
            for fact in sorted(getattr(before, name) - kept):
                yield f"{slug}: {name}: {fact}"
