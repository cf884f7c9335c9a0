"""The index over all records: list rows, facets, totals and lookups that every other view is made from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from amcc import urls
from amcc.facets import FACETS, PROGRAM, SECTOR, STATE, FacetKind, FacetValue
from amcc.geography import places
from amcc.pages.markdown import Citation, in_order, number_sources
from amcc.pages.views import Facet, FacetIndex, Figure, PracticeView, Ref, Row, RowGroup
from amcc.pages.wording import PRACTICE_KINDS, counted, dollars, region_phrase
from amcc.records.model import Community, Region
from amcc.records.reader import Project


class Directory:
    """All communities of a project, ready to be listed. Everything is computed once and sorted."""

    def __init__(self, project: Project) -> None:
        """Index a project that has no problems."""
        self.project = project
        self.vocabularies = project.vocabularies

    @cached_property
    def communities(self) -> dict[str, Community]:
        """All records by slug, in the order of their names."""
        items = sorted(
            self.project.communities.values(), key=lambda item: (item.data.short_name.casefold(), item.slug)
        )
        return {item.slug: item.data for item in items}

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
        """One list row for each community, by short name."""
        return tuple(self._row(slug, community) for slug, community in self.communities.items())

    @cached_property
    def row_by_slug(self) -> dict[str, Row]:
        """The list rows by slug."""
        return {row.slug: row for row in self.rows}

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
        )

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
        holders: dict[str, list[Row]] = defaultdict(list)
        for row in self.rows:
            for slug in kind.slugs(self.communities[row.slug]):
                holders[slug].append(row)
        for value in kind.listed(self.vocabularies, self.communities.values()):
            yield make_facet(kind, value, tuple(holders[value.slug]))

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
        fips = frozenset().union(*self.counties.values())
        articles, states = len(self.project.articles), self.facets[STATE.name]
        return (
            Figure(f"{len(self.rows)}", "communities and coalitions", urls.DIRECTORY),
            Figure(f"{len(states)}", _states_label(states), STATE.root),
            Figure(f"{len(fips):,}", "counties named in their regions"),
            Figure(f"{len(self.practices):,}", "recorded practices, each with its source", urls.PRACTICES),
            Figure(f"{articles}", "best-practice articles", urls.PRACTICES),
        )

    def recorded_figures(self, program: str) -> tuple[Figure, ...]:
        """Return what the records of one program add up to."""
        found = [
            designation
            for community in self.communities.values()
            for designation in community.designations
            if designation.program == program and designation.is_own
        ]
        named = sum(program in community.program_slugs for community in self.communities.values())
        holders = sum(
            any(d.program == program and d.is_own for d in community.designations)
            for community in self.communities.values()
        )
        figures = [
            Figure(str(holders), f"{'community' if holders == 1 else 'communities'} in this directory")
        ]
        if named > holders:
            figures.append(Figure(str(named - holders), "more as part of another's"))
        amount = sum(designation.amount or 0 for designation in found)
        if amount:
            figures.append(Figure(dollars(amount), "in awards whose amount a source gives"))
        return tuple(figures)

    @cached_property
    def citations(self) -> dict[str, dict[str, Citation]]:
        """The numbered sources of every record, by slug and key."""
        return {slug: number_sources(community.sources) for slug, community in self.communities.items()}

    @cached_property
    def practices(self) -> tuple[PracticeView, ...]:
        """Every practice of every record, in the order of the records."""
        return tuple(view for slug in self.communities for view in self.practices_of(slug))

    def practices_of(self, slug: str) -> tuple[PracticeView, ...]:
        """Return the practices of one record, in its order."""
        community, row = self.communities[slug], self.row_by_slug[slug]
        views = []
        for number, practice in enumerate(community.practices, 1):
            years = str(practice.years) if practice.years else None
            views.append(
                PracticeView(
                    id=f"practice-{number}",
                    text=practice.text,
                    kind=practice.kind,
                    kind_label=PRACTICE_KINDS[practice.kind],
                    years=years.replace("-", "–") if years else None,
                    area=self.vocabularies.areas[practice.area] if practice.area else None,
                    community=Ref(row.short_name, row.url),
                    url=f"{row.url}#practice-{number}",
                    citations=self.cite(slug, practice.sources),
                )
            )
        return tuple(views)

    def cite(self, slug: str, keys: Iterable[str]) -> tuple[Citation, ...]:
        """Return the numbered sources of a record under the given keys."""
        return in_order(self.citations[slug][key] for key in keys)

    def practice_counts(self, practices: Iterable[PracticeView]) -> tuple[Figure, ...]:
        """Return how many practices there are of each kind, those that occur."""
        counts = Counter(practice.kind for practice in practices)
        names = {
            "result": ("reported result", None),
            "practice": ("way of working", "ways of working"),
            "target": ("target", None),
            "context": ("context figure", None),
        }
        return tuple(
            Figure(str(counts[kind]), counted(counts[kind], one, many).split(" ", 1)[1])
            for kind, (one, many) in names.items()
            if counts[kind]
        )


# So many communities are named in the description of a facet's page.
MOST_NAMED = 4


def make_facet(kind: FacetKind, value: FacetValue, rows: tuple[Row, ...]) -> Facet:
    """Return a value of a facet in the words of its kind."""
    names = [row.short_name for row in rows]
    words = {
        "label": value.label,
        "name": value.name,
        "description": value.description,
        "communities": counted(len(rows), "community", "communities"),
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
    )


def _states_label(states: Sequence[Facet]) -> str:
    has_district = any(state.slug == "district-of-columbia" for state in states)
    return "states and the District of Columbia" if has_district else "states"


def county_fips(region: Region) -> tuple[str, ...]:
    """Return the FIPS codes of the counties that a region names, sorted; none for other kinds."""
    found = (places.find_county(code, name) for code, names in region.counties.items() for name in names)
    return tuple(sorted(county.fips for county in found if county))
