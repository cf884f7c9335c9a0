"""The template of a record, with every field commented, and the schema for editors; both made from the model."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from amcc.records.annotations import Vocabulary
from amcc.records.contents import Term
from amcc.records.fields import FieldView, record_fields
from amcc.records.model import Community
from amcc.records.reader import load_project
from amcc.records.walk import fields_of, models_inside

TEMPLATE = "communities/_template.md"
SCHEMA = "communities/_schema.json"
WIDTH = 100
BODY = """
## The community

Two or three paragraphs in plain words: what the region makes, who works together, and how. Cite the source of each
fact by its key, as in this sentence [@first-source]. Link to other pages by name: [Greater Peoria](community:greater-peoria).
"""
HEAD = """# A community record. Fill in what the sources say; delete the optional fields that stay empty. Each comment above a
# field says what it means and shows an example; comments may stay or go. An optional field is written as a comment
# itself: take the "# " away to use it. `invoke check` says what is missing.
# Everything about a field: https://americanmcc.org/contribute/fields/
# yaml-language-server: $schema=_schema.json
"""


def record_template(name: str | None = None) -> str:
    """Return the text of a new record, with its name if that is known."""
    lines = ["---", *HEAD.splitlines()]
    for field in record_fields():
        lines += ["", *_field_lines(field, 0)]
    if name:
        lines[lines.index("name:")] = f"name: {json.dumps(name, ensure_ascii=False)}"
    return "\n".join([*lines, "---", BODY])


def _field_lines(field: FieldView, indent: int, *, optional: bool = False) -> Iterator[str]:
    """Yield a field with its comment; an optional one is written as a comment itself."""
    optional = optional or not field.required
    yield from _comment(field, indent)
    pad, mark = " " * indent, "# " if optional else ""
    if field.shape == "value":
        yield f"{pad}{mark}{field.name}:{' ' + _scalar(field.example) if optional else ''}"
    elif field.shape in {"list", "lists-by-state"}:
        yield f"{pad}{mark}{field.name}: {_flow(field.example) if optional else ''}".rstrip()
    else:
        yield f"{pad}{mark}{field.name}:"
        yield from _inner_lines(field, indent, optional=optional)


def _inner_lines(field: FieldView, indent: int, *, optional: bool) -> Iterator[str]:
    if field.shape == "by-key":
        yield f"{' ' * (indent + 2)}first-source:"
        for inner in field.fields:
            yield from _field_lines(inner, indent + 4, optional=optional)
        return
    dash = field.shape == "entries"
    for inner in field.fields:
        for line in _field_lines(inner, indent + (4 if dash else 2), optional=optional):
            opens = line.strip().removeprefix("# ").startswith(f"{inner.name}:") and inner is field.fields[0]
            yield _with_dash(line, indent) if dash and opens else line


def _with_dash(line: str, indent: int) -> str:
    text = line.strip()
    mark = "# " if text.startswith("# ") else ""
    return f"{' ' * (indent + 2)}{mark}- {text.removeprefix('# ')}"


def _comment(field: FieldView, indent: int) -> Iterator[str]:
    need = "Required" if field.required else "Optional"
    limits = f", {field.limits}" if field.limits else ""
    text = f"{need}: {field.kind}{limits}. {field.description}"
    if field.allowed:
        text += f" Allowed: {', '.join(field.allowed)}."
    if field.vocabulary:
        text += f" Allowed values: communities/_vocabulary/{field.vocabulary}.yml."
    pad = f"{' ' * indent}#   "
    yield from textwrap.wrap(
        text, WIDTH, initial_indent=pad, subsequent_indent=pad, break_long_words=False, break_on_hyphens=False
    )
    if field.required and field.example is not None:
        yield f"{pad}Example: {_flow(field.example)}"


def _scalar(value: Any) -> str:
    return "" if value is None else _flow(value)


def _flow(value: Any) -> str:
    """Return an example in one line of YAML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    looks_like_a_number = isinstance(value, str) and re.fullmatch(r"[\d.]+", value)
    plain = (
        not looks_like_a_number and not any(sign in text for sign in ":#[]{},&*!|>'\"%@`")
    ) or text.startswith("http")
    return text if plain else json.dumps(text, ensure_ascii=False)


def record_schema(root: Path) -> str:
    """Return the JSON Schema of a record's fields, with the values of the vocabularies, as text."""
    schema = Community.model_json_schema()
    vocabularies = load_project(root).vocabularies
    models: list[type[BaseModel]] = [Community, *models_inside(Community)]
    for model in models:
        properties = schema["$defs"].get(model.__name__, schema)["properties"]
        for field in fields_of(model).values():
            vocabulary = field.value.mark(Vocabulary)
            if vocabulary:
                values = properties[field.name].get("items", properties[field.name])
                optional = field.shape == "value" and not field.info.is_required()
                values |= _terms_allowed(vocabularies.terms(vocabulary.name), optional=optional)
                values.pop("anyOf", None)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": "Made from amcc/records/model.py by `invoke generate`; never edited by hand.",
        **schema,
        "title": "A community record: the fields of communities/<slug>.md",
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _terms_allowed(terms: Mapping[str, Term], *, optional: bool) -> dict[str, list[str | None]]:
    return {
        "enum": [*terms, *([None] if optional else [])],
        "markdownEnumDescriptions": [term.description for term in terms.values()],
    }


def generated_files(root: Path) -> dict[str, str]:
    """Return the text of every generated file by its path below the project."""
    return {TEMPLATE: record_template(), SCHEMA: record_schema(root)}


def write_generated_files(root: Path) -> list[str]:
    """Write the generated files anew and return those that changed."""
    changed = []
    for name, text in generated_files(root).items():
        path = root / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(name)
    return changed
