"""The one definition of a community record: every field with its meaning and an example.

The checks, the templates and all generated references are made from these models. Allowed values that have
a page of their own (sectors, programs, areas, lead kinds) are in `communities/_vocabulary/`.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from amcc.problems import kinds
from amcc.problems.kind import ProblemKind
from amcc.records import labels
from amcc.records.annotations import Labels, Review
from amcc.records.parts import Designation, Link, OpenQuestion, Practice, Related, SectorUse
from amcc.records.values import (
    IDENTITY,
    FrozenModel,
    LeadKindRef,
    RecordRef,
    Slug,
    Source,
    SourceKey,
    SourceKeyRef,
    SourceKeys,
    StateCode,
    Summary,
    Text,
    WebAddress,
    fault,
)

RegionKind = Annotated[
    Literal["counties", "statewide", "multi-statewide", "planning-regions", "cities", "not-published"],
    Labels(labels.REGION_KINDS),
]
RegionBasis = Annotated[
    Literal[
        "named-by-community",
        "lead-district",
        "statistical-area",
        "official-state-region",
        "statewide-by-name",
        "reference-work",
    ],
    Labels(labels.BASIS),
]
Confidence = Literal["high", "medium", "low"]
MembershipStatus = Annotated[Literal["confirmed", "not-stated"], Labels(labels.MEMBERSHIP)]

LEAD = Review("lead", "who speaks for the community")
REGION = Review("region", "the places that the directory says are covered")
MONEY = Review("designations and amounts", "check them against the source")
MEMBER = Review("membership", "only a source can confirm it")
CONFIRMED = Review("confirmation", "it must come from somebody who knows the community")


class Lead(FrozenModel):
    """The organization that leads the community."""

    name: Annotated[Text, LEAD] = Field(
        title="Lead", description="Its name, as it writes it.", examples=["University of South Alabama"]
    )
    kind: Annotated[LeadKindRef, LEAD] = Field(
        title="Kind of lead",
        description="What kind of organization it is: a value of the lead kinds.",
        examples=["university"],
    )
    website: Annotated[WebAddress | None, LEAD] = Field(
        None,
        title="Website of the lead",
        description="Its own website.",
        examples=["https://southalabama.edu/"],
    )
    note: Text | None = Field(
        None,
        title="Note on the lead",
        description="What is uncertain about the lead or changed.",
        examples=["No source states the kind of organization."],
    )
    sources: SourceKeys = Field(
        title="Sources of the lead",
        description="Keys of the sources that name the lead.",
        examples=[["industryweek-2014"]],
    )


# The field that a kind of region needs, and what is wrong without it.
PLACES_OF_A_KIND: dict[str, tuple[str, ProblemKind]] = {
    "counties": ("counties", kinds.REGION_WITHOUT_COUNTIES),
    "planning-regions": ("counties", kinds.REGION_WITHOUT_COUNTIES),
    "cities": ("cities", kinds.REGION_WITHOUT_CITIES),
    "statewide": ("states", kinds.REGION_WITHOUT_STATE),
    "multi-statewide": ("states", kinds.REGION_WITHOUT_STATES),
}


class Region(FrozenModel):
    """Where the community is: the kind of its footprint, the places, and how they are known."""

    kind: Annotated[RegionKind, REGION] = Field(
        title="How the region is known",
        description="How the region is known: a list of counties, one whole state, several whole states, Connecticut's "
        "planning regions, single cities, or not published.",
        examples=["counties"],
    )
    states: Annotated[tuple[StateCode, ...], REGION] = Field(
        (),
        description="Postal codes of the states it lies in; for county lists only states beyond those in the list.",
        examples=[["AL"]],
    )
    counties: Annotated[dict[StateCode, tuple[Text, ...]], REGION] = Field(
        default_factory=dict,
        description="Counties by state, named as the Census names them, without the word County.",
        examples=[{"AL": ["Baldwin", "Mobile"]}],
    )
    cities: Annotated[dict[StateCode, tuple[Text, ...]], REGION] = Field(
        default_factory=dict,
        description="Cities by state, when a source names cities and no counties.",
        examples=[{"MN": ["Mankato", "Rochester"]}],
    )
    complete: Annotated[bool, Labels(labels.COMPLETENESS), REGION] = Field(
        title="Whether the list is complete",
        description="true when the list is the whole footprint as far as the sources go.",
        examples=[True],
    )
    basis: RegionBasis | None = Field(
        None,
        title="What the list rests on",
        description="What the list rests on; left out when no region is published.",
        examples=["named-by-community"],
    )
    confidence: Confidence = Field(
        "high", title="Confidence in the region", description="How sure the list is.", examples=["high"]
    )
    note: Text | None = Field(
        None,
        title="Note on the region",
        description="The region in words: who counts what, and what is open.",
        examples=["EDA counts eight counties; a trade magazine names them."],
    )
    sources: tuple[SourceKeyRef, ...] = Field(
        (),
        title="Sources of the region",
        description="Keys of the sources for the region.",
        examples=[["eda-2016"]],
    )

    @property
    def all_states(self) -> tuple[str, ...]:
        """Postal codes of every state the region touches, sorted."""
        return tuple(sorted({*self.states, *self.counties, *self.cities}))

    @model_validator(mode="after")
    def _places_fit_the_kind(self) -> Region:
        needs = PLACES_OF_A_KIND.get(self.kind)
        if needs and not getattr(self, needs[0]):
            raise fault(needs[1], kind=self.kind)
        if self.basis is None and self.kind != "not-published":
            raise fault(kinds.REGION_WITHOUT_BASIS)
        if not self.sources and self.kind != "not-published":
            raise fault(kinds.REGION_UNSOURCED)
        return self


class AnchorCity(FrozenModel):
    """The city under which the community is shown on the map; its coordinates come from the place data."""

    name: Text = Field(title="City on the map", description="The city.", examples=["Mobile"])
    state: StateCode = Field(
        title="State of the city on the map", description="Its state's postal code.", examples=["AL"]
    )
    basis: Text | None = Field(
        None,
        title="Why this city",
        description="Why this city stands for the region.",
        examples=["seat of the lead organization"],
    )


class Membership(FrozenModel):
    """Whether a source says that the community is a member of AMCC."""

    status: Annotated[MembershipStatus, MEMBER] = Field(
        title="Membership", description="confirmed only with a source that says it.", examples=["not-stated"]
    )
    note: Annotated[Text | None, MEMBER] = Field(
        None,
        title="Note on the membership",
        description="What AMCC's pages say about the community.",
        examples=["AMCC has a page on this community."],
    )
    sources: tuple[SourceKeyRef, ...] = Field(
        (), title="Sources of the membership", description="Keys of the sources.", examples=[["amcc-page"]]
    )

    @model_validator(mode="after")
    def _confirmed_needs_a_source(self) -> Membership:
        if self.status == "confirmed" and not self.sources:
            raise fault(kinds.MEMBERSHIP_UNSOURCED)
        return self


class Verified(FrozenModel):
    """When somebody who knows last confirmed the record."""

    date: Annotated[datetime.date, CONFIRMED] = Field(
        title="Last confirmed", description="The day.", examples=["2026-11-01"]
    )
    by: Annotated[Text, CONFIRMED] = Field(
        title="Confirmed by",
        description="The role of who confirmed it, never a person's name.",
        examples=["staff of the lead organization"],
    )


class Community(FrozenModel):
    """One manufacturing community, as `communities/<slug>.md` says it."""

    name: Annotated[Text, IDENTITY] = Field(
        description="The full official name.", examples=["Southwest Alabama Manufacturing Community"]
    )
    short_name: Annotated[str, Field(strict=True, min_length=2, max_length=40), IDENTITY] = Field(
        description="The name for lists and maps.", examples=["Southwest Alabama"]
    )
    name_note: Text | None = Field(
        None,
        title="Other names",
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
        None,
        title="Note on the partners",
        description="What the list leaves open.",
        examples=["The page lists a selection."],
    )
    partners_sources: tuple[SourceKeyRef, ...] = Field(
        (),
        title="Partners' sources",
        description="Keys of the sources that name the partners.",
        examples=[["industrytoday-2015"]],
    )
    region: Region = Field(description="Where it is.")
    anchor_city: AnchorCity | None = Field(None, description="The city that stands for it on the map.")
    focus: Annotated[Literal["manufacturing", "other"], IDENTITY] = Field(
        "manufacturing",
        description="other, when a program of this directory chose the community for work that is no manufacturing; it "
        "then counts in no total and on no map of manufacturing communities.",
        examples=["manufacturing"],
    )
    sectors: tuple[SectorUse, ...] = Field(
        description="What it makes: at least one, unless its focus is other."
    )
    designations: Annotated[tuple[Designation, ...], MONEY] = Field(
        (), title="Designations and awards", description="Its federal designations and awards, in any order."
    )
    predecessors: tuple[RecordRef, ...] = Field(
        (),
        title="Continues",
        description="Records of earlier communities that it continues.",
        examples=[["greater-pittsburgh-metals"]],
    )
    related: tuple[Related, ...] = Field((), description="Others to know beside it.")
    practices: tuple[Practice, ...] = Field(
        (), title="What it did", description="What it did, does and aims at."
    )
    links: tuple[Link, ...] = Field((), description="Its website and papers.")
    membership: Membership | None = Field(
        None, description="That a source calls it a member of AMCC; left out when none does."
    )
    sources: Annotated[dict[SourceKey, Source], Field(min_length=1)] = Field(
        description="Every source under a short key that the other fields use."
    )
    open_questions: tuple[OpenQuestion, ...] = Field(
        (), title="Not known", description="What is not known or disputed."
    )
    confidence: Confidence = Field(
        description="How sure identity, lead and designation are.", examples=["high"]
    )
    verified: Verified | None = Field(
        None, description="The last confirmation by somebody who knows; left out when there was none."
    )
    research_notes: tuple[Text, ...] = Field(
        (),
        title="Notes for editors",
        description="What helps the next editor and no reader; no page shows it.",
        examples=[["The consortium's site is kept at the web archive."]],
    )
    former_slugs: tuple[Slug, ...] = Field(
        (),
        title="Earlier file names",
        description="Earlier file names, whose addresses redirect here.",
        examples=[["mobile-alabama"]],
    )

    @field_validator("sectors")
    @classmethod
    def _at_least_one_sector(
        cls, sectors: tuple[SectorUse, ...], info: ValidationInfo
    ) -> tuple[SectorUse, ...]:
        if not sectors and info.data.get("focus") == "manufacturing":
            raise fault(kinds.TOO_FEW_VALUES, length=0, bound=1)
        return sectors

    @property
    def states(self) -> tuple[str, ...]:
        """Postal codes of the states it lies in, sorted; its anchor city's state when the region names none."""
        return self.region.all_states or ((self.anchor_city.state,) if self.anchor_city else ())

    @property
    def is_manufacturing(self) -> bool:
        """Whether it counts among the manufacturing communities."""
        return self.focus == "manufacturing"

    @property
    def sector_slugs(self) -> tuple[str, ...]:
        """Slugs of its sectors, in the order of the record, each once."""
        return tuple(dict.fromkeys(use.sector for use in self.sectors))

    @property
    def program_slugs(self) -> tuple[str, ...]:
        """Slugs of the programs that chose it, as a finalist too, by first date."""
        ordered = sorted(self.designations, key=lambda designation: designation.date)
        return tuple(dict.fromkeys(designation.program for designation in ordered))

    @property
    def area_slugs(self) -> tuple[str, ...]:
        """Slugs of the Big 6 areas in which it records a practice, each once."""
        return tuple(dict.fromkeys(practice.area for practice in self.practices if practice.area))
