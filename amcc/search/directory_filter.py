"""The index that the directory's filters load: what can be searched, filtered and sorted of each community."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from amcc.facets import FACETS, STATE, FacetKind
from amcc.pages.index import Directory
from amcc.pages.views import Facet
from amcc.pages.wording import counted
from amcc.records.model import Community


@dataclass(frozen=True)
class FilterFacet:
    """One filter of the directory: its name in the address, its label, and its values with their counts."""

    kind: str
    label: str
    any_label: str
    values: tuple[Facet, ...]


def filter_facets(directory: Directory) -> tuple[FilterFacet, ...]:
    """Return the filters in the order in which they are shown, each with the values that a community has."""
    return tuple(
        FilterFacet(
            kind.name,
            kind.label,
            kind.any_label,
            tuple(facet for facet in directory.facets[kind.name] if facet.rows),
        )
        for kind in FACETS
    )


def filter_totals(directory: Directory) -> str:
    """Return what all communities add up to, in the words in which the script tells it of those that are left."""
    states = [facet for facet in directory.facets[STATE.name] if facet.rows]
    parts = (
        counted(len(states), "state"),
        counted(len(directory.named_counties), "county", "counties"),
        counted(len(directory.practices), "practice"),
    )
    return " · ".join(parts)


def filter_index(directory: Directory) -> dict[str, Any]:
    """Return the index: a list of communities, and the words of the values that they name by slug."""
    return {
        "communities": [_entry(slug, item) for slug, item in directory.manufacturing.items()],
        "terms": {kind.name: typed for kind in FACETS if (typed := _typed(kind, directory))},
    }


def _typed(kind: FacetKind, directory: Directory) -> dict[str, list[str]]:
    """Return the words by which values can be typed, by slug."""
    listed = kind.listed(directory.vocabularies, directory.manufacturing.values())
    return {value.slug: list(value.typed) for value in listed if value.typed}


def _entry(slug: str, item: Community) -> dict[str, Any]:
    cities = [name for names in item.region.cities.values() for name in names]
    anchor = [item.anchor_city.name] if item.anchor_city else []
    dates = sorted(use.date for use in item.designations)
    entry = {
        "slug": slug,
        "name": item.name,
        "short": item.short_name,
        "lead": item.lead.name,
        "partners": list(item.partners),
        "cities": list(dict.fromkeys((*anchor, *cities))),
        "counties": {state: list(names) for state, names in item.region.counties.items()},
        **{kind.name: list(kind.slugs(item)) for kind in FACETS},
        "latest": dates[-1] if dates else "",
        "practices": len(item.practices),
    }
    return {key: value for key, value in entry.items() if value}
