"""The kinds of values that everything people write is made of, and what a source is."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from amcc.problems import kinds
from amcc.problems.kind import ProblemKind
from amcc.records.annotations import (
    Dollars,
    PartialDay,
    RecordSlug,
    Review,
    SourceRef,
    StateRef,
    ValueKind,
    Vocabulary,
)
from amcc.text import LONGEST_SLUG, SLUG_PATTERN

PARTIAL_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\Z")
# A plain host name, so no name and password before it and no letters that only look like others; then anything
# but spaces, controls and what could end an attribute.
WEB_ADDRESS = re.compile(
    r"https?://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9](?::[0-9]{1,5})?"
    r"(?:[/?#][^\s<>\"`{}|\\^\x00-\x20]*)?\Z",
    re.IGNORECASE,
)
YEAR_OR_SPAN = re.compile(r"([0-9]{4})(?:-([0-9]{4}))?\Z")


def fault(kind: ProblemKind, /, **facts: object) -> PydanticCustomError:
    """Return the error that becomes a problem of this kind, with the facts that its message needs."""
    return PydanticCustomError("fault", "{code}", {"code": kind.code, "kind": kind, "facts": facts})


def _check_partial_date(value: str) -> str:
    if not PARTIAL_DATE.match(value):
        raise fault(kinds.NOT_A_DATE)
    parts = [int(part) for part in value.split("-")]
    try:
        datetime.date(*[*parts, 1, 1][:3])
    except ValueError:
        raise fault(kinds.NOT_A_DATE) from None
    return value


def _check_web_address(value: str) -> str:
    if not WEB_ADDRESS.match(value):
        raise fault(kinds.NOT_A_WEB_ADDRESS)
    return value


def _check_years(value: str | int) -> str:
    match = YEAR_OR_SPAN.match(str(value))
    if not match or (match[2] and match[2] <= match[1]):
        raise fault(kinds.NOT_YEARS)
    return str(value)


Text = Annotated[str, Field(strict=True, min_length=1)]
Slug = Annotated[
    str,
    Field(strict=True, pattern=SLUG_PATTERN, max_length=LONGEST_SLUG),
    ValueKind("a name in small letters with hyphens"),
]
RecordRef = Annotated[Slug, RecordSlug()]
SectorRef = Annotated[Slug, Vocabulary("sectors")]
AreaRef = Annotated[Slug, Vocabulary("areas")]
ProgramRef = Annotated[Slug, Vocabulary("programs")]
UnitRef = Annotated[Slug, Vocabulary("units", "a unit")]
LeadKindRef = Annotated[Slug, Vocabulary("lead_kinds", "a kind of lead")]
# Where `sources` defines a key, and where a field names one.
SourceKey = Annotated[str, Field(strict=True, pattern=SLUG_PATTERN, max_length=60)]
SourceKeyRef = Annotated[SourceKey, SourceRef()]
SourceKeys = Annotated[tuple[SourceKeyRef, ...], Field(min_length=1)]
StateCode = Annotated[str, Field(strict=True, pattern=r"^[A-Z]{2}$"), StateRef()]
PartialDate = Annotated[str, Field(strict=True), AfterValidator(_check_partial_date), PartialDay()]
WebAddress = Annotated[
    str,
    Field(strict=True, max_length=2000),
    AfterValidator(_check_web_address),
    ValueKind("a web address"),
]
Years = Annotated[str | int, AfterValidator(_check_years), ValueKind("a year or a span of years")]
Summary = Annotated[str, Field(strict=True, min_length=60, max_length=200)]
Money = Annotated[int, Field(strict=True, ge=1000), Dollars()]

IDENTITY = Review("identity", "the name by which readers and other sites know it")


class FrozenModel(BaseModel):
    """What every part of a record has in common: it is frozen and knows all its fields.

    `told_by` are the fields that stand for it in a list, the first one if none is named; `known_by` is the field
    by which it stays the same when its words change, if it has one.
    """

    told_by: ClassVar[tuple[str, ...]] = ()
    known_by: ClassVar[str] = ""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Source(FrozenModel):
    """A page that a fact rests on."""

    title: Text = Field(
        description="Who says it and where, with the date of the page where it shows one.",
        examples=["EDA, success story on Southwest Alabama (October 2016)"],
    )
    url: WebAddress = Field(
        title="Address", description="The address of the page.", examples=["https://www.eda.gov/imcp/"]
    )
    accessed: datetime.date | None = Field(
        None,
        title="Opened",
        description="The day on which a person opened the page; left out when that is not known.",
        examples=["2026-11-01"],
    )
    archived: WebAddress | None = Field(
        None,
        title="Archived copy",
        description="The address of an archived copy of the page, where one is known.",
        examples=["https://web.archive.org/web/2016/https://www.eda.gov/imcp/"],
    )
