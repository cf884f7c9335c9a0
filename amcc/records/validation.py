"""Turns what pydantic says about a document into problems that a person who does not program can act on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from amcc.problems.problem import Problem, did_you_mean, nearest, one_of
from amcc.records.front_matter import Document, FieldPath
from amcc.records.model import field_names, model_at
from amcc.records.repair import own_path

Model = TypeVar("Model", bound=BaseModel)

# pydantic's error type -> our code and the end of the sentence "<found>, but ..." .
EXPECTED = {
    "string_type": ("C203", "a text is expected here; put the value in quotes"),
    "int_type": ("C204", "a whole number without quotes, commas or $ is expected, such as 5000000"),
    "int_from_float": ("C204", "a whole number is expected, such as 5000000"),
    "int_parsing": ("C204", "a whole number without quotes, commas or $ is expected, such as 5000000"),
    "int_parsing_size": ("C204", "a whole number of at most 18 digits is expected"),
    "date_past": ("C208", "a day is written 2026-11-22"),
    "bool_type": ("C205", "write true or false"),
    "bool_parsing": ("C205", "write true or false"),
    "tuple_type": ("C206", "a list is expected: one line for each value, beginning with '- '"),
    "dict_type": ("C207", "fields are expected here, one 'field: value' on each line below"),
    "model_type": ("C207", "fields are expected here, one 'field: value' on each line below"),
    "date_from_datetime_parsing": ("C208", "a day is written 2026-11-22"),
    "date_from_datetime_inexact": ("C208", "a day is written 2026-11-22"),
    "date_parsing": ("C208", "a day is written 2026-11-22"),
    "date_type": ("C208", "a day is written 2026-11-22"),
    "partial_date": ("C208", "a date is written 2014-05-28, 2014-05 or 2014"),
    "years": ("C208", "years are written 2015 or 2010-2015"),
    "web_address": ("C209", "a web address begins with https:// or http:// and has no spaces"),
}
OUT_OF_RANGE = {"greater_than_equal", "less_than_equal"}


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
    at_key = "[key]" in details["loc"]
    kind, found = details["type"], _shown(details["input"])
    if kind == "missing":
        yield _missing(document, path, model)
    elif kind == "extra_forbidden":
        yield _unknown_field(document, path, model)
    elif kind == "literal_error":
        yield _not_allowed(document, path, details)
    elif kind in EXPECTED:
        code, wanted = EXPECTED[kind]
        yield document.problem(code, path, f"found {found}; {wanted}", found=found)
    elif kind == "string_pattern_mismatch":
        yield _bad_pattern(document, path, found, str(details["ctx"]["pattern"]), at_key=at_key)
    elif _fault_of_a_value(details):
        return
    elif kind in {"string_too_short", "string_too_long", "too_short", "too_long"}:
        yield _bad_length(document, path, details)
    elif kind in OUT_OF_RANGE:
        least, most = details["ctx"].get("ge"), details["ctx"].get("le")
        wanted = f"at least {least:,}" if least is not None else f"at most {most:,}"
        yield document.problem("C215", path, f"found {found}; write a number of {wanted}", found=found)
    else:
        code = "C216" if kind == "unsourced" else "C217"
        yield document.problem(code, path, details["msg"], at_key=True, found=found)


def _fault_of_a_value(details: ErrorDetails) -> bool:
    """Say whether a list counts as too short only because one of its values is wrong, which is told anyway."""
    value = details["input"]
    return details["type"] == "too_short" and len(value) >= details["ctx"]["min_length"]


def _shown(value: Any) -> str:
    if value is None:
        return "nothing"
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _missing(document: Document, path: FieldPath, model: type[BaseModel]) -> Problem:
    owner = model_at(path[:-1], model) or model
    info = owner.model_fields.get(str(path[-1]))
    hint = f" ({info.description})" if info and info.description else ""
    message = f"the field '{path[-1]}' is missing; add it{hint}"
    return document.problem("C201", path, message, at_key=True, suggestion=str(path[-1]))


def _unknown_field(document: Document, path: FieldPath, model: type[BaseModel]) -> Problem:
    owner = model_at(path[:-1], model) or model
    allowed = field_names(owner)
    suggestion = nearest(str(path[-1]), allowed)
    message = f"'{path[-1]}' is not a known field{did_you_mean(suggestion) or '; the fields here are ' + one_of(allowed)}"
    return document.problem(
        "C202", path, message, at_key=True, found=str(path[-1]), allowed=allowed, suggestion=suggestion
    )


def _not_allowed(document: Document, path: FieldPath, details: ErrorDetails) -> Problem:
    allowed = tuple(
        part.strip("'") for part in str(details["ctx"]["expected"]).replace(" or ", ", ").split(", ")
    )
    found = details["input"]
    suggestion = nearest(str(found), allowed)
    message = f"{_shown(found)} is not allowed; write one of {one_of(allowed)}{did_you_mean(suggestion)}"
    return document.problem("C210", path, message, found=str(found), allowed=allowed, suggestion=suggestion)


def _bad_pattern(document: Document, path: FieldPath, found: str, pattern: str, *, at_key: bool) -> Problem:
    if pattern == "^[A-Z]{2}$":
        return document.problem(
            "C212",
            path,
            f"{found} is not a state's postal code; write two capitals, such as AL",
            found=found,
            at_key=at_key,
        )
    message = f"{found} is not a plain name; use small letters, digits and single hyphens, such as southwest-alabama"
    return document.problem("C211", path, message, found=found, at_key=at_key)


def _bad_length(document: Document, path: FieldPath, details: ErrorDetails) -> Problem:
    context = details["ctx"]
    least, most = context.get("min_length"), context.get("max_length")
    value = details["input"]
    bound = f"at least {least}" if least is not None else f"at most {most}"
    if isinstance(value, str):
        return document.problem(
            "C213", path, f"the text has {len(value)} characters; write {bound}", found=_shown(value)
        )
    if path and path[-1] == "sources":
        return document.problem("C216", path, "the list is empty; name at least one source key", at_key=True)
    return document.problem("C214", path, f"the list has {len(value)} values; give {bound}", at_key=True)
