"""The definition of everything that is not a record: articles, news, pages, areas, vocabularies, data files."""

from __future__ import annotations

import datetime
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from amcc.records.annotations import Dollars, PageAddress
from amcc.records.parts import DesignationEvent, OpenQuestion, PracticeKind
from amcc.records.values import (
    IDENTITY,
    AreaRef,
    FrozenModel,
    PartialDate,
    RecordRef,
    SectorRef,
    Slug,
    Source,
    SourceKey,
    SourceKeys,
    Summary,
    Text,
    WebAddress,
)

Gain = Literal["people", "jobs", "firms", "investment", "facilities", "sales", "savings"]


class Finding(FrozenModel):
    """One hard fact of an article, with what kind of fact it is."""

    text: Text = Field(description="The fact in one sentence.")
    kind: PracticeKind = Field(description="What kind of fact it is, as for the practices of a record.")
    community: RecordRef | None = Field(None, description="The record it concerns.")
    sources: SourceKeys = Field(description="Keys of the sources.")


class Article(FrozenModel):
    """A best-practice article, `content/practices/<slug>.md`."""

    title: Annotated[Text, IDENTITY] = Field(description="The headline.")
    summary: Summary = Field(description="One sentence.")
    date: datetime.date = Field(description="The day it was first published here.")
    areas: Annotated[tuple[AreaRef, ...], Field(min_length=1)] = Field(
        title="Big 6 areas", description="Big 6 areas."
    )
    communities: tuple[RecordRef, ...] = Field((), description="Records it draws on.")
    sectors: tuple[SectorRef, ...] = Field((), description="Sectors it concerns.")
    years: tuple[int, ...] = Field((), description="Years its facts speak of.")
    findings: tuple[Finding, ...] = Field(
        (), title="Facts at a glance", description="Its hard facts at a glance."
    )
    sources: Annotated[dict[SourceKey, Source], Field(min_length=1)] = Field(description="Its sources.")


class NewsPost(FrozenModel):
    """A dated post, `content/news/<slug>.md`."""

    title: Annotated[Text, IDENTITY] = Field(description="The headline.")
    summary: Summary = Field(description="One sentence.")
    date: datetime.date = Field(description="The day of the post; part of its address.")
    summary_of: WebAddress | None = Field(
        None, description="The original post, when this is a summary of it."
    )
    correction: Text | None = Field(None, description="What the original got wrong.")
    communities: tuple[RecordRef, ...] = Field((), description="Records it names.")
    sources: dict[SourceKey, Source] = Field(default_factory=dict, description="Its sources.")
    author: Text | None = Field(None, description="The role of the author.")
    categories: tuple[Text, ...] = Field((), description="Categories of the old site.")
    tags: tuple[Text, ...] = Field((), description="Tags of the old site.")
    status: Literal["published", "draft"] = Field("published", description="Whether it is shown.")
    original_url: WebAddress | None = Field(None, description="Its address on the old site.")
    imported: dict[str, str | int] | None = Field(None, description="What the import noted about itself.")


class Page(FrozenModel):
    """A plain page, `content/pages/<slug>.md`."""

    title: Annotated[Text, IDENTITY] = Field(description="The headline.")
    summary: Summary = Field(description="One sentence.")
    template: Literal["page", "timeline", "mission", "join", "area_index"] = Field(
        "page", description="How it is shown."
    )
    sources: dict[SourceKey, Source] = Field(default_factory=dict, description="Its sources.")
    date: datetime.date | None = Field(None, description="The day of the original page.")
    author: Text | None = Field(None, description="The role of the author.")
    status: Literal["published", "draft"] = Field("published", description="Whether it is shown.")
    original_url: WebAddress | None = Field(None, description="Its address on the old site.")
    imported: dict[str, str | int] | None = Field(None, description="What the import noted about itself.")


class AreaPage(FrozenModel):
    """The explanation of one Big 6 area, `content/areas/<area>.md`."""

    title: Annotated[Text, IDENTITY] = Field(description="The headline.")
    summary: Summary = Field(description="One sentence.")
    sources: dict[SourceKey, Source] = Field(default_factory=dict, description="Its sources.")


class Term(FrozenModel):
    """One allowed value, with the label and the line that its page shows."""

    slug: Slug = Field(description="The value in records and in addresses.")
    label: Annotated[Text, IDENTITY] = Field(description="The name a reader sees.")
    description: Text = Field(description="One line that says what it means.")


class Unit(Term):
    """What a measured outcome counts: `label` are the words behind a number, `one` those behind 1."""

    one: Text = Field(description="The words behind the number 1.")
    gain: Gain = Field(description="What was gained: the heading under which the ledger lists it.")


