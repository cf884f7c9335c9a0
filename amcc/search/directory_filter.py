"""The index that the directory's filters load: what can be searched, filtered and sorted of each community."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from amcc.geography import places
from amcc.pages.index import Directory, county_fips
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
    facets = (
        FilterFacet("state", "State", "Any state", directory.states),
        FilterFacet("sector", "Sector", "Any sector", directory.sectors),
        FilterFacet("program", "Program", "Any program", directory.programs),
        FilterFacet("area", "Big 6 area", "Any area", directory.areas),
        FilterFacet("year", "Year", "Any year", directory.years),
    )
    return tuple(
        FilterFacet(
            item.kind, item.label, item.any_label, tuple(value for value in item.values if value.rows)
        )
        for item in facets
    )


def filter_totals(directory: Directory) -> str:
    """Return what all communities add up to, in the words in which the script tells it of those that are left."""
    named = {fips for item in directory.communities.values() for fips in county_fips(item.region)}
    parts = (
        counted(len(directory.states), "state"),
        counted(len(named), "county named", "counties named"),
        counted(len(directory.practices), "recorded practice"),
    )
    return " · ".join(parts)


def filter_index(directory: Directory) -> dict[str, Any]:
    """Return the index: a list of communities, and the words of the values that they name by slug."""
    return {
        "communities": [_entry(slug, item) for slug, item in directory.communities.items()],
        "terms": {
            "state": {
                facet.slug: [facet.label, facet.state.code] for facet in directory.states if facet.state
            },
            "sector": {facet.slug: [facet.label] for facet in directory.sectors},
            "program": {
                slug: list(dict.fromkeys((program.label, program.name)))
                for slug, program in directory.vocabularies.programs.items()
            },
        },
    }


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
        "state": _state_slugs(item.states),
        "sector": list(item.sector_slugs),
        "program": list(item.program_slugs),
        "area": list(item.area_slugs),
        "year": sorted({date[:4] for date in dates}),
        "latest": dates[-1] if dates else "",
        "practices": len(item.practices),
    }
    return {key: value for key, value in entry.items() if value}


def _state_slugs(codes: Iterable[str]) -> list[str]:
    found = (places.state_by_code(code) for code in codes)
    return [state.slug for state in found if state]
