"""What a kind of problem is: a stable code with the words that reports and its page say about it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass

from amcc import urls
from amcc.problems.problem import Problem, Severity, did_you_mean, one_of
from amcc.text import plain_name


@dataclass(frozen=True)
class ProblemKind:
    """One kind of problem. `message` is a template; `wrong` and `right` are lines of a file, or words where no line can show it.

    In a message `{found}`, `{suggestion}`, `{allowed}`, `{did_you_mean}` and `{file}` are known; every other name
    is a fact that the rule gives.
    """

    code: str
    title: str
    message: str
    meaning: str
    wrong: str
    right: str
    severity: Severity = "error"

    @property
    def url(self) -> str:
        """The address of its page."""
        return urls.problem_url(self.code)

    def worded(self, message: str) -> ProblemKind:
        """Return the same kind with the message for another case of it."""
        return dataclasses.replace(self, message=message)

    def at(
        self,
        file: str,
        line: int = 1,
        column: int = 1,
        field: str = "",
        *,
        found: str | None = None,
        allowed: Iterable[str] = (),
        suggestion: str | None = None,
        meant: str | None = None,
        **facts: object,
    ) -> Problem:
        """Return a problem of this kind in one place; `meant` is the suggestion as the message words it."""
        allowed = tuple(allowed)
        known = {
            "file": plain_name(file),
            "found": found,
            "suggestion": suggestion,
            "allowed": one_of(allowed),
            "did_you_mean": did_you_mean(meant or suggestion),
        }
        message = self.message.format_map(known | facts)
        return Problem(
            file, line, column, self.code, message, field, found, allowed, suggestion, self.severity
        )
