"""The kinds of facets by which readers find communities.

One entry for each kind says all there is to say of it: its addresses, the words of its pages, how its values are found
in a record and in which order they are listed. Pages, filters, addresses, navigation and checks are made from FACETS.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from typing import Literal

from amcc import urls
from amcc.geography import places
from amcc.records.contents import Program, Term
from amcc.records.model import Community
from amcc.records.vocabularies import Vocabularies


@dataclass(frozen=True)
class FacetValue:
    """One value of a kind. `name` is its longest name; `typed` are the words by which a search finds it."""

    slug: str
    label: str
    description: str = ""
    name: str = ""
    typed: tuple[str, ...] = ()


Values = Callable[[Vocabularies, Collection[str]], Iterable[FacetValue]]


@dataclass(frozen=True)
class FacetKind:
    """One kind of facet.

    `name` stands in the addresses of filters and is the kind of its pages; `plural` is that of its index page. The
    texts may hold {label}, {name} and {description} of a value, {communities} (how many it has, in words) and {names}
    (of the first of them). `slugs` gives the values of a record, `values` lists all of them for the slugs in use.
    """

    name: str
    plural: str
    root: str
    label: str
    label_of_all: str
    any_label: str
    title: str
    summary: str
    slugs: Callable[[Community], Iterable[str]] = field(repr=False)
    values: Values = field(repr=False)
    # Whether a record has a value only as a finalist of a program; the pages tell these apart.
    is_finalist: Callable[[Community, str], bool] = field(default=lambda community, slug: False, repr=False)
    # The vocabulary that holds the values, for kinds that have one.
    vocabulary: str = ""
    heading: str = "{label}"
    text: str = "{description}"
    description: str = "{label}: {description}"
    # What follows the description when a value has communities.
    listing: str = " Communities: {names}."
    # How the index page shows the values.
    look: Literal["rows", "names", "bars"] = "rows"
    # Whether a value that no community has keeps its page.
    keep_empty: bool = False
    # Whether somebody has written its pages: a page for all values and one below `content/areas` for each.
    written: bool = False
    # What readers call a page of a value in the search; None leaves these pages out.
    search_label: str | None = None
    # What the picture says with which other sites show a link to a page of a value.
    picture_label: str = ""

    def url(self, slug: str) -> str:
        """Return the address of a value's page."""
        return f"{self.root}{slug}/"

    def listed(self, vocabularies: Vocabularies, communities: Iterable[Community]) -> tuple[FacetValue, ...]:
        """Return the values that have a page, in the order in which they are listed."""
        used = {slug for community in communities for slug in self.slugs(community)}
        return tuple(
            value for value in self.values(vocabularies, used) if self.keep_empty or value.slug in used
        )


def _state_slugs(community: Community) -> list[str]:
    found = map(places.state_by_code, community.states)
    return [state.slug for state in found if state]


def _states(vocabularies: Vocabularies, used: Collection[str]) -> Iterable[FacetValue]:
    for state in sorted(places.states(), key=lambda state: state.name):
        yield FacetValue(state.slug, state.name, typed=(state.name, state.code))


def _years_of(community: Community) -> list[str]:
    return sorted({designation.date[:4] for designation in community.designations})


def _is_finalist_of_program(community: Community, slug: str) -> bool:
    return all(use.is_finalist for use in community.designations if use.program == slug)


def _is_finalist_of_year(community: Community, slug: str) -> bool:
    return all(use.is_finalist for use in community.designations if use.date[:4] == slug)


def _years(vocabularies: Vocabularies, used: Collection[str]) -> Iterable[FacetValue]:
    return (FacetValue(year, year) for year in sorted(used, reverse=True))


def _term_value(term: Term, typed: tuple[str, ...] = ()) -> FacetValue:
    return FacetValue(term.slug, term.label, term.description, term.label, typed)


def _program_value(program: Program) -> FacetValue:
    typed = tuple(dict.fromkeys((program.label, program.name)))
    return FacetValue(program.slug, program.label, program.description, program.name, typed)


