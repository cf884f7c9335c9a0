"""What the full-text search knows of a page beside its words: its kind, its states and its sectors."""

from __future__ import annotations

from dataclasses import dataclass

from amcc.facets import SECTOR, STATE
from amcc.pages.index import Directory
from amcc.pages.registry import Page


@dataclass(frozen=True)
class SearchTags:
    """The values by which search results of one page can be filtered."""

    kind: str
    states: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True)
class TagFilter:
    """One filter of the search page: its name in the address, its label, and what stands for no choice."""

    kind: str
    label: str
    any_label: str


TAG_FILTERS = (
    TagFilter("kind", "Kind", "Any kind"),
    *(TagFilter(facet.name, facet.label, facet.any_label) for facet in (STATE, SECTOR)),
)


def search_tags(page: Page, directory: Directory) -> SearchTags | None:
    """Return the tags of a page, or None when it is not to be found, as lists of other pages are not."""
    if page.kind.search_label is None:
        return None
    rows = [directory.row_by_slug[slug] for slug in page.about.communities]
    sectors = page.about.sectors or [ref.label for row in rows for ref in row.sectors]
    states = {ref.label for row in rows for ref in row.states}
    return SearchTags(page.kind.search_label, tuple(sorted(states)), tuple(sorted(set(sectors))))
