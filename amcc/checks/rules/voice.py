"""The rule about the voice: what readers see tells the facts, never the research."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, RootModel

from amcc.checks.narration import narrations
from amcc.checks.rule import item_rule, project_rule
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.front_matter import Document, read_data_file
from amcc.records.reader import Item, Project
from amcc.records.vocabularies import MODELS, vocabulary_file
from amcc.records.walk import found_values

# What no page for readers prints: questions and notes are for those who help; a source's title is the source's own.
NOT_FOR_READERS = frozenset({"open_questions", "research_notes", "sources", "source"})


@item_rule
def check_voice(item: Item[Any], project: Project) -> Iterator[Problem]:
    """No field and no body that a reader sees tells of the research."""
    yield from _check_fields(item.document, type(item.data))
    for told in narrations(item.document.body):
        before = item.document.body[: told.start]
        line, column = before.count("\n") + 1, told.start - before.rfind("\n")
        yield item.document.body_problem(
            kinds.NARRATED_RESEARCH, line, column, found=told.found, instead=told.instead
        )


@project_rule
def check_voice_of_data(project: Project) -> Iterator[Problem]:
    """Neither do the vocabularies, the timeline, the mission statement and the list of retired records."""
    for name, model in MODELS.items():
        path = project.root / vocabulary_file(name)
        if path.is_file():
            document = read_data_file(path, project.root)
            yield from _check_fields(document, RootModel[tuple[model, ...]])  # type: ignore[valid-type]
    for item in (project.timeline, project.mission, project.retired_list):
        if item:
            yield from _check_fields(item.document, type(item.data))


def _check_fields(document: Document, model: type[BaseModel]) -> Iterator[Problem]:
    for found in found_values(document.data, model):
        if isinstance(found.value, str) and NOT_FOR_READERS.isdisjoint(found.path):
            for told in narrations(found.value):
                yield document.problem(
                    kinds.NARRATED_RESEARCH, found.path, found=told.found, instead=told.instead
                )
