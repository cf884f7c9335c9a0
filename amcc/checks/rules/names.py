"""The rules that tell records and pages apart: names, websites and summaries of their own."""

from __future__ import annotations

import difflib
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from amcc.checks.rule import project_rule
from amcc.problems import kinds
from amcc.problems.kind import ProblemKind
from amcc.problems.problem import Problem
from amcc.records.model import Community
from amcc.records.reader import Item, Project

# Words that most names have; what is left tells two communities apart.
COMMON_WORDS = frozenset(
    [
        "a",
        "advanced",
        "and",
        "coalition",
        "collaborative",
        "communities",
        "community",
        "consortium",
        "for",
        "in",
        "manufacturing",
        "of",
        "partnership",
        "region",
        "the",
    ]
)
ALIKE = 0.93


@project_rule
def check_names(project: Project) -> Iterator[Problem]:
    """No two records have the same name or short name, and names that are nearly the same are looked at."""
    for field in ("name", "short_name"):
        owners: dict[str, list[Item[Community]]] = defaultdict(list)
        for item in project.communities.values():
            owners[_plain(getattr(item.data, field))].append(item)
        for sharing in owners.values():
            for one, other in itertools.combinations(sharing, 2):
                yield from _of_both(one, other, field, kinds.SAME_NAME)
        if field == "name":
            for one, other in _alike(owners):
                yield from _of_both(one, other, "name", kinds.NEARLY_THE_SAME_NAME)


def _of_both(
    one: Item[Community], other: Item[Community], field: str, kind: ProblemKind
) -> Iterator[Problem]:
    for item, rival in ((one, other), (other, one)):
        yield item.document.problem(
            kind,
            (field,),
            found=getattr(item.data, field),
            what=field.replace("_", " "),
            other=rival.document.file,
        )


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))


def _alike(owners: dict[str, list[Item[Community]]]) -> Iterator[tuple[Item[Community], Item[Community]]]:
    """Yield the pairs of records whose plain names differ, but in common words or a few letters only."""
    words = {name: set(name.split()) - COMMON_WORDS for name in owners}
    letters = _letters(owners)
    for one, other in itertools.combinations(owners, 2):
        if words[one] == words[other] or (
            # Most pairs have too few letters in common for the slow comparison to find them alike.
            2 * (letters[one] & letters[other]).bit_count() > ALIKE * (len(one) + len(other))
            and difflib.SequenceMatcher(None, one, other).ratio() > ALIKE
        ):
            yield from itertools.product(owners[one], owners[other])


def _letters(names: Iterable[str]) -> dict[str, int]:
    """Return the letters of each name as bits of a number: one for the first `a`, one for the second `a` and so on."""
    positions: dict[tuple[str, int], int] = {}
    found = {}
    for name in names:
        seen: Counter[str] = Counter()
        bits = 0
        for letter in name:
            seen[letter] += 1
            bits |= 1 << positions.setdefault((letter, seen[letter]), len(positions))
        found[name] = bits
    return found


@project_rule
def check_websites(project: Project) -> Iterator[Problem]:
    """No two records claim one address as their own website."""
    owners: dict[str, list[tuple[Item[Community], int]]] = defaultdict(list)
    for item in project.communities.values():
        for index, link in enumerate(item.data.links):
            if link.kind == "website":
                owners[_site(link.url)].append((item, index))
    for shared in owners.values():
        for item, index in shared:
            rival = next((other for other, _ in shared if other is not item), None)
            if rival:
                path, url = ("links", index, "url"), item.data.links[index].url
                yield item.document.problem(kinds.SAME_WEBSITE, path, found=url, other=rival.document.file)


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc.casefold().removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


@project_rule
def check_unique_summaries(project: Project) -> Iterator[Problem]:
    """No two pages have the same summary, since it is their description for search engines."""
    seen: dict[str, str] = {}
    for item in project.items():
        summary = item.data.summary
        if summary in seen:
            yield item.document.problem(kinds.SAME_SUMMARY, ("summary",), other=seen[summary])
        seen.setdefault(summary, item.document.file)
