"""What every report tells: problems with their lines, the text to paste and the page that explains them."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from amcc.checks.fixes import text_to_paste
from amcc.checks.kinds import PROBLEM_KINDS
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.front_matter import is_behind_a_link
from amcc.text import HIDDEN_CHARACTER, counted, plain_name, writable

MOST_ALLOWED = 8
WIDEST = 110
# A line that begins like this is a command in the log of a workflow.
COMMAND = re.compile(r"(?m)^(?=\s*::)\s*::")


@dataclass(frozen=True)
class Finding:
    """A problem with the line it stands in, the text to paste and the address that explains it."""

    problem: Problem
    text: str
    width: int
    paste: str | None
    help_url: str

    @property
    def title(self) -> str:
        """What kind of problem it is."""
        return PROBLEM_KINDS[self.problem.code].title

    @property
    def goes_below(self) -> bool:
        """Whether the text to paste goes below the line and not in its place."""
        return self.problem.code == kinds.MISSING_FIELD.code

    @property
    def allowed(self) -> str:
        """What is allowed, shortened; empty where anything is."""
        values = self.problem.allowed
        more = len(values) - MOST_ALLOWED
        return ", ".join(values[:MOST_ALLOWED]) + (f" and {more} more" if more > 0 else "")


@dataclass(frozen=True)
class Outcome:
    """The problems of a check; `before` were there before this change and decide nothing."""

    findings: tuple[Finding, ...]
    before: tuple[Finding, ...] = ()
    compared_with: str | None = None

    @property
    def errors(self) -> int:
        """How many errors decide the exit code."""
        return sum(finding.problem.severity == "error" for finding in self.findings)


def find_lines(problems: Iterable[Problem], root: Path, site_url: str) -> tuple[Finding, ...]:
    """Give each problem its line and its help; errors come first, then warnings."""
    lines_of: dict[str, list[str]] = {}
    clean = cache(_shown)  # thousands of problems may stand in one long line
    findings = []
    for problem in sorted(problems, key=lambda p: (p.severity == "warning", p)):
        if problem.file not in lines_of:
            lines_of[problem.file] = _lines(root, problem.file)
        lines = lines_of[problem.file]
        text = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
        paste = text_to_paste(problem, text)
        paste = _shown(paste) if paste else None
        shown = dataclasses.replace(
            problem,
            file=COMMAND.sub(": :", plain_name(problem.file)),
            message=_shown(problem.message),
            found=_shown(problem.found) if problem.found else None,
        )
        help_url = f"{site_url}{PROBLEM_KINDS[problem.code].url}"
        findings.append(Finding(shown, clean(text), _width(problem, text), paste, help_url))
    return tuple(findings)


def _shown(text: str) -> str:
    """Return text of a file so that it can neither drive a terminal nor give commands to the host of the check."""
    text = HIDDEN_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text)
    return COMMAND.sub(": :", writable(text))


def _lines(root: Path, file: str) -> list[str]:
    path = root / file
    if is_behind_a_link(path, root) or not path.is_file():
        return []
    return path.read_text("utf-8", errors="replace").replace("\r\n", "\n").split("\n")


def _width(problem: Problem, text: str) -> int:
    """Return how many characters the caret spans: what was found, else to the end of the value."""
    rest = text[problem.column - 1 :]
    found = problem.found or ""
    for shown in (found, found.strip("'")):
        if shown and shown in rest[: len(shown) + 2]:
            return rest.index(shown) + len(shown)
    return max(1, len(rest.rstrip()))


def window(text: str, column: int) -> tuple[str, int]:
    """Return a long line cut around the column, and the column in what is left."""
    text = text.expandtabs(1)
    if len(text) <= WIDEST:
        return text, column
    start = max(0, min(column - WIDEST // 2, len(text) - WIDEST))
    before, after = ("… " if start else ""), (" …" if start + WIDEST < len(text) else "")
    return f"{before}{text[start : start + WIDEST]}{after}", column - start + len(before)


def totals(outcome: Outcome) -> str:
    """Return in one sentence how many errors and warnings there are."""
    count = Counter(finding.problem.severity for finding in outcome.findings)
    said = f"{counted(count['error'], 'error')}, {counted(count['warning'], 'warning')}"
    if not outcome.findings:
        said = "No problem found"
    change = " in this change" if outcome.compared_with else ""
    before = f"; {len(outcome.before)} there before" if outcome.before else ""
    return f"{said}{change}{before}."
