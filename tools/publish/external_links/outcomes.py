"""All cited addresses, asked in parallel, remembered with their dates, reported by record."""

from __future__ import annotations

import datetime
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tools.publish.external_links.addresses import Citation
from tools.publish.external_links.link_checker import BLOCKS, MOVED, OK, LinkChecker, Outcome

WORKERS = 16
# What is in order is asked again after a month; what is not, on the next day.
GOOD_FOR = datetime.timedelta(days=30)
BAD_FOR = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Remembered:
    """The outcome of an address and the day on which it was asked."""

    outcome: Outcome
    day: datetime.date

    def is_fresh(self, today: datetime.date) -> bool:
        """Whether there is no need to ask again."""
        return today - self.day < (GOOD_FOR if self.outcome.word in (OK, MOVED, BLOCKS) else BAD_FOR)


Memory = dict[str, Remembered]


def read_memory(path: Path) -> Memory:
    """Return what earlier runs found; a file that cannot be read holds nothing."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return {
            url: Remembered(Outcome(**entry["outcome"]), datetime.date.fromisoformat(entry["day"]))
            for url, entry in stored.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write_memory(path: Path, memory: Memory) -> None:
    """Write the outcomes, sorted by address."""
    stored = {
        url: {"day": f"{memory[url].day}", "outcome": asdict(memory[url].outcome)} for url in sorted(memory)
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(stored, indent=1), encoding="utf-8")


def check_all(urls: Iterable[str], checker: LinkChecker, memory: Memory, today: datetime.date) -> Memory:
    """Return the outcome of every address; those of one host are asked one after the other."""
    known = {url: memory[url] for url in urls if url in memory and memory[url].is_fresh(today)}
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in sorted({*urls} - known.keys()):
        hosts[urlsplit(url).hostname or ""].append(url)

    def ask_host(addresses: list[str]) -> Memory:
        return {url: Remembered(checker.check(url), today) for url in addresses}

    with ThreadPoolExecutor(WORKERS) as pool:
        for found in pool.map(ask_host, sorted(hosts.values(), key=len, reverse=True)):
            known |= found
    return known


def report(places: Mapping[str, list[Citation]], memory: Memory) -> str:
    """Return what is worth a look as Markdown, sorted by record, after the numbers of each outcome."""
    counts = Counter(memory[url].outcome.word for url in places)
    lines = ["# External links", "", f"{len(places)} addresses asked."]
    lines += [f"- {word}: {count}" for word, count in sorted(counts.items())]
    rows = sorted(
        (place, url) for url, found in places.items() for place in found if memory[url].outcome.word != OK
    )
    file = ""
    for place, url in rows:
        if place.file != file:
            file = place.file
            lines += ["", f"## {file}", ""]
        lines.append(f"- line {place.line}: **{memory[url].outcome.word}** {url}{_details(memory[url], url)}")
    return "\n".join([*lines, ""])


def _details(remembered: Remembered, url: str) -> str:
    outcome = remembered.outcome
    details = [
        f"now {outcome.final}" if outcome.final not in ("", url) else "",
        f"status {outcome.status}" if outcome.status else "",
        outcome.note,
        f"asked {remembered.day}",
    ]
    return f" ({', '.join(filter(None, details))})"
