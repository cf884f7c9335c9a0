"""What `invoke report` does: compares and writes the two forms of the report."""

from __future__ import annotations

import sys
from pathlib import Path

from tools.change_report.markdown import report_markdown
from tools.change_report.page import report_page
from tools.change_report.report import open_report
from tools.change_report.trees import GitError

MARKDOWN, PAGE = "report.md", "report.html"
CALL_IS_BAD = 2


def run_report(repository: Path, base: str, head: str | None, folder: Path) -> int:
    """Write the report into `folder`; return 2 when git does not know what to compare."""
    try:
        with open_report(repository, base, head) as report:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / MARKDOWN).write_text(report_markdown(report, PAGE), encoding="utf-8")
            (folder / PAGE).write_text(report_page(report), encoding="utf-8")
            print(f"{report.summary} See {folder / MARKDOWN} and {folder / PAGE}.")
    except GitError as error:
        print(f"Can't compare: {error}", file=sys.stderr)
        return CALL_IS_BAD
    return 0
