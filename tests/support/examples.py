"""Examples for tests, chosen from the records by what they are: a renamed record changes no test.

Everything is read from the files themselves, without the code under test; only the names of states are asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from amcc.geography.places import state_by_code

RARE_LETTERS = 7  # a word of so many letters is not mistaken for another one with a slip in it
CITATION = re.compile(r"\[@[^\]]*\]")


@dataclass(frozen=True)
class Record:
    """One record as its file has it: its slug, its front matter and its prose."""

    slug: str
    data: dict[str, Any]
    prose: str

    @property
    def url(self) -> str:
        """The address of its profile."""
        return f"/communities/{self.slug}/"

    @property
    def text(self) -> str:
        """Its prose as a reader sees it: without the keys of the sources that it cites."""
        return CITATION.sub(" ", self.prose)

    @property
    def short_name(self) -> str:
        """The name in lists."""
        return str(self.data["short_name"])

    @property
    def counties(self) -> list[tuple[str, str]]:
        """The counties that it names, each with the code of its state."""
        found = self.data["region"].get("counties", {})
        return [(state, name) for state, names in found.items() for name in names]

    @property
    def states(self) -> list[str]:
        """The names of its states."""
        region = self.data["region"]
        codes = {*region.get("states", []), *region.get("counties", {}), *region.get("cities", {})}
        return sorted(state.name for state in map(state_by_code, codes) if state)

    @property
    def cities(self) -> list[str]:
        """The cities that it names."""
        return [name for names in self.data["region"].get("cities", {}).values() for name in names]


class Examples:
    """The records of a project, and the ones among them that show something."""

    def __init__(self, root: Path) -> None:
        paths = sorted((root / "communities").glob("[!_]*.md"))
        self.records = [_read(path) for path in paths]
        vocabulary = root / "communities" / "_vocabulary"
        self.labels = {
            kind: {
                term["slug"]: term for term in yaml.safe_load((vocabulary / f"{kind}.yml").read_text("utf-8"))
            }
            for kind in ("sectors", "programs")
        }

    @cached_property
    def listed(self) -> list[Record]:
        """The records that the directory lists and the maps show: all but those whose focus is no manufacturing."""
        return [
            record for record in self.records if record.data.get("focus", "manufacturing") == "manufacturing"
        ]

    def first(self, fits: Callable[[Record], object]) -> Record:
        """Return the first listed record that fits; a test that finds none has lost its example and says so."""
        found = next(filter(fits, self.listed), None)
        if found is None:
            raise LookupError("no record has what this test needs")
        return found

    @cached_property
    def whole_list(self) -> Record:
        """A record with several counties of one state, and nothing missing as far as its sources go."""
        return self.first(
            lambda record: (
                record.data["region"]["kind"] == "counties"
                and record.data["region"].get("complete") is True
                and record.data["region"].get("confidence", "high") == "high"
                and len({state for state, _ in record.counties}) == 1
                and len(record.counties) > 2
            )
        )

    @cached_property
    def open_list(self) -> Record:
        """A record that names counties, while its list is not known to be complete."""
        return self.first(
            lambda record: (
                record.data["region"]["kind"] == "counties" and record.data["region"].get("complete") is False
            )
        )

    @cached_property
    def rare_words(self) -> list[tuple[Record, str]]:
        """Each long word of a short name that stands in no other record, longest first."""
        return sorted(
            (
                (record, word)
                for record in self.listed
                for word in _words(record.short_name)
                if len(word) >= RARE_LETTERS and self.holders_of(word) == [record]
            ),
            key=lambda pair: (-len(pair[1]), pair[1]),
        )

    @cached_property
    def rare_partner(self) -> tuple[Record, str, str]:
        """A record, one of its partners, and a word of that partner that stands nowhere else in any record's facts."""
        for record in self.listed:
            for partner in record.data.get("partners", []):
                for word in _words(partner):
                    alone = self.holders_of(word) == [record] and self._facts[record.slug].count(word) == 1
                    if len(word) >= RARE_LETTERS and alone:
                        return record, partner, word
        raise LookupError("no partner has a word of its own")

    @cached_property
    def rare_prose(self) -> tuple[Record, str]:
        """A record, and a word of its prose that begins no word anywhere else in the records."""
        counted = Counter(word for record in self.records for word in {*_words(record.text)})
        everywhere = Counter(word for text in self._whole.values() for word in {*text.split()})
        for record in self.records:
            for word in _words(record.text):
                if len(word) > RARE_LETTERS + 2 and counted[word] == everywhere[word] == 1:
                    return record, word
        raise LookupError("no prose has a word of its own")

    def holders_of(self, word: str) -> list[Record]:
        """Return the listed records in whose facts some word begins with this one."""
        beginning = re.compile(rf"(?:^| ){re.escape(word)}")
        return [record for record in self.listed if beginning.search(self._facts[record.slug])]

    @cached_property
    def _facts(self) -> dict[str, str]:
        """The words of what the directory searches, by slug."""
        return {record.slug: " ".join(_words(" ".join(self._searched(record)))) for record in self.listed}

    @cached_property
    def _whole(self) -> dict[str, str]:
        return {record.slug: " ".join(_words(f"{record.data} {record.prose}")) for record in self.records}

    def _searched(self, record: Record) -> Iterator[str]:
        data = record.data
        yield from (data["name"], data["short_name"], data["lead"]["name"], *data.get("partners", []))
        yield from (*record.cities, *(name for _, name in record.counties))
        yield data.get("anchor_city", {}).get("name", "")
        yield from record.states
        yield from (self.labels["sectors"][use["sector"]]["label"] for use in data["sectors"])
        for item in data.get("designations", []):
            program = self.labels["programs"][item["program"]]
            yield from (program["label"], program["name"])


def swapped(word: str) -> str:
    """Return a word with two neighboring letters in each other's place, as a quick hand types it."""
    for place in range(2, len(word) - 1):
        if word[place] != word[place + 1]:
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    raise ValueError(f"{word} has no two letters to swap")


def _read(path: Path) -> Record:
    _, front, prose = path.read_text("utf-8").split("---\n", 2)
    return Record(path.stem, yaml.safe_load(front), prose)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())
