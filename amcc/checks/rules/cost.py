"""The rules about what a text costs to show: none may stall the build, the report or the server of whoever writes.

Most are told by their lines. What only looks expensive is rendered in a process with limits of time and memory.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from amcc.checks.rule import item_rule, project_rule
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.reader import Item, Project

# Quotes and lists in each other; four spaces are one level. A text of ours has two.
DEEPEST = 7
MARKS = re.compile(r"[ ]*(?:(?:[>*+-]|[0-9]{1,9}[.)])(?:[ ]+|(?=>)|$)[ ]*)*")
MARK = re.compile(r"[>*+-]|[0-9]+[.)]")
# Opening brackets in one paragraph that nothing closes yet.
MOST_OPEN = 10
# What a text may hold and is surely shown in a moment; the longest of ours has a quarter.
SIGNS = re.compile(r"[\[\]()*_`<>&!\"'\\#|=-]")
MOST_SIGNS, MOST_LINES, MOST_CHARACTERS = 1000, 500, 20_000
# Trying may take so long, in seconds; a text that is not done by then is refused.
PATIENCE = 15
CODE = Path(__file__).parents[3]


@item_rule
def check_nesting(item: Item[Any], project: Project) -> Iterator[Problem]:
    """Quotes and lists are not nested deeply, and brackets are closed."""
    opened = 0
    for number, line in enumerate(item.document.body.split("\n"), 1):
        marks = MARKS.match(line)
        depth = max(len(MARK.findall(marks[0])), len(line) - len(line.lstrip(" \t")) >> 2) if marks else 0
        if depth > DEEPEST and not _is_rule(line):
            yield item.document.body_problem(kinds.TEXT_NESTED_TOO_DEEPLY, number, 1, most=DEEPEST)
        before, opened = opened, _open_brackets(line, opened) if line.strip() else 0
        if before <= MOST_OPEN < opened:
            yield item.document.body_problem(kinds.BRACKETS_NEVER_CLOSED, number, 1, most=MOST_OPEN)


def _is_rule(line: str) -> bool:
    """Say whether a line is drawn across the page: `- - -`."""
    return len(set(line.replace(" ", ""))) == 1


def _open_brackets(line: str, opened: int) -> int:
    """Return the most brackets that are open at once in a line, or how many are at its end when those are more."""
    most = opened
    for sign in re.findall(r"[\[\]]", line):
        opened = opened + 1 if sign == "[" else max(0, opened - 1)
        most = max(most, opened)
    return most if most > MOST_OPEN else opened


@project_rule
def check_rendering(project: Project) -> Iterator[Problem]:
    """A text that looks expensive is shown in a moment all the same."""
    items = [
        item
        for item in project.items()
        if looks_expensive(item.document.body) and not any(check_nesting(item, project))
    ]
    for item, outcome in zip(items, try_rendering([item.document.body for item in items]), strict=True):
        if outcome != "ok":
            yield item.document.body_problem(kinds.TEXT_TOO_SLOW, 1, 1)


def looks_expensive(body: str) -> bool:
    """Say whether a text holds more than is surely shown in a moment."""
    return (
        len(body) > MOST_CHARACTERS
        or body.count("\n") > MOST_LINES
        or sum(1 for _ in SIGNS.finditer(body)) > MOST_SIGNS
    )


def try_rendering(bodies: Sequence[str]) -> list[str]:
    """Return `ok` for each text that can be rendered within the limits, anything else for the others."""
    if not bodies:
        return []
    # By its name: rendering stands on a higher floor than the checks.
    process = subprocess.Popen(
        [sys.executable, "-m", "amcc.pages.rendering_trial"],
        cwd=CODE,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        told, _ = process.communicate(json.dumps(bodies), timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        told, _ = process.communicate()
    return [*told.split(), *["slow"] * len(bodies)][: len(bodies)]
