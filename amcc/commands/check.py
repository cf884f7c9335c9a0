"""What `invoke check` does: checks, compares, writes the report and says whether a change may go on."""

from __future__ import annotations

import datetime
import os
import sys
from pathlib import Path

from amcc.checks.project import check_project
from amcc.checks.reports.reports import RENDERERS, Outcome, find_lines, render_text
from amcc.checks.since import UnknownRevisionError, compare_with
from amcc.commands.stale import stale_csv, stale_records, stale_text
from amcc.records.reader import load_project

SITE_URL = "https://americanmcc.org"
CHANGE_IS_BAD, CALL_IS_BAD = 1, 2


def run_check(root: Path, form: str, since: str | None) -> int:
    """Print the problems in the given form; return 1 when errors count, 2 when the call makes no sense."""
    if form != "text" and form not in RENDERERS:
        print(f"--format is text or one of {', '.join(RENDERERS)}, not {form!r}", file=sys.stderr)
        return CALL_IS_BAD
    try:
        outcome = check_since(root, since) if since else check_all(root)
    except UnknownRevisionError as error:
        print(f"--since {since}: {error}", file=sys.stderr)
        return CALL_IS_BAD
    print(RENDERERS[form](outcome) if form != "text" else render_text(outcome, colored=wants_color()))
    return CHANGE_IS_BAD if outcome.errors else 0


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


def wants_color() -> bool:
    """Say whether to color: on a terminal, unless NO_COLOR is set (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def list_open_fields(root: Path, path: Path) -> str:
    """Return what is still to be filled in in one record, a line each."""
    file = path.relative_to(root).as_posix()
    problems = [problem for problem in check_project(root) if problem.file == file]
    return "\n".join(f"  line {p.line}: {p.field or 'file'}: {p.message}" for p in problems)


def list_stale(root: Path, months: int, *, as_csv: bool) -> str:
    """Return the records that wait for a confirmation, as text or as CSV."""
    records = stale_records(load_project(root), months, datetime.date.today())
    return stale_csv(records).rstrip("\n") if as_csv else stale_text(records)
