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
from amcc.records.model import Community

Citations = tuple[Citation, ...]


@dataclass(frozen=True)
class Ref:
    """A link: where it leads and what it says."""

    label: str
    url: str


@dataclass(frozen=True)
class Row:
    """A community in a list. `letter` is the initial of the short name; `years` the designation years."""

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


@dataclass(frozen=True)
class RowGroup:
    """Communities under one heading, such as a state in the directory."""

    label: str
    url: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Facet:
    """One value by which readers find communities. `description` stands on its page, `summary` in the head of it."""

    slug: str
    label: str
    heading: str
    description: str
    summary: str
    url: str
    rows: tuple[Row, ...]

    @property
    def count(self) -> int:
        """How many communities it has."""
        return len(self.rows)


@dataclass(frozen=True)
class FacetIndex:
    """All values of one kind of facet; `look` is how they are listed: as rows, names or bars."""

    title: str
    summary: str
    url: str
    look: str
    facets: tuple[Facet, ...]


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
    """One practice of a record. `kind` is result, practice, target or context; `url` leads to it on its profile."""

    id: str
    text: str
    kind: str
    kind_label: str
    years: str | None
    area: Term | None
    community: Ref
    url: str
    citations: Citations


@dataclass(frozen=True)
class PracticeGroup:
    """Practices of one Big 6 area with its number, or those without one (0: context about the region)."""

    number: int
    label: str
    url: str | None
    practices: tuple[PracticeView, ...]


@dataclass(frozen=True)
class KindGroup:
    """Practices of one kind, such as the reported results; `label` names them."""

    kind: str
    label: str
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
    """A sector of a community and how the sources word it."""

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
    """The region in words and lists."""

    phrase: str
    sentence: str
    note: str | None
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
class QuestionView:
    """An open question with the sources that disagree."""

    text: str
    citations: Citations


@dataclass(frozen=True)
class Profile:
    """Everything on a profile page beside the record itself."""

    community: Community
    url: str
    lead_kind: Term
    lead_citations: Citations
    partners_citations: Citations
    states: tuple[Ref, ...]
    anchor_city: str | None
    sectors: tuple[SectorView, ...]
    designations: tuple[DesignationView, ...]
    region: RegionView
    practice_groups: tuple[PracticeGroup, ...]
    articles: tuple[ArticleRow, ...]
    predecessors: tuple[RelatedView, ...]
    successors: tuple[RelatedView, ...]
    related: tuple[RelatedView, ...]
    sources: Citations
    open_questions: tuple[QuestionView, ...]
    membership_label: str
    membership_citations: Citations
    confidence: str
    verified: str
    body_html: str
    map: Any
    source_path: str
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
    kind: str
    kind_label: str
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
    source_path: str
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
    summary_of: str | None
    correction: str | None
    communities: tuple[Ref, ...]
    sources: Citations
    source_path: str
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


@dataclass(frozen=True)
class TimelineEntry:
    """An event of the history: from the data file, or made of the designation dates of records."""

    date: str
    date_words: str
    title: str
    text: str
    communities: tuple[Ref, ...]
    sources: tuple[Ref, ...]
    kind: str


@dataclass(frozen=True)
class YearCell:
    """How many communities a program reached in a year; `radius` makes its dot's area tell the number."""

    count: int
    radius: float


@dataclass(frozen=True)
class ProgramYears:
    """Programs down, years across: the designations and awards at a glance."""

    years: tuple[Ref, ...]
    rows: tuple[tuple[Ref, tuple[YearCell, ...]], ...]


@dataclass(frozen=True)
class ProgramFactView:
    """A fact, a total or a round of a program; `value` is its number in words."""

    label: str
    value: str | None
    note: str | None
    citations: Citations


@dataclass(frozen=True)
class ProgramView:
    """A program's own figures beside the facet of its communities."""

    program: Program
    years: str
    totals: tuple[ProgramFactView, ...]
    rounds: tuple[ProgramFactView, ...]
    facts: tuple[ProgramFactView, ...]
    open_questions: tuple[QuestionView, ...]
    recorded: tuple[Figure, ...]
    sources: Citations


@dataclass(frozen=True)
class PageView:
    """The sources of a plain page, numbered."""

    sources: Citations
    source_path: str
    edit_links: tuple[Ref, ...]