class YearSpan(FrozenModel):
    """The years a program ran."""

    from_: int = Field(alias="from", description="First year.")
    to: int | None = Field(None, description="Last year; left out while it runs or when not known.")


class ProgramTotal(FrozenModel):
    """One published total of a program."""

    label: Text = Field(description="What is counted.")
    value: int | float = Field(description="The number.")
    unit: Text = Field(description="What the number counts.")
    as_of: Text | int | datetime.date | None = Field(None, description="The date or years it stands for.")
    note: Text | None = Field(None, description="What must be known about it.")
    event: DesignationEvent | None = Field(
        None,
        description="The event whose holders the total counts, when the directory means to have them all.",
    )
    without_record: int = Field(0, description="How many of those holders have no record here.")
    sources: SourceKeys = Field(description="Keys of the sources.")


class ProgramRound(FrozenModel):
    """One round of designations or awards."""

    label: Text = Field(description="The round.")
    date: PartialDate = Field(description="When it was announced.")
    count: int | None = Field(None, description="How many were chosen.")
    amount: Annotated[int, Dollars()] | None = Field(None, description="Federal money in US dollars.")
    note: Text | None = Field(None, description="What must be known about it.")
    sources: SourceKeys = Field(description="Keys of the sources.")


class ProgramFact(FrozenModel):
    """One fact about a program."""

    text: Text = Field(description="The fact.")
    sources: SourceKeys = Field(description="Keys of the sources.")


class Program(Term):
    """A federal program that designates or funds communities."""

    name: Text = Field(description="Its full name.")
    agency: Text = Field(description="Who runs it.")
    years: YearSpan = Field(description="When it chose communities.")
    legal_basis: Text = Field(description="The law it rests on.")
    sector: SectorRef | None = Field(
        None, description="The sector to which every community that it designates belongs."
    )
    totals: tuple[ProgramTotal, ...] = Field((), description="Published totals.")
    rounds: tuple[ProgramRound, ...] = Field((), description="Its rounds.")
    facts: tuple[ProgramFact, ...] = Field((), description="What else a reader should know.")
    open_questions: tuple[OpenQuestion, ...] = Field((), description="What is not known or disputed.")
    sources: dict[SourceKey, Source] = Field(description="Its sources.")


class TimelineEvent(FrozenModel):
    """One event of AMCC's history."""

    told_by: ClassVar = ("date", "title")

    date: PartialDate = Field(description="The day, month or year.")
    title: Text = Field(description="The event in a few words.")
    text: Text = Field(description="One or two sentences.")
    confidence: Literal["high", "medium", "low"] = Field("high", description="How sure it is.")
    sources: dict[SourceKey, Source] = Field(description="Its sources.")


class Timeline(FrozenModel):
    """`content/data/timeline.yml`."""

    events: tuple[TimelineEvent, ...] = Field(description="The events, in any order.")


class MissionStatement(FrozenModel):
    """`content/data/mission-statement.yml`: the official wording, in this one place."""

    text: Text = Field(description="The statement, verbatim.")
    source: Source = Field(description="Where it stands.")
    note: Text | None = Field(None, description="What is open about it.")


class Redirect(FrozenModel):
    """One old address and where it leads."""

    told_by: ClassVar = ("from",)
    known_by: ClassVar = "from"

    from_: Text = Field(alias="from", description="The old path; may end in '*'.")
    to: Annotated[Text, PageAddress()] = Field(title="Leads to", description="The new path.")
    reason: Text | None = Field(None, description="Why.")


class Retired(FrozenModel):
    """A record that was deleted, `communities/_retired.yml`: its address goes on and says what became of it."""

    told_by: ClassVar = ("name",)
    known_by: ClassVar = "slug"

    slug: Slug = Field(description="Its last file name, whose address stays.", examples=["hidden-valley"])
    name: Text = Field(description="Its last full name.", examples=["Hidden Valley Manufacturing Community"])
    date: datetime.date = Field(
        title="Taken out", description="The day on which it was taken out.", examples=["2026-11-20"]
    )
    reason: Text = Field(
        description="One or two sentences that tell a reader why.",
        examples=["It described the same consortium as the profile of Acme."],
    )
    successor: RecordRef | None = Field(
        None,
        title="Goes on as",
        description="The record that a reader should go on with, if there is one.",
        examples=["acme"],
    )
    former_slugs: tuple[Slug, ...] = Field(
        (), description="Its own earlier file names, whose addresses lead to this one.", examples=[["valley"]]
    )
