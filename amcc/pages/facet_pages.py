"""The pages of facets: a list of the values of each kind, and a page for each value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from amcc.facets import FACETS, PROGRAM, FacetKind
from amcc.pages import page_kinds, structured_data
from amcc.pages.program import make_program
from amcc.pages.registry import About, Page
from amcc.pages.shared import SharedViews
from amcc.pages.views import Facet, FacetIndex, Ref

# What the pages of single kinds show beside what all of them show.
MORE_OF_INDEX: dict[str, Callable[[SharedViews], dict[str, Any]]] = {
    PROGRAM.name: lambda views: {"program_years": views.program_years},
}
MORE_OF_VALUE: dict[str, Callable[[SharedViews, Facet], dict[str, Any]]] = {
    PROGRAM.name: lambda views, facet: {"program": make_program(facet.slug, views.directory)},
}


def facet_pages(views: SharedViews) -> Iterator[Page]:
    """Yield the pages of all kinds whose pages nobody has written."""
    kinds = [kind for kind in FACETS if not kind.written]
    for kind, index in zip(kinds, views.directory.facet_indexes, strict=True):
        rows = {row.slug: None for facet in index.facets for row in facet.rows}
        yield Page(
            page_kinds.INDEXES[kind.name],
            index.url,
            "facet_index",
            index.title,
            index.summary,
            context=partial(_index_context, views, kind, index),
            changed=_files(views, rows),
        )
        for facet in index.facets:
            yield _value_page(views, kind, index, facet)


def _value_page(views: SharedViews, kind: FacetKind, index: FacetIndex, facet: Facet) -> Page:
    slugs = {row.slug: None for row in facet.rows}
    return Page(
        page_kinds.VALUES[kind.name],
        facet.url,
        "facet",
        facet.heading,
        facet.summary,
        (Ref(index.title, index.url),),
        context=partial(_value_context, views, kind, index, facet),
        data=partial(_data, views, facet),
        changed=_files(views, slugs),
        about=About(marked=frozenset(slugs)),
    )


def _files(views: SharedViews, slugs: dict[str, None]) -> tuple[str, ...]:
    return tuple(views.project.communities[slug].document.file for slug in slugs)


def _index_context(views: SharedViews, kind: FacetKind, index: FacetIndex) -> dict[str, Any]:
    more = MORE_OF_INDEX.get(kind.name)
    return {"index": index, **(more(views) if more else {})}


def _value_context(views: SharedViews, kind: FacetKind, index: FacetIndex, facet: Facet) -> dict[str, Any]:
    more = MORE_OF_VALUE.get(kind.name)
    shown = {"facet": facet, "index": index, "map": views.drawings.facets[facet.url]}
    return {**shown, **(more(views, facet) if more else {})}


def _data(views: SharedViews, facet: Facet) -> tuple[dict[str, Any], ...]:
    return (structured_data.item_list(facet.label, [row.url for row in facet.rows], views.site.url),)
