"""The report for a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from amcc.checks.reports.finding import WIDEST, Finding, Outcome, totals, window
from amcc.checks.reports.report_format import report_format

RED, YELLOW, BLUE, BOLD, DIM, OFF = "\x1b[31m", "\x1b[33m", "\x1b[34m", "\x1b[1m", "\x1b[2m", "\x1b[0m"


@report_format("text")
def render_for_terminal(outcome: Outcome) -> str:
    """Return the problems for the terminal that reads them, in color where it can show that."""
    return render_text(outcome, colored=wants_color())


def wants_color() -> bool:
    """Say whether to color: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def render_text(outcome: Outcome, *, colored: bool) -> str:
    """Return the problems for a terminal."""
    paint = _painter(colored)
    parts = [_text_of(finding, paint) for finding in outcome.findings]
    if outcome.before:
        what = f"There before, in {outcome.compared_with}; they don't count for this change:"
        parts.append(paint(what, BOLD))
        parts += [paint(finding.problem.render(), DIM) for finding in outcome.before]
    parts.append(totals(outcome))
    return "\n".join(parts)


def _painter(colored: bool) -> Callable[[str, str], str]:
    return (lambda text, code: f"{code}{text}{OFF}") if colored else (lambda text, code: text)


def _text_of(finding: Finding, paint: Callable[[str, str], str]) -> str:
    problem = finding.problem
    color = RED if problem.severity == "error" else YELLOW
    where = f"{problem.file}:{problem.line}:{problem.column}"
    lines = [f"{paint(where, BOLD)} {paint(f'{problem.severity} {problem.code}', color)} {finding.title}"]
    if finding.text.strip():
        number = str(problem.line)
        text, column = window(finding.text, problem.column)
        lines += [
            f"  {paint(f'{number} |', BLUE)} {text}",
            f"  {paint(' ' * len(number) + ' |', BLUE)} {' ' * (column - 1)}"
            + paint("^" * min(finding.width, max(1, WIDEST - column)), color),
        ]
    field = f"{problem.field}: " if problem.field and problem.field != "body" else ""
    lines.append(f"  {field}{problem.message}")
    for label, value in (
        ("found", problem.found),
        ("allowed", finding.allowed),
        ("nearest", problem.suggestion if problem.allowed else None),
    ):
        if value:
            lines.append(f"  {label:8}{value}")
    if finding.paste:
        first, *more = finding.paste.split("\n")
        lines += [
            f"  {'add' if finding.goes_below else 'write':8}{first}",
            *(f"{'':10}{part}" for part in more),
        ]
    lines += [f"  {'help':8}{paint(finding.help_url, DIM)}", ""]
    return "\n".join(lines)