STATE = FacetKind(
    name="state",
    plural="states",
    root="/states/",
    label="State",
    label_of_all="States",
    any_label="Any state",
    title="Communities by state",
    summary="Every state with a manufacturing community, and how many each has.",
    slugs=_state_slugs,
    values=_states,
    heading="Communities in {label}",
    text="{communities} in {label}.",
    description="Manufacturing communities in {label}, with their regions, sectors and results",
    listing=": {names}.",
    look="names",
    picture_label="Communities by state",
)
SECTOR = FacetKind(
    name="sector",
    plural="sectors",
    root="/sectors/",
    label="Sector",
    label_of_all="Sectors",
    any_label="Any sector",
    title="Communities by sector",
    summary="What America’s manufacturing communities make: every sector, with the communities that build on it.",
    slugs=lambda community: community.sector_slugs,
    values=lambda vocabularies, used: (
        _term_value(term, (term.label,)) for term in vocabularies.sectors.values()
    ),
    vocabulary="sectors",
    picture_label="Communities by sector",
)
PROGRAM = FacetKind(
    name="program",
    plural="programs",
    root="/programs/",
    label="Program",
    label_of_all="Programs",
    any_label="Any program",
    title="Federal programs",
    summary="The federal programs that designate and fund manufacturing communities, with their totals, awardees and finalists.",
    slugs=lambda community: community.program_slugs,
    values=lambda vocabularies, used: map(_program_value, vocabularies.programs.values()),
    is_finalist=_is_finalist_of_program,
    vocabulary="programs",
    heading="{name}",
    keep_empty=True,
    search_label="Federal program",
    picture_label="Federal program",
)
AREA = FacetKind(
    name="area",
    plural="areas",
    root=urls.BIG_6,
    label="Big 6 area",
    label_of_all="Big 6 areas",
    any_label="Any area",
    title="The Big 6",
    summary="",
    slugs=lambda community: community.area_slugs,
    values=lambda vocabularies, used: map(_term_value, vocabularies.areas.values()),
    vocabulary="areas",
    keep_empty=True,
    written=True,
    search_label="Big 6 area",
)
YEAR = FacetKind(
    name="year",
    plural="years",
    root="/years/",
    label="Year",
    label_of_all="Years",
    any_label="Any year",
    title="Communities by year",
    summary="Year by year, the manufacturing communities that federal programs have chosen, newest first.",
    slugs=_years_of,
    values=_years,
    is_finalist=_is_finalist_of_year,
    heading="Communities chosen in {label}",
    text="{communities} chosen by federal programs in {label}.",
    description="Manufacturing communities that federal programs designated, funded or named as finalists in {label}",
    listing=": {names}.",
    look="bars",
    picture_label="Communities by year",
)
# All kinds, in the order in which filters and lists show them.
FACETS: tuple[FacetKind, ...] = (STATE, SECTOR, PROGRAM, AREA, YEAR)
# What the site's own pages are called, those of facets too; a content page can't have the address of one.
OWN_PAGES: dict[str, str] = {
    **urls.OWN_PAGES,
    **{kind.root: f"list of the {kind.plural}" for kind in FACETS if not kind.written},
}
FACET_ROOTS: dict[str, str] = {kind.name: kind.root for kind in FACETS}


FACET_OF_VOCABULARY: dict[str, FacetKind] = {kind.vocabulary: kind for kind in FACETS if kind.vocabulary}


def facet_url(kind: str, slug: str) -> str:
    """Return the address of a value's page; `kind` is the name of a FacetKind."""
    return f"{FACET_ROOTS[kind]}{slug}/"


def all_facet_urls(vocabularies: Vocabularies, communities: Collection[Community]) -> frozenset[str]:
    """Return the address of the page of every value of every kind."""
    return frozenset(
        kind.url(value.slug) for kind in FACETS for value in kind.listed(vocabularies, communities)
    )
