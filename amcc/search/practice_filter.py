"""What the filters of the practices need: every article and every recorded practice with the values one filters by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from amcc.facets import AREA, SECTOR, YEAR, FacetKind
from amcc.pages.articles import Articles
from amcc.pages.index import Directory, kind_groups
from amcc.pages.views import ArticleRow, PracticeView
from amcc.records.labels import PRACTICE_KINDS

KINDS = {"article": "Articles", **{kind.name: kind.heading for kind in PRACTICE_KINDS.values()}}


@dataclass(frozen=True)
class Choice:
    """One value of a filter and how many articles and practices have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True)
class Filter:
    """One filter of the practices: its name in the address, its label, what stands for no choice, and its values."""

    kind: str
    label: str
    any_label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class PracticeEntry:
    """An article or a practice: what it is and the values one filters by."""

    kind: str
    areas: tuple[str, ...]
    sectors: tuple[str, ...]
    years: tuple[int, ...]
    article: ArticleRow | None = None
    practice: PracticeView | None = None


def practice_entries(directory: Directory, articles: Articles) -> tuple[PracticeEntry, ...]:
    """Return all articles, newest first, then all practices by kind, in the order of the kinds."""
    return (*_articles(directory, articles), *_practices(directory))


def _articles(directory: Directory, articles: Articles) -> Iterable[PracticeEntry]:
    for row in articles.rows:
        article = directory.project.articles[row.slug].data
        yield PracticeEntry(
            "article", article.areas, article.sectors, tuple(sorted(article.years)), article=row
        )


def _practices(directory: Directory) -> Iterable[PracticeEntry]:
    for group in kind_groups(directory.practices):
        for view in group.practices:
            areas = (view.area.slug,) if view.area else ()
            sectors = directory.communities[view.slug].sector_slugs
            yield PracticeEntry(view.kind.name, areas, sectors, _years(view), practice=view)


def _years(view: PracticeView) -> tuple[int, ...]:
    """Return every year that a practice speaks of: a span counts for each of its years."""
    if not view.years:
        return ()
    first, _, last = view.years.partition("–")
    return tuple(range(int(first), int(last or first) + 1))


def practice_filters(entries: tuple[PracticeEntry, ...], directory: Directory) -> tuple[Filter, ...]:
    """Return the filters with the values that occur, each with its count."""
    sectors = {slug: term.label for slug, term in directory.vocabularies.sectors.items()}
    areas = {slug: term.label for slug, term in directory.vocabularies.areas.items()}
    years = {str(year): str(year) for year in sorted({y for e in entries for y in e.years}, reverse=True)}
    return (
        _filter(AREA, _choices(areas, (area for e in entries for area in e.areas))),
        _filter(SECTOR, _choices(sectors, (sector for e in entries for sector in e.sectors))),
        Filter("kind", "Kind", "Any kind", _choices(KINDS, (e.kind for e in entries))),
        _filter(YEAR, _choices(years, (str(year) for e in entries for year in e.years))),
    )


def _filter(kind: FacetKind, choices: tuple[Choice, ...]) -> Filter:
    return Filter(kind.name, kind.label, kind.any_label, choices)


def _choices(labels: dict[str, str], values: Iterable[str]) -> tuple[Choice, ...]:
    counts = Counter(values)
    return tuple(Choice(value, label, counts[value]) for value, label in labels.items() if counts[value])


def practice_index(entries: tuple[PracticeEntry, ...]) -> list[dict[str, Any]]:
    """Return the practices as the page's script reads them; the articles stand in the page itself."""
    return [
        {
            "text": entry.practice.text,
            "kind": entry.kind,
            "years": entry.practice.when or "",
            "area": list(entry.areas),
            "sector": list(entry.sectors),
            "year": [str(year) for year in entry.years],
            "community": entry.practice.community.label,
            "url": entry.practice.url,
        }
        for entry in entries
        if entry.practice
    ]
