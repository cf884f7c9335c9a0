"""What a record lists: sectors, designations, practices, related communities, links, open questions."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from amcc.problems import kinds
from amcc.records import labels
from amcc.records.annotations import Labels
from amcc.records.values import (
    AreaRef,
    FrozenModel,
    Money,
    PartialDate,
    ProgramRef,
    RecordRef,
    SectorRef,
    SourceKeyRef,
    SourceKeys,
    Text,
    UnitRef,
    WebAddress,
    Years,
    fault,
)

PracticeKind = Annotated[
    Literal["outcome", "funding", "activity", "target", "context"], Labels(labels.PRACTICE_LABELS)
]
DesignationEvent = Annotated[
    Literal["designated", "redesignated", "awarded", "finalist", "planning-grant", "strategy-grant"],
    Labels(labels.EVENTS),
]
Year = Annotated[int, Field(strict=True, ge=1990, le=2060)]
QuestionField = Annotated[
    Literal["region", "lead", "partners", "designations", "practices", "sectors", "links"],
    Labels(labels.QUESTION_FIELDS),
]
LinkKind = Literal["website", "plan", "report", "news", "profile", "other"]


class SectorUse(FrozenModel):
    """One sector of the community and how the source words it."""

    told_by: ClassVar = ("sector",)
    known_by: ClassVar = "sector"

    sector: SectorRef = Field(description="A value of the sectors.", examples=["shipbuilding-and-maritime"])
    as_described: Text | None = Field(
        None,
        title="As the source words it",
        description="How the source words it, shortened.",
        examples=["shipbuilding as the core of the region's manufacturing"],
    )
    sources: tuple[SourceKeyRef, ...] = Field(
        (), description="Keys of the sources.", examples=[["advancing-swal"]]
    )


class Designation(FrozenModel):
    """One federal designation or award of this community."""

    told_by: ClassVar = ("program", "event", "date")

    program: ProgramRef = Field(description="A value of the programs.", examples=["imcp"])
    event: DesignationEvent = Field("designated", description="What happened.", examples=["designated"])
    date: PartialDate = Field(description="The day, month or year.", examples=["2014-05-28"])
    round: Annotated[int, Field(strict=True, ge=1, le=9)] | None = Field(
        None, description="The program's round, where it counted them.", examples=[1]
    )
    until: PartialDate | None = Field(None, description="When it ended.", examples=["2018"])
    amount: Money | None = Field(None, description="Federal money in whole US dollars.", examples=[5000000])
    project_total: Money | None = Field(
        None,
        title="Whole project",
        description="The whole project in US dollars, other money included.",
        examples=[6200000],
    )
    role: Text | None = Field(
        None,
        title="Part",
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

    @property
    def is_finalist(self) -> bool:
        """Whether the community came into the last choice and no further: no designation, no award."""
        return self.event == "finalist"


class Measure(FrozenModel):
    """What an outcome counts: a number, what it counts, and the year that it speaks of."""

    told_by: ClassVar = ("value", "unit")

    value: Annotated[int | float, Field(ge=0)] = Field(
        title="Number", description="The number, without commas or signs.", examples=[700]
    )
    unit: UnitRef = Field(description="A value of the units.", examples=["people-trained"])
    year: Year | None = Field(
        None,
        description="The year that the number speaks of, the last one of a span; left out when no source shows it.",
        examples=[2016],
    )


class Practice(FrozenModel):
    """One thing the community did, does or aims at."""

    text: Annotated[str, Field(strict=True, min_length=20, max_length=400)] = Field(
        description="One or two plain sentences with the figures as the source gave them.",
        examples=["Training partnerships had taught over 700 shipbuilding workers in two years."],
    )
    kind: PracticeKind = Field(
        description="outcome: something that came of the work, counted; funding: money won; activity: a way of working, a "
        "thing set up or begun; target: planned or promised; context: a figure about the region, no effect of the work.",
        examples=["outcome"],
    )
    area: AreaRef | None = Field(
        None,
        description="The Big 6 area it belongs to; only context figures may leave it out.",
        examples=["workforce-and-training"],
    )
    years: Years | None = Field(
        None,
        description="The year or span it speaks of; left out when the source shows none.",
        examples=["2010-2015"],
    )
    measure: Measure | None = Field(
        None, description="The outcome as a number that can be added up; for outcomes only."
    )
    due: Year | None = Field(
        None, description="The year in which a target falls due; for targets only.", examples=[2027]
    )
    sources: SourceKeys = Field(description="Keys of the sources.", examples=[["eda-2016"]])

    @model_validator(mode="after")
    def _fields_fit_the_kind(self) -> Practice:
        if self.measure and self.kind != "outcome":
            raise fault(kinds.MEASURE_OF_NO_OUTCOME, kind=self.kind)
        if self.due and self.kind != "target":
            raise fault(kinds.DUE_WITHOUT_TARGET, kind=self.kind)
        return self

    @model_validator(mode="after")
    def _area_unless_context(self) -> Practice:
        if self.area is None and self.kind != "context":
            raise fault(kinds.PRACTICE_WITHOUT_AREA)
        return self


class Related(FrozenModel):
    """Another community, or a federal award of somebody else, that a reader should know beside this one."""

    told_by: ClassVar = ("community", "name")
    known_by: ClassVar = "community"

    community: RecordRef | None = Field(
        None, description="The other record's slug, if it has one.", examples=["h2thefuture"]
    )
    name: Text | None = Field(
        None,
        description="Its name, when it has no record here.",
        examples=["Pacific Northwest Mass Timber Tech Hub"],
    )
    reason: Text = Field(description="What ties the two together.", examples=["same theme; led by a partner"])
    program: ProgramRef | None = Field(None, description="The program of that award.", examples=["tech-hubs"])
    date: PartialDate | None = Field(None, description="Its date.", examples=["2023-10"])
    award: Text | None = Field(None, description="The award in words.", examples=["designation, no grant"])
    sources: tuple[SourceKeyRef, ...] = Field(
        (), description="Keys of the sources.", examples=[["eda-bbbrc"]]
    )

    @model_validator(mode="after")
    def _names_somebody(self) -> Related:
        if (self.community is None) == (self.name is None):
            raise fault(kinds.RELATED_TO_NOBODY)
        if self.name and not self.sources:
            raise fault(kinds.RELATED_UNSOURCED)
        return self


class Link(FrozenModel):
    """An address a reader may want."""

    told_by: ClassVar = ("label",)
    known_by: ClassVar = "url"

    label: Text = Field(description="What the link leads to.", examples=["Website of the community"])
    url: WebAddress = Field(
        title="Address", description="The address.", examples=["http://www.advancingswal.org/"]
    )
    kind: LinkKind = Field("other", description="What kind of page it is.", examples=["website"])


class OpenQuestion(FrozenModel):
    """What is not known, or where sources disagree."""

    text: Text = Field(
        description="The question or the contradiction in one or two sentences.",
        examples=["Four counties or eight: two sources differ."],
    )
    field: QuestionField | None = Field(
        None,
        description="The field of the record that an answer would fill or correct; left out when it is none of these.",
        examples=["region"],
    )
    sources: tuple[SourceKeyRef, ...] = Field(
        (), description="Keys of the sources that disagree.", examples=[["ctmirror-2015"]]
    )
