"""What templates get: finished words, numbers, addresses and orders. Templates only loop, test and print.

Every view is frozen. `citations` are the numbered sources behind a fact, for the `citation` macro; their anchors
stand in the page's list of sources.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from amcc.maps import SpotMap
from amcc.pages.markdown import Citation
from amcc.records.contents import Program, Term
from amcc.records.labels import PracticeKind
from amcc.records.model import Community
from amcc.records.parts import Link
from amcc.text import counted, listed

Citations = tuple[Citation, ...]


@dataclass(frozen=True)
class Ref:
    """A link: where it leads and what it says."""

    label: str
    url: str


@dataclass(frozen=True)
class Row:
    """A community in a list.

    `letter` is the initial of the short name, `chosen` says which programs chose it and when, as a finalist too.
    """

    slug: str
    name: str
    short_name: str
    letter: str
    summary: str
    url: str
    region: str
    states: tuple[Ref, ...]
    sectors: tuple[Ref, ...]
    programs: tuple[Ref, ...]
    years: tuple[int, ...]
    chosen: str


@dataclass(frozen=True)
class RowGroup:
    """Communities under one heading, such as a state in the directory."""

    label: str
    url: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class FacetGroup:
    """Communities of one facet value under one heading; `id` is that of the heading."""

    id: str
    label: str
    rows: tuple[Row, ...]

    @property
    def count_words(self) -> str:
        """How many they are."""
        return counted(len(self.rows), "community", "communities")


@dataclass(frozen=True)
class Facet:
    """One value by which readers find communities. `description` stands on its page, `summary` in the head of it.

    `rows` are the manufacturing communities that have it; of these, `finalists` have it only as finalists of a
    program. `others` were chosen for other work and count nowhere.
    """

    slug: str
    label: str
    heading: str
    description: str
    summary: str
    url: str
    rows: tuple[Row, ...]
    finalists: tuple[Row, ...] = ()
    others: tuple[Row, ...] = ()

    @property
    def chosen(self) -> tuple[Row, ...]:
        """The communities that have it in full."""
        return tuple(row for row in self.rows if row not in self.finalists)

    @property
    def count(self) -> int:
        """How many communities have it in full."""
        return len(self.chosen)

    @property
    def total(self) -> int:
        """How many communities it has, finalists too."""
        return len(self.rows)

    @property
    def count_words(self) -> str:
        """How many communities it has, finalists apart: `20 communities and 11 finalists`."""
        parts = [counted(self.count, "community", "communities")] if self.count or not self.finalists else []
        parts += [counted(len(self.finalists), "finalist")] if self.finalists else []
        return listed(parts)

    @property
    def groups(self) -> tuple[FacetGroup, ...]:
        """The communities under one heading each: those that have it in full, finalists, those with other work."""
        found = (
            ("Awardees" if self.finalists else "Communities", "communities", self.chosen),
            ("Finalists", "finalists", self.finalists),
            ("Chosen for other work", "others", self.others),
        )
        return tuple(FacetGroup(id, label, rows) for label, id, rows in found if rows)


@dataclass(frozen=True)
class FacetIndex:
    """All values of one kind of facet; `look` is how they are listed: as rows, names or bars."""

    title: str
    summary: str
    url: str
    look: str
    facets: tuple[Facet, ...]

    @property
    def listed(self) -> tuple[Facet, ...]:
        """The values that the index page names: all but those that only communities with other work have."""
        return tuple(facet for facet in self.facets if facet.rows or not facet.others)


@dataclass(frozen=True)
class Figure:
    """A computed total: the number as text and what it counts."""

    value: str
    label: str
    url: str | None = None


@dataclass(frozen=True)
class Bar:
    """A name with a count that is drawn as a length."""

    label: str
    url: str
    count: int


@dataclass(frozen=True)
class PracticeView:
    """One practice of a record. `when` is what a page shows of its years; `url` leads to it on its profile."""

    id: str
    text: str
    kind: PracticeKind
    years: str | None
    when: str | None
    area: Term | None
    slug: str
    community: Ref
    area_number: int
    area_url: str | None
    url: str
    citations: Citations


@dataclass(frozen=True)
class KindGroup:
    """Practices of one kind."""

    kind: PracticeKind
    practices: tuple[PracticeView, ...]


@dataclass(frozen=True)
class DesignationView:
    """One step of the designation timeline, oldest first. `date` is ISO, perhaps only a year or month."""

    date: str
    date_words: str
    event: str
    event_label: str
    program: Program
    program_url: str
    amount: str | None
    project_total: str | None
    until: str | None
    round: int | None
    role: str | None
    note: str | None
    citations: Citations


@dataclass(frozen=True)
class SectorView:
    """A sector of a community and how it is described."""

    label: str
    url: str
    as_described: str | None
    citations: Citations


@dataclass(frozen=True)
class CountyGroup:
    """The counties (or cities) of one state."""

    state: Ref
    names: tuple[str, ...]


@dataclass(frozen=True)
class RegionView:
    """The region in words and lists; `unpublished` follows the states when its boundary is not published."""

    phrase: str
    words: str
    unpublished: str
    counties: tuple[CountyGroup, ...]
    cities: tuple[CountyGroup, ...]
    citations: Citations


@dataclass(frozen=True)
class RelatedView:
    """Another community (or somebody else's award) with the reason; `url` is None when it has no page here."""

    name: str
    url: str | None
    reason: str


@dataclass(frozen=True)
class OpenQuestions:
    """How many open questions a record has, in words, and where they stand."""

    words: str
    url: str


@dataclass(frozen=True)
class Profile:
    """Everything on a profile page beside the record itself."""

    community: Community
    url: str
    lead_words: str
    lead_citations: Citations
    partners_citations: Citations
    states: tuple[Ref, ...]
    anchor_city: str | None
    sectors: tuple[SectorView, ...]
    designations: tuple[DesignationView, ...]
    region: RegionView
    kinds: tuple[KindGroup, ...]
    links: tuple[Link, ...]
    articles: tuple[ArticleRow, ...]
    predecessors: tuple[RelatedView, ...]
    successors: tuple[RelatedView, ...]
    related: tuple[RelatedView, ...]
    sources: Citations
    open_questions: OpenQuestions | None
    membership_label: str | None
    membership_citations: Citations
    verified: str
    other_work: str
    body_html: str
    map: Any
    edit_links: tuple[Ref, ...]


@dataclass(frozen=True)
class ArticleRow:
    """A best-practice article in a list. `date` is ISO."""

    slug: str
    title: str
    summary: str
    url: str
    date: str
    date_words: str
    areas: tuple[Ref, ...]
    community_count: int
    reading_minutes: int


@dataclass(frozen=True)
class FindingView:
    """One hard fact of an article."""

    text: str
    kind: PracticeKind
    community: Ref | None
    citations: Citations


@dataclass(frozen=True)
class ArticleView:
    """Everything on an article page beside its body."""

    row: ArticleRow
    years: str | None
    communities: tuple[Row, ...]
    findings: tuple[FindingView, ...]
    sources: Citations
    related: tuple[ArticleRow, ...]
    map: SpotMap | None
    edit_links: tuple[Ref, ...]


@dataclass(frozen=True)
class NewsRow:
    """A dated post in a list and on its page. `date` is ISO."""

    slug: str
    title: str
    summary: str
    url: str
    date: str
    date_words: str
    correction: str | None
    communities: tuple[Ref, ...]
    sources: Citations
    edit_links: tuple[Ref, ...]


@dataclass(frozen=True)
class AreaView:
    """A Big 6 area: articles, practices and who records most in it."""

    term: Term
    url: str
    number: int
    articles: tuple[ArticleRow, ...]
    practices: tuple[PracticeView, ...]
    kinds: tuple[KindGroup, ...]
    leaders: tuple[Bar, ...]
    map: SpotMap
    sources: Citations

    @property
    def count_words(self) -> str:
        """How many practices and articles it has."""
        return ", ".join((counted(len(self.practices), "practice"), counted(len(self.articles), "article")))


@dataclass(frozen=True)
class BothView:
    """A community with both the manufacturing and the defense designation; `goes_on` are those whose work it continues."""

    community: Ref
    goes_on: tuple[Ref, ...]


@dataclass(frozen=True)
class SinceView:
    """What the records add up to, each number with its noun; `finalists` is empty when there are none."""

    communities: str
    states: str
    programs: str
    finalists: str
    outcomes: str
    articles: str


@dataclass(frozen=True)
class PageView:
    """The sources of a plain page, numbered."""

    sources: Citations
    edit_links: tuple[Ref, ...]
