"""The one definition of a community record: every field with its meaning and an example.

The checks, the templates and all generated references are made from these models. Allowed values that have
a page of their own (sectors, programs, areas, lead kinds) are in `communities/_vocabulary/`.
"""

from __future__ import annotations

import datetime
import re
import types
import typing
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

RegionKind = Literal[
    "counties", "statewide", "multi-statewide", "planning-regions", "cities", "not-published"
]
RegionBasis = Literal[
    "named-by-community", "lead-district", "statistical-area", "official-state-region", "statewide-by-name"
]
Confidence = Literal["high", "medium", "low"]
PracticeKind = Literal["result", "practice", "target", "context"]
DesignationEvent = Literal["designated", "redesignated", "awarded", "planning-grant", "strategy-grant"]
LinkKind = Literal["website", "plan", "report", "news", "profile", "other"]
MembershipStatus = Literal["confirmed", "not-stated"]

PARTIAL_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\Z")
# A plain host name, so no name and password before it and no letters that only look like others; then anything
# but spaces, controls and what could end an attribute.
WEB_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?::[0-9]{1,5})?"
    r"(?:[/?#][^\s<>\"`{}|\\^\x00-\x20]*)?\Z",
    re.IGNORECASE,
)
YEAR_OR_SPAN = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?\Z")


def _check_partial_date(value: str) -> str:
    if not PARTIAL_DATE.match(value):
        raise PydanticCustomError("partial_date", "a date is written 2014-05-28, 2014-05 or 2014")
    parts = [int(part) for part in value.split("-")]
    try:
        datetime.date(*[*parts, 1, 1][:3])
    except ValueError:
        raise PydanticCustomError(
            "partial_date", "there is no such day; a date is written 2014-05-28"
        ) from None
    return value


def _check_web_address(value: str) -> str:
    if not WEB_ADDRESS.match(value):
        raise PydanticCustomError(
            "web_address", "a web address begins with https:// or http:// and has no spaces"
        )
    return value


def _check_years(value: str | int) -> str:
    match = YEAR_OR_SPAN.match(str(value))
    if not match or (match[2] and match[2] <= match[1]):
        raise PydanticCustomError("years", "years are written 2015 or 2010-2015")
    return str(value)


