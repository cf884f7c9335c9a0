"""The one walker of the model: what shape each field has, what its values are, and where they stand in a file."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from amcc.records.front_matter import FieldPath

Mark = TypeVar("Mark")
Shape = Literal["value", "fields", "list", "entries", "lists-by-state", "by-key"]


@dataclass(frozen=True)
class ValueType:
    """The type of a single value, `Annotated[…]` and `… | None` taken away, with what they said."""

    plain: Any
    marks: tuple[Any, ...]

    @cached_property
    def _by_class(self) -> dict[type[Any], Any]:
        return {type(mark): mark for mark in reversed(self.marks)}

    def mark(self, kind: type[Mark]) -> Mark | None:
        """Return the mark of this class, or None."""
        found: Mark | None = self._by_class.get(kind)
        return found

    @cached_property
    def model(self) -> type[BaseModel] | None:
        """The model, when the value has fields of its own."""
        is_model = isinstance(self.plain, type) and issubclass(self.plain, BaseModel)
        return self.plain if is_model else None

    @cached_property
    def allowed(self) -> tuple[str, ...]:
        """The values that a `Literal` allows."""
        return tuple(map(str, typing.get_args(self.plain))) if self.is_literal else ()

    @cached_property
    def is_literal(self) -> bool:
        """Whether only fixed values are allowed."""
        return typing.get_origin(self.plain) is Literal


@dataclass(frozen=True)
class FieldType:
    """The shape of a field, the type of the values inside it, and the marks of the field as a whole.

    `name` is how files write it, `attribute` how the model does. The shape is value, fields, list (of values), entries (a list of fields), lists-by-state or by-key (fields by key).
    """

    name: str
    attribute: str
    info: FieldInfo
    shape: Shape
    value: ValueType
    marks: tuple[Any, ...]
    key: ValueType | None = None

    @cached_property
    def model(self) -> type[BaseModel] | None:
        """The model of what is inside, when that has fields."""
        return self.value.model

    @cached_property
    def title(self) -> str:
        """What the field is called where people read about it."""
        return self.info.title or self.name.replace("_", " ").capitalize()

    def mark(self, kind: type[Mark]) -> Mark | None:
        """Return the mark of this class on the field or on its values, or None."""
        return next((mark for mark in (*self.marks, *self.value.marks) if isinstance(mark, kind)), None)

    def key_mark(self, kind: type[Mark]) -> Mark | None:
        """Return the mark of this class on the keys of its values, or None."""
        return self.key.mark(kind) if self.key else None


@dataclass(frozen=True)
class FoundValue:
    """One single value of a file: where it stands, in which field, and of which type that is."""

    path: FieldPath
    value: Any
    field: FieldType


@cache
def fields_of(model: type[BaseModel]) -> Mapping[str, FieldType]:
    """Return the fields of a model by the name that files use, in the order of the model."""
    found = {}
    for name, info in model.model_fields.items():
        written = info.alias or name
        found[written] = _field_type(written, name, info)
    return found


def models_inside(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Yield the models of everything inside a model, outer ones first."""
    for field in fields_of(model).values():
        if field.model:
            yield field.model
            yield from models_inside(field.model)


def model_at(path: FieldPath, model: type[BaseModel]) -> type[BaseModel] | None:
    """Return the model that the value at `path` belongs to, or None where no fields stand."""
    current: type[BaseModel] | None = model
    rest = list(path)
    while rest and current is not None:
        field = _root(current) or fields_of(current).get(str(rest.pop(0)))
        if field is None:
            return None
        if field.shape in {"entries", "by-key"}:
            if not rest:
                return None
            rest.pop(0)
        current = field.model
    return current


def field_at(path: FieldPath, model: type[BaseModel]) -> FieldType | None:
    """Return the field that `path` ends in, or None."""
    owner = model_at(path[:-1], model) if path else None
    return fields_of(owner).get(str(path[-1])) if owner else None


def found_values(data: Any, model: type[BaseModel], path: FieldPath = ()) -> Iterator[FoundValue]:
    """Yield every single value of a file's data that stands where the model has one; what does not fit is left out."""
    root = _root(model)
    if root:
        yield from _values_in(data, root, path)
    elif isinstance(data, dict):
        fields = fields_of(model)
        for name, value in data.items():
            if name in fields:
                yield from _values_in(value, fields[name], (*path, name))


def _values_in(data: Any, field: FieldType, path: FieldPath) -> Iterator[FoundValue]:
    for inner_path, inner in _inner(data, field.shape, path):
        if field.model:
            yield from found_values(inner, field.model, inner_path)
        elif inner is not None and not isinstance(inner, (dict, list)):
            yield FoundValue(inner_path, inner, field)


def _inner(data: Any, shape: Shape, path: FieldPath) -> Iterator[tuple[FieldPath, Any]]:
    """Yield the single values or the fields that a field of this shape holds."""
    if shape in {"value", "fields"}:
        yield path, data
    elif shape in {"list", "entries"} and isinstance(data, list):
        yield from (((*path, index), inner) for index, inner in enumerate(data))
    elif shape == "by-key" and isinstance(data, dict):
        yield from (((*path, key), inner) for key, inner in data.items())
    elif shape == "lists-by-state" and isinstance(data, dict):
        for key, names in data.items():
            yield from _inner(names, "list", (*path, key))


def _root(model: type[BaseModel]) -> FieldType | None:
    """Return the field that a file without field names consists of, or None."""
    return fields_of(model)["root"] if issubclass(model, RootModel) else None


def _field_type(name: str, attribute: str, info: FieldInfo) -> FieldType:
    plain, marks = _unwrapped(info.annotation)
    own = (*_flat(info.metadata), *marks)
    origin, arguments = typing.get_origin(plain), typing.get_args(plain)
    if origin is tuple:
        value = ValueType(*_unwrapped(arguments[0]))
        return FieldType(name, attribute, info, "entries" if value.model else "list", value, own)
    if origin is dict:
        key, value = (ValueType(*_unwrapped(argument)) for argument in arguments)
        if value.model:
            return FieldType(name, attribute, info, "by-key", value, own, key)
        if typing.get_origin(value.plain) is tuple:
            names = ValueType(*_unwrapped(typing.get_args(value.plain)[0]))
            return FieldType(name, attribute, info, "lists-by-state", names, own, key)
    value = ValueType(plain, own)
    return FieldType(name, attribute, info, "fields" if value.model else "value", value, own)


def _unwrapped(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Take `Annotated[…]` and `… | None` away and return what is left, with the marks that stood there."""
    marks: list[Any] = []
    while typing.get_origin(annotation) in {Annotated, typing.Union, types.UnionType}:
        first, *more = typing.get_args(annotation)
        if typing.get_origin(annotation) is Annotated:
            marks += _flat(more)
        annotation = first
    return annotation, tuple(marks)


def _flat(marks: Any) -> Iterator[Any]:
    """Yield the marks, those inside a `Field(…)` one by one."""
    for mark in marks:
        yield from getattr(mark, "metadata", [mark])
