"""What the full-text search knows of a page beside its words: its kind, its states and its sectors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from amcc import urls
from amcc.pages.head import PageMeta
from amcc.pages.index import Directory
from amcc.pages.views import Row
from amcc.records.reader import Project

# The kinds of pages that can be found, and what readers call them; lists of other pages are left out.
KINDS = {
    "profile": "Community",
    "practice": "Best practice",
    "area": "Big 6 area",
    "program": "Federal program",
    "post": "News",
    "page": "About us",
}


@dataclass(frozen=True)
class SearchTags:
    """The values by which search results of one page can be filtered."""

    kind: str
    states: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


def search_tags(directory: Directory, metas: Iterable[PageMeta]) -> dict[str, SearchTags]:
    """Return the tags of every page that can be found, by address."""
    rows = _rows_by_url(directory)
    sectors = _own_sectors(directory)
    tags = {}
    for meta in metas:
        if meta.kind in KINDS:
            found = rows.get(meta.url, ())
            named = sectors.get(meta.url) or [ref.label for row in found for ref in row.sectors]
            states = sorted({ref.label for row in found for ref in row.states})
            tags[meta.url] = SearchTags(KINDS[meta.kind], tuple(states), tuple(sorted(set(named))))
    return tags


def _rows_by_url(directory: Directory) -> Mapping[str, tuple[Row, ...]]:
    """Return the communities of each page: a profile's own, those that an article or a post names."""
    project: Project = directory.project
    rows: dict[str, tuple[Row, ...]] = {row.url: (row,) for row in directory.rows}
    for slug, article in project.articles.items():
        rows[urls.practice_url(slug)] = _rows(directory, article.data.communities)
    for slug, post in project.news.items():
        rows[urls.news_url(post.data.date, slug)] = _rows(directory, post.data.communities)
    return rows


def _rows(directory: Directory, slugs: Iterable[str]) -> tuple[Row, ...]:
    return tuple(directory.row_by_slug[slug] for slug in slugs)


def _own_sectors(directory: Directory) -> Mapping[str, list[str]]:
    sectors = directory.vocabularies.sectors
    return {
        urls.practice_url(slug): [sectors[name].label for name in article.data.sectors]
        for slug, article in directory.project.articles.items()
    }
