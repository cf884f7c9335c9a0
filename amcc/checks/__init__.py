"""The check: what a single file can't know of itself. Every rule of the modules below `rules` is followed."""

from __future__ import annotations

import datetime
import pkgutil
from collections.abc import Collection, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from amcc.checks import rules
from amcc.checks.rule import DATED_RULES, ITEM_RULES, PROJECT_RULES, RECORD_RULES
from amcc.problems.problem import Problem
from amcc.records.model import Community
from amcc.records.reader import Item, Project, load_project

# A module of rules needs no entry anywhere: it is read because it lies there.
RULE_MODULES = tuple(
    import_module(f"{rules.__name__}.{found.name}") for found in pkgutil.iter_modules(rules.__path__)
)

# A city can't be judged while its state is not known.
RESTS_ON = {"anchor_city.name": "anchor_city.state"}


def check_project(root: Path, today: datetime.date | None = None) -> list[Problem]:
    """Return every problem of the project below `root`, sorted by file, line and column.

    Dates in the future are told only when `today` is given.
    """
    project = load_project(root)
    found = set(problems_of(project))
    if today:
        for rule in DATED_RULES:
            found.update(rule(project, today))
    return sorted(found)


def problems_of(project: Project) -> list[Problem]:
    """Return the problems of single files and those that only show when all files are seen together."""
    found = set(project.problems)
    for rule in PROJECT_RULES:
        found.update(rule(project))
    for item in project.items():
        found.update(_item_problems(item, project))
    for broken in project.broken:
        if broken.item.data is not None:
            found.update(
                problem
                for problem in _item_problems(broken.item, project)
                if not _is_below(problem.field, broken.repaired)
                and not _is_below(RESTS_ON.get(problem.field, problem.field), broken.repaired)
            )
    return sorted(found)


def _is_below(field: str, paths: Collection[str]) -> bool:
    return any(field == path or field.startswith((f"{path}.", f"{path}[")) for path in paths)


def _item_problems(item: Item[Any], project: Project) -> Iterator[Problem]:
    if isinstance(item.data, Community):
        for record_rule in RECORD_RULES:
            yield from record_rule(item, project)
    for item_rule in ITEM_RULES:
        yield from item_rule(item, project)
