"""Every field of a record as the model defines it: for the template, the schema and the reference page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from amcc.records.annotations import Vocabulary
from amcc.records.model import Community
from amcc.records.walk import FieldType, Shape, ValueType, fields_of

PLAIN_KINDS = {
    "str": "a text",
    "int": "a whole number",
    "bool": "true or false",
    "date": "a day",
    "float": "a number",
}
SHAPE_KINDS: dict[Shape, str] = {
    "entries": "a list of entries with these fields",
    "by-key": "entries with these fields, each under its own key",
    "fields": "these fields",
    "lists-by-state": "lists of names, each under its state's postal code",
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
    shape: Shape
    example: Any
    allowed: tuple[str, ...]
    vocabulary: str | None
    limits: str
    fields: tuple[FieldView, ...]


def record_fields(
    model: type[BaseModel] = Community, path: str = "", depth: int = 0
) -> tuple[FieldView, ...]:
    """Return the fields of a model in the order of the model, each with those inside it."""
    return tuple(_view(field, path, depth) for field in fields_of(model).values())


def all_fields(fields: tuple[FieldView, ...]) -> Iterator[FieldView]:
    """Yield the fields and those inside them, outer ones first."""
    for field in fields:
        yield field
        yield from all_fields(field.fields)


def _view(field: FieldType, path: str, depth: int) -> FieldView:
    own_path = f"{path}{field.name}"
    ending = {"entries": "[].", "by-key": ".<key>."}.get(field.shape, ".")
    vocabulary = field.value.mark(Vocabulary) if field.shape == "value" else None
    return FieldView(
        name=field.name,
        path=own_path,
        depth=depth,
        required=field.info.is_required(),
        description=field.info.description or "",
        kind=_kind(field),
        shape=field.shape,
        example=field.info.examples[0] if field.info.examples else None,
        allowed=field.value.allowed,
        vocabulary=vocabulary.name if vocabulary else None,
        limits="" if vocabulary else _limits(field.info, field.shape),
        fields=record_fields(field.model, f"{own_path}{ending}", depth + 1) if field.model else (),
    )


def _kind(field: FieldType) -> str:
    if field.shape == "list":
        return f"a list of values: {_value_kind(field.value)}"
    return SHAPE_KINDS.get(field.shape) or _value_kind(field.value)


def _value_kind(value: ValueType) -> str:
    if value.is_literal:
        return "one of the values below"
    # The last mark that says what it is knows it best: a source key is more than a plain name.
    words = [mark.words for mark in value.marks if hasattr(mark, "words")]
    return words[-1] if words else PLAIN_KINDS.get(getattr(value.plain, "__name__", ""), "a text")


def _limits(info: FieldInfo, shape: Shape) -> str:
    least = next((m.min_length for m in info.metadata if getattr(m, "min_length", None)), None)
    most = next((m.max_length for m in info.metadata if getattr(m, "max_length", None)), None)
    if shape not in {"value", "fields"}:
        return "at least one" if least else ""
    if least and most:
        return f"{least} to {most} characters"
    return f"at most {most} characters" if most else ""
