"""Every field of a record as the model defines it: for the template, the schema and the reference page."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from amcc.records.model import Community
from amcc.records.repair import inner_model

CHECKED = {
    "_check_partial_date": "a day, month or year",
    "_check_web_address": "a web address",
    "_check_years": "a year or a span of years",
}
STATE_PATTERN, SLUG_PATTERN, KEY_LENGTH = "^[A-Z]{2}$", "^[a-z0-9]+(-[a-z0-9]+)*$", 60
PLAIN_KINDS = {
    "str": "a text",
    "int": "a whole number",
    "bool": "true or false",
    "date": "a day",
    "float": "a number",
}


@dataclass(frozen=True)
class FieldView:
    """One field. `shape` is value, fields, list (of values), entries (a list of fields) or by-key (fields by key)."""

    name: str
    path: str
    depth: int
    required: bool
    description: str
    kind: str
    shape: str
    example: Any
    allowed: tuple[str, ...]
    vocabulary: str | None
    limits: str
    fields: tuple[FieldView, ...]


VOCABULARY_KIND = "one of the values that the vocabulary lists"
# Fields whose values are kept in a vocabulary, with its name.
VOCABULARIES = {
    "sectors[].sector": "sectors",
    "practices[].area": "areas",
    "designations[].program": "programs",
    "related[].program": "programs",
    "lead.kind": "lead_kinds",
}


def record_fields(
    model: type[BaseModel] = Community, path: str = "", depth: int = 0
) -> tuple[FieldView, ...]:
    """Return the fields of a model in the order of the model, each with those inside it."""
    return tuple(_field(name, info, path, depth) for name, info in model.model_fields.items())


def all_fields(fields: tuple[FieldView, ...]) -> Iterator[FieldView]:
    """Yield the fields and those inside them, outer ones first."""
    for field in fields:
        yield field
        yield from all_fields(field.fields)


def _field(name: str, info: FieldInfo, path: str, depth: int) -> FieldView:
    shape, inner = _shape(info.annotation), inner_model(info.annotation)
    own_path = f"{path}{name}"
    ending = {"entries": "[].", "by-key": ".<key>."}.get(shape, ".")
    return FieldView(
        name=name,
        path=own_path,
        depth=depth,
        required=info.is_required(),
        description=info.description or "",
        kind=VOCABULARY_KIND if own_path in VOCABULARIES else _kind(info, shape),
        shape=shape,
        example=info.examples[0] if info.examples else None,
        allowed=_allowed(info.annotation),
        vocabulary=VOCABULARIES.get(own_path),
        limits="" if own_path in VOCABULARIES else _limits(info),
        fields=record_fields(inner, f"{own_path}{ending}", depth + 1) if inner else (),
    )


def _parts(annotation: Any) -> Any:
    """Take `Annotated[…]` and `… | None` away."""
    while typing.get_origin(annotation) in {Annotated, typing.Union, types.UnionType}:
        annotation = next(part for part in typing.get_args(annotation) if part is not type(None))
    return annotation


def _shape(annotation: Any) -> str:
    plain, inner = _parts(annotation), inner_model(annotation)
    origin = typing.get_origin(plain)
    if origin is tuple:
        return "entries" if inner else "list"
    if origin is dict:
        return "by-key" if inner else "lists-by-state"
    return "fields" if inner else "value"


def _kind(info: FieldInfo, shape: str) -> str:
    shapes = {
        "entries": "a list of entries with these fields",
        "by-key": "entries with these fields, each under its own key",
        "fields": "these fields",
        "lists-by-state": "lists of names, each under its state's postal code",
    }
    if shape in shapes:
        return shapes[shape]
    if shape == "list":
        return f"a list of values: {_value_kind(typing.get_args(_parts(info.annotation))[0], info)}"
    return _value_kind(info.annotation, info)


def _value_kind(annotation: Any, info: FieldInfo) -> str:
    if _allowed(annotation):
        return "one of the values below"
    marks = [*_marks(annotation), *(info.metadata if _shape(info.annotation) == "value" else [])]
    patterns = {getattr(mark, "pattern", None) for mark in marks}
    checkers = {getattr(getattr(mark, "func", None), "__name__", "") for mark in marks}
    longest = {getattr(mark, "max_length", None) for mark in marks}
    for checker, words in CHECKED.items():
        if checker in checkers:
            return words
    if STATE_PATTERN in patterns:
        return "a state's postal code"
    if patterns & {SLUG_PATTERN}:
        return "a key under sources" if KEY_LENGTH in longest else "a name in small letters with hyphens"
    return PLAIN_KINDS.get(getattr(_parts(annotation), "__name__", ""), "a text")


def _marks(annotation: Any) -> Iterator[Any]:
    """Yield the marks of `Annotated[…]`, those inside `… | None` too."""
    if typing.get_origin(annotation) is Annotated:
        for mark in typing.get_args(annotation)[1:]:
            yield from getattr(mark, "metadata", [mark])
    if typing.get_origin(annotation) in {Annotated, typing.Union, types.UnionType}:
        for part in typing.get_args(annotation)[:2]:
            yield from _marks(part)


def _allowed(annotation: Any) -> tuple[str, ...]:
    plain = _parts(annotation)
    return tuple(map(str, typing.get_args(plain))) if typing.get_origin(plain) is Literal else ()


def _limits(info: FieldInfo) -> str:
    least = next((m.min_length for m in info.metadata if getattr(m, "min_length", None)), None)
    most = next((m.max_length for m in info.metadata if getattr(m, "max_length", None)), None)
    if typing.get_origin(_parts(info.annotation)) in {tuple, dict}:
        return "at least one" if least else ""
    if least and most:
        return f"{least} to {most} characters"
    return f"at most {most} characters" if most else ""