Text = Annotated[str, Field(strict=True, min_length=1)]
Slug = Annotated[str, Field(strict=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
SourceKey = Annotated[str, Field(strict=True, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
SourceKeys = Annotated[tuple[SourceKey, ...], Field(min_length=1)]
StateCode = Annotated[str, Field(strict=True, pattern=r"^[A-Z]{2}$")]
PartialDate = Annotated[str, Field(strict=True), AfterValidator(_check_partial_date)]
WebAddress = Annotated[str, Field(strict=True, max_length=2000), AfterValidator(_check_web_address)]
Years = Annotated[str | int, AfterValidator(_check_years)]
Summary = Annotated[str, Field(strict=True, min_length=60, max_length=200)]


class Entry(BaseModel):
    """What every part of a record has in common: it is frozen and knows all its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(Entry):
    """A page that a fact rests on."""

    title: Text = Field(
        description="Who says it and where, with the date of the page where it shows one.",
        examples=["EDA, success story on Southwest Alabama (October 2016)"],
    )
    url: WebAddress = Field(description="The address of the page.", examples=["https://www.eda.gov/imcp/"])
    accessed: datetime.date | None = Field(
        None,
        description="The day on which a person opened the page; left out when that is not known.",
        examples=["2026-11-01"],
    )


class Lead(Entry):
    """The organization that leads the community."""

    name: Text = Field(description="Its name, as it writes it.", examples=["University of South Alabama"])
    kind: Slug = Field(
        description="What kind of organization it is: a value of the lead kinds.", examples=["university"]
    )
    website: WebAddress | None = Field(
        None, description="Its own website.", examples=["https://southalabama.edu/"]
    )
    note: Text | None = Field(
        None,
        description="What is uncertain about the lead or changed.",
        examples=["No source states the kind of organization."],
    )
    sources: SourceKeys = Field(
        description="Keys of the sources that name the lead.", examples=[["industryweek-2014"]]
    )


class Region(Entry):
    """Where the community is: the kind of its footprint, the places, and how they are known."""

    kind: RegionKind = Field(
        description="How the region is known: a list of counties, one whole state, several whole states, Connecticut's "
        "planning regions, single cities, or not published.",
        examples=["counties"],
    )
    states: tuple[StateCode, ...] = Field(
        (),
        description="Postal codes of the states it lies in; for county lists only states beyond those in the list.",
        examples=[["AL"]],
    )
    counties: dict[StateCode, tuple[Text, ...]] = Field(
        default_factory=dict,
        description="Counties by state, named as the Census names them, without the word County.",
        examples=[{"AL": ["Baldwin", "Mobile"]}],
    )
    cities: dict[StateCode, tuple[Text, ...]] = Field(
        default_factory=dict,
        description="Cities by state, when a source names cities and no counties.",
        examples=[{"MN": ["Mankato", "Rochester"]}],
    )
    complete: bool = Field(
        description="true when the list is the whole footprint as far as the sources go.", examples=[True]
    )
    basis: RegionBasis | None = Field(
        None,
        description="What the list rests on; left out when no region is published.",
        examples=["named-by-community"],
    )
    confidence: Confidence = Field("high", description="How sure the list is.", examples=["high"])
    note: Text | None = Field(
        None,
        description="The region in words: who counts what, and what is open.",
        examples=["EDA counts eight counties; a trade magazine names them."],
    )
    sources: tuple[SourceKey, ...] = Field(
        (), description="Keys of the sources for the region.", examples=[["eda-2016"]]
    )

    @property
    def all_states(self) -> tuple[str, ...]:
        """Postal codes of every state the region touches, sorted."""
        return tuple(sorted({*self.states, *self.counties, *self.cities}))

    @model_validator(mode="after")
    def _places_fit_the_kind(self) -> Region:
        has = {
            "counties": self.counties,
            "planning-regions": self.counties,
            "cities": self.cities,
            "statewide": self.states,
            "multi-statewide": self.states,
            "not-published": True,
        }
        if not has[self.kind]:
            raise PydanticCustomError(
                "region_places",
                "a region of kind '{kind}' needs {needs}",
                {
                    "kind": self.kind,
                    "needs": {
                        "statewide": "'states' with one postal code",
                        "multi-statewide": "'states'",
                        "cities": "'cities'",
                    }.get(self.kind, "'counties' by state"),
                },
            )
        if self.basis is None and self.kind != "not-published":
            raise PydanticCustomError("region_basis", "say in 'basis' what the region rests on")
        if not self.sources and self.kind != "not-published":
            raise PydanticCustomError("unsourced", "name in 'sources' the source of the region")
        return self


class AnchorCity(Entry):
    """The city under which the community is shown on the map; its coordinates come from the place data."""

    name: Text = Field(description="The city.", examples=["Mobile"])
    state: StateCode = Field(description="Its state's postal code.", examples=["AL"])
    basis: Text | None = Field(
        None, description="Why this city stands for the region.", examples=["seat of the lead organization"]
    )


class SectorUse(Entry):
    """One sector of the community and how the source words it."""

    sector: Slug = Field(description="A value of the sectors.", examples=["shipbuilding-and-maritime"])
    as_described: Text | None = Field(
        None,
        description="How the source words it, shortened.",
        examples=["shipbuilding as the core of the region's manufacturing"],
    )
    sources: tuple[SourceKey, ...] = Field(
        (), description="Keys of the sources.", examples=[["advancing-swal"]]
    )


class Designation(Entry):
    """One federal designation or award of this community."""

    program: Slug = Field(description="A value of the programs.", examples=["imcp"])
    event: DesignationEvent = Field("designated", description="What happened.", examples=["designated"])
    date: PartialDate = Field(description="The day, month or year.", examples=["2014-05-28"])
    round: Annotated[int, Field(strict=True, ge=1, le=9)] | None = Field(
        None, description="The program's round, where it counted them.", examples=[1]
    )
    until: PartialDate | None = Field(None, description="When it ended.", examples=["2018"])
    amount: Annotated[int, Field(strict=True, ge=1000)] | None = Field(
        None, description="Federal money in whole US dollars.", examples=[5000000]
    )
    project_total: Annotated[int, Field(strict=True, ge=1000)] | None = Field(
        None, description="The whole project in US dollars, other money included.", examples=[6200000]
    )
    role: Text | None = Field(
        None,
        description="The community's part, when it is not the holder.",
        examples=["member of the Illinois Defense Manufacturing Consortium"],
    )
    note: Text | None = Field(
        None,
        description="What else a reader must know, such as rounded amounts.",
        examples=["The state and trade press give 17 August."],
    )
    sources: SourceKeys = Field(description="Keys of the sources.", examples=[["industryweek-2014"]])

    @property
    def is_own(self) -> bool:
        """Whether the community itself holds it; else `role` says whose it is."""
        return self.role is None


class Practice(Entry):
    """One thing the community did, does or aims at."""

    text: Annotated[str, Field(strict=True, min_length=20, max_length=400)] = Field(
        description="One or two plain sentences with the figures as the source gave them.",
        examples=["Training partnerships had taught over 700 shipbuilding workers in two years."],
    )
    kind: PracticeKind = Field(
        description="result: reported as having happened; practice: a way of working; target: planned or expected; "
        "context: a figure about the region, not an effect.",
        examples=["result"],
    )
    area: Slug | None = Field(
        None,
        description="The Big 6 area it belongs to; only context figures may leave it out.",
        examples=["workforce-and-training"],
    )
    years: Years | None = Field(
        None,
        description="The year or span it speaks of; left out when the source shows none.",
        examples=["2010-2015"],
    )
    sources: SourceKeys = Field(description="Keys of the sources.", examples=[["eda-2016"]])

    @model_validator(mode="after")
    def _area_unless_context(self) -> Practice:
        if self.area is None and self.kind != "context":
            raise PydanticCustomError(
                "practice_area", "name in 'area' the Big 6 area; only kind 'context' may leave it out"
            )
        return self


class Related(Entry):
    """Another community, or a federal award of somebody else, that a reader should know beside this one."""

    community: Slug | None = Field(
        None, description="The other record's slug, if it has one.", examples=["h2thefuture"]
    )
    name: Text | None = Field(
        None,
        description="Its name, when it has no record here.",
        examples=["Pacific Northwest Mass Timber Tech Hub"],
    )
    reason: Text = Field(description="What ties the two together.", examples=["same theme; led by a partner"])
    program: Slug | None = Field(None, description="The program of that award.", examples=["tech-hubs"])
    date: PartialDate | None = Field(None, description="Its date.", examples=["2023-10"])
    award: Text | None = Field(None, description="The award in words.", examples=["designation, no grant"])
    sources: tuple[SourceKey, ...] = Field((), description="Keys of the sources.", examples=[["eda-bbbrc"]])

    @model_validator(mode="after")
    def _names_somebody(self) -> Related:
        if (self.community is None) == (self.name is None):
            raise PydanticCustomError("related_who", "give either 'community' (a slug) or 'name'")
        if self.name and not self.sources:
            raise PydanticCustomError("unsourced", "name in 'sources' where this is said")
        return self


class Link(Entry):
    """An address a reader may want."""

    label: Text = Field(description="What the link leads to.", examples=["Website of the community"])
    url: WebAddress = Field(description="The address.", examples=["http://www.advancingswal.org/"])
    kind: LinkKind = Field("other", description="What kind of page it is.", examples=["website"])


class Membership(Entry):
    """Whether a source says that the community is a member of AMCC."""

    status: MembershipStatus = Field(
        description="confirmed only with a source that says it.", examples=["not-stated"]
    )
    note: Text | None = Field(
        None,
        description="What AMCC's pages say about the community.",
        examples=["AMCC has a page on this community."],
    )
    sources: tuple[SourceKey, ...] = Field((), description="Keys of the sources.", examples=[["amcc-page"]])

    @model_validator(mode="after")
    def _confirmed_needs_a_source(self) -> Membership:
        if self.status == "confirmed" and not self.sources:
            raise PydanticCustomError("unsourced", "a confirmed membership names the source that says so")
        return self


class OpenQuestion(Entry):
    """What is not known, or where sources disagree."""

    text: Text = Field(
        description="The question or the contradiction in one or two sentences.",
        examples=["Four counties or eight: two sources differ."],
    )
    sources: tuple[SourceKey, ...] = Field(
        (), description="Keys of the sources that disagree.", examples=[["ctmirror-2015"]]
    )


class Verified(Entry):
    """When somebody who knows last confirmed the record."""

    date: datetime.date = Field(description="The day.", examples=["2026-11-01"])
    by: Text = Field(
        description="The role of who confirmed it, never a person's name.",
        examples=["staff of the lead organization"],
    )


class Community(Entry):
    """One manufacturing community, as `communities/<slug>.md` says it."""

    name: Text = Field(
        description="The full official name.", examples=["Southwest Alabama Manufacturing Community"]
    )
    short_name: Annotated[str, Field(strict=True, min_length=2, max_length=40)] = Field(
        description="The name for lists and maps.", examples=["Southwest Alabama"]
    )
    name_note: Text | None = Field(
        None,
        description="Other names and spellings in the sources.",
        examples=["Early papers call it the Gulf Coast consortium."],
    )
    summary: Summary = Field(
        description="One sentence that says what it is and where.",
        examples=["Eight counties around Mobile, designated in 2014 for shipbuilding and aircraft assembly."],
    )
    lead: Lead = Field(description="The organization that leads it.")
    partners: tuple[Text, ...] = Field(
        (),
        description="Organizations that the sources name as partners.",
        examples=[["Bishop State Community College"]],
    )
    partners_note: Text | None = Field(
        None, description="What the list leaves open.", examples=["The page lists a selection."]
    )
    partners_sources: tuple[SourceKey, ...] = Field(
        (), description="Keys of the sources that name the partners.", examples=[["industrytoday-2015"]]
    )
    region: Region = Field(description="Where it is.")
    anchor_city: AnchorCity | None = Field(None, description="The city that stands for it on the map.")
    sectors: Annotated[tuple[SectorUse, ...], Field(min_length=1)] = Field(description="What it makes.")
    designations: tuple[Designation, ...] = Field(
        (), description="Its federal designations and awards, in any order."
    )
    predecessors: tuple[Slug, ...] = Field(
        (),
        description="Records of earlier communities that it continues.",
        examples=[["greater-pittsburgh-metals"]],
    )
    related: tuple[Related, ...] = Field((), description="Others to know beside it.")
    practices: tuple[Practice, ...] = Field((), description="What it did, does and aims at.")
    links: tuple[Link, ...] = Field((), description="Its website and papers.")
    membership: Membership = Field(description="Whether a source calls it a member of AMCC.")
    sources: Annotated[dict[SourceKey, Source], Field(min_length=1)] = Field(
        description="Every source under a short key that the other fields use."
    )
    open_questions: tuple[OpenQuestion, ...] = Field((), description="What is not known or disputed.")
    confidence: Confidence = Field(
        description="How sure identity, lead and designation are.", examples=["high"]
    )
    verified: Verified | None = Field(
        None, description="The last confirmation by somebody who knows; left out when there was none."
    )
    former_slugs: tuple[Slug, ...] = Field(
        (), description="Earlier file names, whose addresses redirect here.", examples=[["mobile-alabama"]]
    )

    @property
    def states(self) -> tuple[str, ...]:
        """Postal codes of the states it lies in, sorted; its anchor city's state when the region names none."""
        return self.region.all_states or ((self.anchor_city.state,) if self.anchor_city else ())

    @property
    def sector_slugs(self) -> tuple[str, ...]:
        """Slugs of its sectors, in the order of the record, each once."""
        return tuple(dict.fromkeys(use.sector for use in self.sectors))

    @property
    def program_slugs(self) -> tuple[str, ...]:
        """Slugs of the programs that designated or funded it, by first date."""
        ordered = sorted(self.designations, key=lambda designation: designation.date)
        return tuple(dict.fromkeys(designation.program for designation in ordered))

    @property
    def area_slugs(self) -> tuple[str, ...]:
        """Slugs of the Big 6 areas in which it records a practice, each once."""
        return tuple(dict.fromkeys(practice.area for practice in self.practices if practice.area))


def field_names(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the names of a model's fields, in order."""
    return tuple(model.model_fields)


def model_at(path: tuple[Any, ...], model: type[BaseModel] = Community) -> type[BaseModel] | None:
    """Return the model that the value at `path` belongs to, for hints about its fields."""
    current: Any = model
    for part in path:
        if isinstance(current, type) and issubclass(current, BaseModel):
            info = current.model_fields.get(str(part))
            current = info.annotation if info else None
        else:
            current = next(
                (a for a in reversed(typing.get_args(current)) if a not in {..., type(None)}), None
            )
        current = _without_wrapping(current)
    return current if isinstance(current, type) and issubclass(current, BaseModel) else None


def _without_wrapping(annotation: Any) -> Any:
    """Take `Annotated[…]` and `… | None` away."""
    while typing.get_origin(annotation) in {Annotated, typing.Union, types.UnionType}:
        arguments = [a for a in typing.get_args(annotation) if a is not type(None)]
        annotation = arguments[0]
    return annotation
