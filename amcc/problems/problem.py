"""What can be wrong with a file, in words that say what to write instead."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from amcc.text import plain_name, writable

Severity = Literal["error", "warning"]


class ProjectError(Exception):
    """The project can't be built; `problems` says why, all at once."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems and make one message of all of them."""
        self.problems = problems
        super().__init__("\n".join(problem.render() for problem in problems))


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one place. Lines and columns count from 1; `field` is a dotted path, may be empty."""

    file: str
    line: int
    column: int
    code: str
    message: str
    field: str = ""
    found: str | None = dataclasses.field(default=None, compare=False)
    allowed: tuple[str, ...] = dataclasses.field(default=(), compare=False)
    suggestion: str | None = dataclasses.field(default=None, compare=False)
    severity: Severity = dataclasses.field(default="error", compare=False)

    def render(self) -> str:
        """Return `file:line:column: code field: message`, one line."""
        where = f"{plain_name(self.file)}:{self.line}:{self.column}: {self.code}"
        field = f"{self.field}: " if self.field else ""
        return writable(f"{where} {field}{self.message}")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that looks most like `word`, or None."""
    by_folded = {candidate.casefold(): candidate for candidate in sorted(known, reverse=True)}
    matches = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else None


def did_you_mean(suggestion: str | None) -> str:
    """Return the end of a message that offers `suggestion`, or nothing."""
    return f"; did you mean '{suggestion}'?" if suggestion else ""


def one_of(allowed: Iterable[str]) -> str:
    """Return the allowed values as one readable list."""
    return ", ".join(allowed)
