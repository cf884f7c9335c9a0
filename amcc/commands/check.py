"""What `invoke check` does: checks, compares, writes the report and says whether a change may go on."""

from __future__ import annotations

import datetime
from pathlib import Path

from amcc.checks import check_project
from amcc.checks.reports import RENDERERS, Outcome, find_lines
from amcc.checks.since import compare_with
from amcc.errors import CommandError
from amcc.text import counted

SITE_URL = "https://americanmcc.org"


class UnknownFormatError(CommandError):
    """The report has no such format."""

    exit_code = 2


class ProblemsFoundError(CommandError):
    """The check has found errors, which stand in the report."""


def run_check(root: Path, form: str, since: str | None) -> None:
    """Print the problems in the given form; raise when errors count or the call makes no sense."""
    if form not in RENDERERS:
        raise UnknownFormatError(f"--format is one of {', '.join(sorted(RENDERERS))}, not {form!r}")
    outcome = check_since(root, since) if since else check_all(root)
    print(RENDERERS[form](outcome), flush=True)
    if outcome.errors:
        raise ProblemsFoundError(f"{counted(outcome.errors, 'error')} to be corrected")


def check_all(root: Path) -> Outcome:
    """Return every problem of the project."""
    return Outcome(find_lines(check_project(root, datetime.date.today()), root, SITE_URL))


def check_since(root: Path, revision: str) -> Outcome:
    """Return the problems of this change, and those that were there before."""
    comparison = compare_with(root, revision)
    return Outcome(
        find_lines(comparison.new, root, SITE_URL),
        find_lines(comparison.before, root, SITE_URL),
        compared_with=revision,
    )


def list_open_fields(root: Path, path: Path) -> str:
    """Return what is still to be filled in in one record, a line each."""
    file = path.relative_to(root).as_posix()
    problems = [problem for problem in check_project(root) if problem.file == file]
    return "\n".join(f"  line {p.line}: {p.field or 'file'}: {p.message}" for p in problems)
