"""Turns what pydantic says about a document into problems that a person who does not program can act on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from amcc.problems import kinds
from amcc.problems.kind import ProblemKind
from amcc.problems.problem import Problem, nearest
from amcc.records.annotations import SourceRef, StateRef
from amcc.records.front_matter import Document, FieldPath
from amcc.records.repair import own_path
from amcc.records.values import Source
from amcc.records.walk import field_at, fields_of, model_at

Model = TypeVar("Model", bound=BaseModel)

# What pydantic calls an error about the type of a value, and what we call it.
WRONG_TYPES = {
    "string_type": kinds.NOT_A_TEXT,
    "int_type": kinds.NOT_A_WHOLE_NUMBER,
    "int_from_float": kinds.A_FRACTION,
    "int_parsing": kinds.NOT_A_WHOLE_NUMBER,
    "int_parsing_size": kinds.TOO_MANY_DIGITS,
    "bool_type": kinds.NOT_TRUE_OR_FALSE,
    "bool_parsing": kinds.NOT_TRUE_OR_FALSE,
    "tuple_type": kinds.NOT_A_LIST,
    "dict_type": kinds.NOT_FIELDS,
    "model_type": kinds.NOT_FIELDS,
    "date_past": kinds.NOT_A_DAY,
    "date_from_datetime_parsing": kinds.NOT_A_DAY,
    "date_from_datetime_inexact": kinds.NOT_A_DAY,
    "date_parsing": kinds.NOT_A_DAY,
    "date_type": kinds.NOT_A_DAY,
}
LENGTHS = {
    "string_too_short": kinds.TEXT_TOO_SHORT,
    "string_too_long": kinds.TEXT_TOO_LONG,
    "too_short": kinds.TOO_FEW_VALUES,
    "too_long": kinds.TOO_MANY_VALUES,
}
RANGES = {"greater_than_equal": kinds.NUMBER_TOO_SMALL, "less_than_equal": kinds.NUMBER_TOO_LARGE}


def validate(document: Document, model: type[Model], data: Any = None) -> tuple[Model | None, list[Problem]]:
    """Return the document's data as a `model`, or None and every problem of it."""
    try:
        return model.model_validate(document.data if data is None else data), []
    except ValidationError as error:
        return None, sorted(
            {problem for details in error.errors() for problem in _problems(document, details, model)}
        )


def _problems(document: Document, details: ErrorDetails, model: type[BaseModel]) -> Iterator[Problem]:
    path = own_path(details["loc"])
    kind, found = details["type"], _shown(details["input"])
    if kind == "missing":
        yield _missing(document, path, model)
    elif kind == "extra_forbidden":
        yield _unknown_field(document, path, model)
    elif kind == "literal_error":
        yield _not_allowed(document, path, details)
    elif kind in WRONG_TYPES:
        yield document.problem(WRONG_TYPES[kind], path, found=found)
    elif kind == "string_pattern_mismatch":
        at_key = "[key]" in details["loc"]
        yield document.problem(_bad_name(path, model, at_key=at_key), path, found=found, at_key=at_key)
    elif kind in LENGTHS:
        yield from _bad_length(document, path, details, model)
    elif kind in RANGES:
        bound = details["ctx"].get("ge", details["ctx"].get("le"))
        yield document.problem(RANGES[kind], path, found=found, bound=bound)
    elif kind == "fault":
        yield _fault(document, path, details)
    else:
        reason = details["msg"]
        yield document.problem(kinds.FIELDS_THAT_DO_NOT_FIT, path, at_key=True, found=found, reason=reason)


def _fault(document: Document, path: FieldPath, details: ErrorDetails) -> Problem:
    """Return the problem that the model itself has found; fields that don't fit are shown where they begin."""
    kind, facts = details["ctx"]["kind"], details["ctx"]["facts"]
    several = isinstance(details["input"], dict)
    return document.problem(kind, path, at_key=several, found=_shown(details["input"]), **facts)


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _missing(document: Document, path: FieldPath, model: type[BaseModel]) -> Problem:
    field = field_at(path, model)
    hint = f" ({field.info.description})" if field and field.info.description else ""
    return document.problem(kinds.MISSING_FIELD, path, at_key=True, suggestion=str(path[-1]), hint=hint)


def _unknown_field(document: Document, path: FieldPath, model: type[BaseModel]) -> Problem:
    found = str(path[-1])
    allowed = tuple(fields_of(model_at(path[:-1], model) or model))
    suggestion = nearest(found, allowed)
    kind = kinds.UNKNOWN_FIELD if suggestion else kinds.UNKNOWN_FIELD_LIKE_NO_OTHER
    return document.problem(kind, path, at_key=True, found=found, allowed=allowed, suggestion=suggestion)


def _not_allowed(document: Document, path: FieldPath, details: ErrorDetails) -> Problem:
    expected = str(details["ctx"]["expected"]).replace(" or ", ", ").split(", ")
    allowed = tuple(part.strip("'") for part in expected)
    found = str(details["input"])
    return document.problem(
        kinds.VALUE_NOT_ALLOWED,
        path,
        found=found,
        allowed=allowed,
        suggestion=nearest(found, allowed),
        shown=_shown(details["input"]),
    )


def _bad_name(path: FieldPath, model: type[BaseModel], *, at_key: bool) -> ProblemKind:
    """Return what a text is not that breaks the pattern of its field or, with `at_key`, of its key."""
    owner = path[:-1] if at_key or isinstance(path[-1], int) else path
    field = field_at(owner, model)
    state = field and (field.key_mark(StateRef) if at_key else field.value.mark(StateRef))
    return kinds.NOT_A_STATE_CODE if state else kinds.NOT_A_PLAIN_NAME


def _bad_length(
    document: Document, path: FieldPath, details: ErrorDetails, model: type[BaseModel]
) -> Iterator[Problem]:
    kind, value, context = details["type"], details["input"], details["ctx"]
    bound = context["min_length"] if kind.endswith("short") else context["max_length"]
    facts: dict[str, Any] = {"length": len(value), "bound": bound}
    if isinstance(value, str):
        yield document.problem(LENGTHS[kind], path, found=_shown(value), **facts)
    elif kind == "too_short" and len(value) >= bound:
        # It counts as too short only because one of its values is wrong, which is told anyway.
        return
    elif (field := field_at(path, model)) and (field.value.mark(SourceRef) or field.model is Source):
        yield document.problem(kinds.UNSOURCED, path, at_key=True)
    else:
        yield document.problem(LENGTHS[kind], path, at_key=True, **facts)
