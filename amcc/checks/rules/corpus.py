"""The rules that compare a record with the rest of the corpus and with the programs."""

from __future__ import annotations

import datetime
import difflib
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import urlsplit

from amcc import urls
from amcc.facets import FACET_ROOTS
from amcc.problems.problem import Problem
from amcc.records.front_matter import FieldPath
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
LEAST_AMOUNT, MOST_AMOUNT = 10_000, 250_000_000
# Addresses of the site itself; `index` would hide the folder's own page; Windows can't store the last ones.
WINDOWS_NAMES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10)),
}
RESERVED = frozenset(
    {
        "index",
        "feed",
        "feeds",
        "data",
        "search",
        "map",
        "maps",
        "new",
        "edit",
        "all",
        "api",
        "404",
        *WINDOWS_NAMES,
    }
)
SECTIONS = frozenset(
    {
        *(root.strip("/") for root in (urls.DIRECTORY, urls.PRACTICES, urls.NEWS, *FACET_ROOTS.values())),
        *("assets", "contribute", "embed", "images", "pagefind", "social"),
    }
) - {urls.BIG_6.strip("/")}


def check_names(project: Project) -> Iterator[Problem]:
    """No two records have the same name or short name, and names that are nearly the same are looked at."""
    for field in ("name", "short_name"):
        owners: dict[str, list[Item[Community]]] = defaultdict(list)
        for item in project.communities.values():
            owners[_plain(getattr(item.data, field))].append(item)
        for sharing in owners.values():
            for one, other in itertools.combinations(sharing, 2):
                yield from _of_both(
                    one, other, field, "C324", "the same {what} stands in {file}; one community, one record"
                )
        if field == "name":
            for one, other in _alike(owners):
                yield from _of_both(
                    one,
                    other,
                    "name",
                    "C325",
                    "nearly the same name stands in {file}; make sure that it is another community",
                )


def _of_both(
    one: Item[Community], other: Item[Community], field: str, code: str, message: str
) -> Iterator[Problem]:
    for item, rival in ((one, other), (other, one)):
        text = message.format(what=field.replace("_", " "), file=rival.document.file)
        severity = "warning" if code == "C325" else "error"
        yield item.document.problem(code, (field,), text, found=getattr(item.data, field), severity=severity)


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
    places: dict[tuple[str, int], int] = {}
    found = {}
    for name in names:
        seen: Counter[str] = Counter()
        bits = 0
        for letter in name:
            seen[letter] += 1
            bits |= 1 << places.setdefault((letter, seen[letter]), len(places))
        found[name] = bits
    return found


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
                url = item.data.links[index].url
                message = f"{rival.document.file} has the same website; make sure that the two are not one community"
                yield item.document.problem(
                    "C332", ("links", index, "url"), message, found=url, severity="warning"
                )


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc.casefold().removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def check_designations(project: Project) -> Iterator[Problem]:
    """A designation falls into the years of its program, and its money is neither cents nor billions."""
    for item in project.communities.values():
        for index, designation in enumerate(item.data.designations):
            program = project.vocabularies.programs.get(designation.program)
            year = int(designation.date[:4])
            if program and not program.years.from_ <= year <= (program.years.to or year):
                span = f"{program.years.from_} to {program.years.to or 'today'}"
                message = f"{designation.date} lies outside the years of {program.label} ({span})"
                yield item.document.problem(
                    "C326", ("designations", index, "date"), message, found=designation.date
                )
            yield from _check_money(item, index)


def _check_money(item: Item[Community], index: int) -> Iterator[Problem]:
    designation = item.data.designations[index]
    for field in ("amount", "project_total"):
        value = getattr(designation, field)
        if value is not None and not LEAST_AMOUNT <= value <= MOST_AMOUNT:
            message = f"${value:,} is out of scale for one award; count the zeros again"
            yield item.document.problem(
                "C327", ("designations", index, field), message, found=str(value), severity="warning"
            )
    if designation.amount and designation.project_total and designation.project_total < designation.amount:
        message = f"the whole project (${designation.project_total:,}) can't cost less than the federal money in it (${designation.amount:,})"
        found = str(designation.project_total)
        yield item.document.problem("C328", ("designations", index, "project_total"), message, found=found)


def check_descent(project: Project) -> Iterator[Problem]:
    """Nobody is its own predecessor through others."""
    parents = {slug: item.data.predecessors for slug, item in project.communities.items()}
    for slug, item in project.communities.items():
        for index, parent in enumerate(item.data.predecessors):
            chain = _way_back(parent, slug, parents)
            if parent != slug and chain:
                message = f"{' ← '.join([slug, *chain])}: a record can't be its own predecessor; delete one of these"
                yield item.document.problem("C329", ("predecessors", index), message, found=parent)


def _way_back(start: str, goal: str, parents: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the shortest chain of predecessors from `start` to `goal`, or nothing."""
    chains, seen = [[start]], {start}
    for chain in chains:
        if chain[-1] == goal:
            return chain
        for parent in parents.get(chain[-1], ()):
            if parent not in seen:
                seen.add(parent)
                chains.append([*chain, parent])
    return []


def check_reserved_names(project: Project) -> Iterator[Problem]:
    """A file name or former slug is none of the addresses that the site needs for itself."""
    old_addresses = {redirect.from_ for redirect in project.redirects}
    for item in project.items():
        page = item.slug in project.pages and item is project.pages[item.slug]
        taken = page and (item.slug in SECTIONS or urls.page_url(item.slug) in old_addresses)
        if item.slug in RESERVED or taken:
            message = f"'{item.slug}' is an address that the site itself needs; give the file another name"
            yield Problem(item.document.file, 1, 1, "C330", message, found=item.slug)
    for record in project.communities.values():
        for index, former in enumerate(record.data.former_slugs):
            if former in RESERVED:
                message = f"'{former}' is an address that the site itself needs; delete it"
                yield record.document.problem("C330", ("former_slugs", index), message, found=former)


def check_future_dates(project: Project, today: datetime.date) -> Iterator[Problem]:
    """Nothing was confirmed or read on a day that has not come."""
    for item in project.items():
        data: Any = item.data
        verified = getattr(data, "verified", None)
        dates: dict[FieldPath, datetime.date | None] = {}
        if verified:
            dates["verified", "date"] = verified.date
        for key, source in getattr(data, "sources", {}).items():
            dates[("sources", key, "accessed")] = source.accessed
        for path, date in dates.items():
            if date and date > today:
                message = f"{date} has not come yet; write the day on which it was done"
                yield item.document.problem("C331", path, message, found=str(date), severity="warning")


PROJECT_CHECKS = (check_names, check_websites, check_designations, check_descent, check_reserved_names)
