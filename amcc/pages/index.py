"""The index over all records: list rows, facets, totals and lookups that every other view is made from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from amcc import urls
from amcc.facets import AREA, FACETS, PROGRAM, SECTOR, STATE, FacetKind, FacetValue
from amcc.geography import places
from amcc.pages.markdown import Citation, in_order, number_sources
from amcc.pages.views import Facet, FacetIndex, Figure, KindGroup, PracticeView, Ref, Row, RowGroup
from amcc.pages.wording import counted, dollars, region_phrase
from amcc.records.labels import PRACTICE_KINDS
from amcc.records.model import Community, Region
from amcc.records.parts import Designation, Practice
from amcc.records.reader import Project


class Directory:
    """All communities of a project, ready to be listed. Everything is computed once and sorted.

    Lists, maps, counts and counties know the manufacturing communities only; what was chosen for other work has its
    profile and a place on the page of its program.
    """

    def __init__(self, project: Project, own_host: str = "") -> None:
        """Index a project that has no problems; `own_host` is the host of the site, to which no source may lead."""
        self.project = project
        self.own_host = own_host
        self.vocabularies = project.vocabularies

    @cached_property
    def communities(self) -> dict[str, Community]:
        """All records by slug, in the order of their names."""
        items = sorted(
            self.project.communities.values(), key=lambda item: (item.data.short_name.casefold(), item.slug)
        )
        return {item.slug: item.data for item in items}

    @cached_property
    def manufacturing(self) -> dict[str, Community]:
        """The manufacturing communities by slug, in the same order."""
        return {slug: item for slug, item in self.communities.items() if item.is_manufacturing}

    @cached_property
    def counties(self) -> dict[str, frozenset[str]]:
        """The FIPS codes of the counties that each record names, by slug."""
        return {slug: frozenset(county_fips(item.region)) for slug, item in self.communities.items()}

    @cached_property
    def successors(self) -> dict[str, tuple[str, ...]]:
        """The slugs of the records that continue another, by the slug of that one."""
        found: dict[str, list[str]] = defaultdict(list)
        for slug, community in self.communities.items():
            for predecessor in community.predecessors:
                found[predecessor].append(slug)
        return {slug: tuple(later) for slug, later in found.items()}

    @cached_property
    def named_by(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The records that name another as related, each with its reason, by the slug of that one."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for slug, community in self.communities.items():
            for related in community.related:
                if related.community:
                    found[related.community].append((slug, related.reason))
        return {slug: tuple(naming) for slug, naming in found.items()}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """One list row for each manufacturing community, by short name."""
        return tuple(self.row_by_slug[slug] for slug in self.manufacturing)

    @cached_property
    def row_by_slug(self) -> dict[str, Row]:
        """The list rows of all records by slug."""
        return {slug: self._row(slug, community) for slug, community in self.communities.items()}

    def _row(self, slug: str, community: Community) -> Row:
        return Row(
            slug=slug,
            name=community.name,
            short_name=community.short_name,
            letter=community.short_name[0].upper(),
            summary=community.summary,
            url=urls.community_url(slug),
            region=region_phrase(community.region),
            states=self.state_refs(community.states),
            sectors=self.facet_refs(SECTOR, community.sector_slugs),
            programs=self.facet_refs(PROGRAM, community.program_slugs),
            years=tuple(sorted({int(designation.date[:4]) for designation in community.designations})),
            chosen=self._chosen(community),
        )

    def _chosen(self, community: Community) -> str:
        """Return by which programs it was chosen and when: `IMCP, BBBRC finalist · 2014, 2021`."""
        won = {designation.program for designation in community.designations if not designation.is_finalist}
        programs = (
            self.vocabularies.programs[slug].label + ("" if slug in won else " finalist")
            for slug in community.program_slugs
        )
        years = sorted({designation.date[:4] for designation in community.designations})
        return " · ".join(filter(None, (", ".join(programs), ", ".join(years))))

    def state_refs(self, codes: Iterable[str]) -> tuple[Ref, ...]:
        """Return links to the pages of states, by name."""
        found = [state for state in map(places.state_by_code, codes) if state]
        return tuple(
            Ref(state.name, STATE.url(state.slug)) for state in sorted(found, key=lambda state: state.name)
        )

    def facet_refs(self, kind: FacetKind, slugs: Iterable[str]) -> tuple[Ref, ...]:
        """Return links to the pages of values of a vocabulary, in the given order."""
        labels = self._labels[kind.name]
        return tuple(Ref(labels[slug], kind.url(slug)) for slug in slugs)

    @cached_property
    def _labels(self) -> dict[str, dict[str, str]]:
        return {
            kind.name: {value.slug: value.label for value in kind.values(self.vocabularies, ())}
            for kind in FACETS
        }

    @cached_property
    def facets(self) -> dict[str, tuple[Facet, ...]]:
        """The values of each kind of facet with their communities, by the name of the kind, in its order."""
        return {kind.name: tuple(self._facets(kind)) for kind in FACETS}

    def _facets(self, kind: FacetKind) -> Iterator[Facet]:
        holders: dict[str, list[str]] = defaultdict(list)
        for slug, community in self.communities.items():
            for value_slug in kind.slugs(community):
                holders[value_slug].append(slug)
        for value in kind.listed(self.vocabularies, self.communities.values()):
            yield self._facet(kind, value, holders[value.slug])

    def _facet(self, kind: FacetKind, value: FacetValue, slugs: Sequence[str]) -> Facet:
        rows = tuple(self.row_by_slug[slug] for slug in slugs if slug in self.manufacturing)
        finalists = tuple(row for row in rows if kind.is_finalist(self.communities[row.slug], value.slug))
        others = tuple(self.row_by_slug[slug] for slug in slugs if slug not in self.manufacturing)
        return make_facet(kind, value, rows, finalists, others)

    @cached_property
    def facet_indexes(self) -> tuple[FacetIndex, ...]:
        """The index pages of the kinds whose pages nobody has written."""
        return tuple(
            FacetIndex(kind.title, kind.summary, kind.root, kind.look, self.facets[kind.name])
            for kind in FACETS
            if not kind.written
        )

    @cached_property
    def by_letter(self) -> tuple[RowGroup, ...]:
        """All rows under the initial of their short name."""
        letters = sorted({row.letter for row in self.rows})
        return tuple(
            RowGroup(
                letter, f"#letter-{letter.lower()}", tuple(row for row in self.rows if row.letter == letter)
            )
            for letter in letters
        )

    @cached_property
    def totals(self) -> tuple[Figure, ...]:
        """What the records add up to."""
        states = [state for state in self.facets[STATE.name] if state.rows]
        finalists = len(self.finalists)
        chosen = counted(
            len(self.rows) - finalists, "community designated or funded", "communities designated or funded"
        )
        figures = [_figure(chosen, urls.DIRECTORY)]
        if finalists:
            figures.append(
                _figure(counted(finalists, "finalist of a federal program", "finalists of federal programs"))
            )
        outcomes = sum(practice.kind.name == "outcome" for practice in self.practices)
        return (
            *figures,
            Figure(f"{len(states)}", _states_label(states), STATE.root),
            Figure(f"{len(self.named_counties):,}", "counties in their regions", urls.COUNTY),
            Figure(f"{outcomes:,}", "measured outcomes", f"{urls.PRACTICES}?kind=outcome"),
            Figure(f"{len(self.project.articles)}", "best-practice articles", urls.PRACTICES),
        )

    @cached_property
    def finalists(self) -> tuple[Row, ...]:
        """The manufacturing communities that programs chose as finalists only."""
        return tuple(
            row
            for row in self.rows
            if (dates := self.communities[row.slug].designations) and all(date.is_finalist for date in dates)
        )

    @cached_property
    def named_counties(self) -> frozenset[str]:
        """The FIPS codes of all counties that a manufacturing community names."""
        return frozenset().union(*(self.counties[slug] for slug in self.manufacturing))

    def recorded_figures(self, program: str) -> tuple[Figure, ...]:
        """Return what the records of one program add up to, finalists apart from those that hold it."""
        found = {slug: _of_program(community, program) for slug, community in self.manufacturing.items()}
        own = [[use for use in uses if use.is_own] for uses in found.values()]
        holders = sum(any(not use.is_finalist for use in uses) for uses in own)
        partners = sum(bool(uses) and not any(use.is_own for use in uses) for uses in found.values())
        finalists = sum(bool(uses) and all(use.is_finalist for use in uses) for uses in own)
        amount = sum(use.amount or 0 for uses in own for use in uses if not use.is_finalist)
        figures = (
            (holders, counted(holders, "community", "communities"), None),
            (partners, counted(partners, "partner in another’s award", "partners in others’ awards"), None),
            (finalists, counted(finalists, "finalist"), None),
        )
        shown = [_figure(words, url) for number, words, url in figures if number or not found]
        return (*shown, Figure(dollars(amount), "in awards")) if amount else tuple(shown)

    @cached_property
    def citations(self) -> dict[str, dict[str, Citation]]:
        """The numbered sources of every record, by slug and key."""
        return {
            slug: number_sources(community.sources, self.own_host)
            for slug, community in self.communities.items()
        }

    @cached_property
    def practices(self) -> tuple[PracticeView, ...]:
        """Every practice of every manufacturing community, in the order of the records."""
        return tuple(view for slug in self.manufacturing for view in self.practices_of(slug))

    def practices_of(self, slug: str) -> tuple[PracticeView, ...]:
        """Return the practices of one record, in its order."""
        practices = self.communities[slug].practices
        return tuple(self._practice(slug, number, practice) for number, practice in enumerate(practices, 1))

    def _practice(self, slug: str, number: int, practice: Practice) -> PracticeView:
        row, areas = self.row_by_slug[slug], self.vocabularies.areas
        years = str(practice.years).replace("-", "–") if practice.years else None
        return PracticeView(
            id=f"practice-{number}",
            text=practice.text,
            kind=PRACTICE_KINDS[practice.kind],
            years=years,
            when=f"by {practice.due}" if practice.due else years,
            area=areas[practice.area] if practice.area else None,
            area_number=list(areas).index(practice.area) + 1 if practice.area else 0,
            area_url=AREA.url(practice.area) if practice.area else None,
            slug=slug,
            community=Ref(row.short_name, row.url),
            url=f"{row.url}#practice-{number}",
            citations=self.cite(slug, practice.sources),
        )

    def cite(self, slug: str, keys: Iterable[str]) -> tuple[Citation, ...]:
        """Return the numbered sources of a record under the given keys."""
        return in_order(self.citations[slug][key] for key in keys)

    def practice_counts(self, practices: Iterable[PracticeView]) -> tuple[Figure, ...]:
        """Return how many practices there are of each kind, those that occur."""
        counts = Counter(practice.kind.name for practice in practices)
        return tuple(
            _figure(counted(counts[kind.name], kind.one, kind.many))
            for kind in PRACTICE_KINDS.values()
            if counts[kind.name]
        )


def _of_program(community: Community, program: str) -> list[Designation]:
    return [designation for designation in community.designations if designation.program == program]


def _figure(words: str, url: str | None = None) -> Figure:
    """Return a number with its noun, `8 counties`, as a figure."""
    value, label = words.split(" ", 1)
    return Figure(value, label, url)


def kind_groups(practices: Iterable[PracticeView]) -> tuple[KindGroup, ...]:
    """Return practices by kind, in the order of the kinds; within one by Big 6 area, figures about the region last."""
    ordered = sorted(practices, key=lambda practice: practice.area_number or len(PRACTICE_KINDS) + 99)
    groups = (
        KindGroup(kind, tuple(practice for practice in ordered if practice.kind is kind))
        for kind in PRACTICE_KINDS.values()
    )
    return tuple(group for group in groups if group.practices)


# So many communities are named in the description of a facet's page.
MOST_NAMED = 4


def make_facet(
    kind: FacetKind,
    value: FacetValue,
    rows: tuple[Row, ...],
    finalists: tuple[Row, ...] = (),
    others: tuple[Row, ...] = (),
) -> Facet:
    """Return a value of a facet in the words of its kind."""
    names = [row.short_name for row in rows]
    words = {
        "label": value.label,
        "name": value.name,
        "description": value.description,
        "communities": _communities(len(rows)),
        "names": ", ".join(names[:MOST_NAMED]) + (" and others" if len(names) > MOST_NAMED else ""),
    }
    return Facet(
        slug=value.slug,
        label=value.label,
        heading=kind.heading.format(**words),
        description=kind.text.format(**words),
        summary=(kind.description + (kind.listing if rows else "")).format(**words),
        url=kind.url(value.slug),
        rows=rows,
        finalists=finalists,
        others=others,
    )


def _communities(number: int) -> str:
    return counted(number, "community", "communities") if number else "No manufacturing community yet"


def _states_label(states: Sequence[Facet]) -> str:
    has_district = any(state.slug == "district-of-columbia" for state in states)
    return "states and the District of Columbia" if has_district else "states"


def county_fips(region: Region) -> tuple[str, ...]:
    """Return the FIPS codes of the counties that a region names, sorted; none for other kinds."""
    found = (places.find_county(code, name) for code, names in region.counties.items() for name in names)
    return tuple(sorted(county.fips for county in found if county))
