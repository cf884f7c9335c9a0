"""Completes a broken record just for the checks, so that one look finds every problem and not only the first kind.

What was wrong is already told; its place gets a value that is surely right, and whatever a later rule says about
that place is left out.
"""

from __future__ import annotations

import copy
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from amcc.records.front_matter import FieldPath, dotted
from amcc.records.walk import FieldType, field_at, fields_of, model_at

Model = TypeVar("Model", bound=BaseModel)
MOST_ROUNDS = 6


def repair(data: Any, model: type[Model]) -> tuple[Model | None, frozenset[str]]:
    """Return `data` as a model with right values in place of wrong ones, and the dotted paths of those."""
    data = copy.deepcopy(data)
    repaired: set[str] = set()
    for _ in range(MOST_ROUNDS):
        try:
            return model.model_validate(data), frozenset(repaired)
        except ValidationError as error:
            for details in error.errors():
                path = own_path(details["loc"])
                if not path:
                    return None, frozenset()
                repaired.add(dotted(path))
                _put_right(data, path, model)
    return None, frozenset()


def own_path(location: tuple[int | str, ...]) -> FieldPath:
    """Return pydantic's location as a path into the data."""
    return tuple(part for part in location if part != "[key]" and part not in {"str", "int"})


def _put_right(data: Any, path: FieldPath, model: type[BaseModel]) -> None:
    parent = data
    for part in path[:-1]:
        try:
            parent = parent[part]
        except (KeyError, IndexError, TypeError):
            return
    name = path[-1]
    field = field_at(path, model)
    if isinstance(parent, list) and isinstance(name, int) and name < len(parent):
        inner = model_at(path, model)
        parent[name] = _example_of(inner) if inner else "example"
    elif isinstance(parent, dict) and field is not None and field.info.is_required():
        parent[name] = _example(field)
    elif isinstance(parent, dict):
        parent.pop(name, None)


def _example_of(model: type[BaseModel]) -> dict[str, Any]:
    fields = fields_of(model).items()
    return {name: _example(field) for name, field in fields if field.info.is_required()}


def _example(field: FieldType) -> Any:
    if field.info.examples:
        return copy.deepcopy(field.info.examples[0])
    if field.model is None:
        return "example"
    example = _example_of(field.model)
    return {"by-key": {"example": example}, "entries": [example]}.get(field.shape, example)
