"""Completes a broken record just for the checks, so that one look finds every problem and not only the first kind.

What was wrong is already told; its place gets a value that is surely right, and whatever a later rule says about
that place is left out.
"""

from __future__ import annotations

import copy
import typing
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from amcc.records.front_matter import FieldPath, dotted
from amcc.records.model import model_at

Model = TypeVar("Model", bound=BaseModel)
MOST_ROUNDS = 6


def mend(data: Any, model: type[Model]) -> tuple[Model | None, frozenset[str]]:
    """Return `data` as a model with right values in place of wrong ones, and the dotted paths of those."""
    data = copy.deepcopy(data)
    mended: set[str] = set()
    for _ in range(MOST_ROUNDS):
        try:
            return model.model_validate(data), frozenset(mended)
        except ValidationError as error:
            for details in error.errors():
                path = own_path(details["loc"])
                if not path:
                    return None, frozenset()
                mended.add(dotted(path))
                _put_right(data, path, details["type"], model)
    return None, frozenset()


def own_path(location: tuple[int | str, ...]) -> FieldPath:
    """Return pydantic's location as a path into the data."""
    return tuple(part for part in location if part != "[key]" and part not in {"str", "int"})


def _put_right(data: Any, path: FieldPath, kind: str, model: type[BaseModel]) -> None:
    parent = data
    for part in path[:-1]:
        try:
            parent = parent[part]
        except (KeyError, IndexError, TypeError):
            return
    name = path[-1]
    owner = model_at(path[:-1], model)
    info = owner.model_fields.get(str(name)) if owner else None
    if isinstance(parent, list) and isinstance(name, int) and name < len(parent):
        inner = model_at(path, model)
        parent[name] = _example_of(inner) if inner else "example"
    elif isinstance(parent, dict) and info is not None and info.is_required():
        parent[name] = _example(info)
    elif isinstance(parent, dict):
        parent.pop(name, None)


def _example_of(model: type[BaseModel]) -> dict[str, Any]:
    return {name: _example(info) for name, info in model.model_fields.items() if info.is_required()}


def _example(info: FieldInfo) -> Any:
    if info.examples:
        return copy.deepcopy(info.examples[0])
    inner = inner_model(info.annotation)
    if inner is None:
        return "example"
    origin = typing.get_origin(info.annotation)
    if origin is dict:
        return {"example": _example_of(inner)}
    return [_example_of(inner)] if origin is tuple else _example_of(inner)


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """Return the model inside an annotation such as `tuple[Practice, ...]` or `Verified | None`, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in typing.get_args(annotation):
        found = inner_model(argument)
        if found:
            return found
    return None
