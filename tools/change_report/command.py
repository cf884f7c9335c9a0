"""What `invoke report` does: compares and writes the two forms of the report."""

from __future__ import annotations

from pathlib import Path

from tools.change_report.markdown import report_markdown
from tools.change_report.page import report_page
from tools.change_report.report import open_report

MARKDOWN, PAGE = "report.md", "report.html"


def run_report(repository: Path, base: str, head: str | None, folder: Path) -> None:
    """Write the report into `folder`; raise when git does not know what to compare."""
    with open_report(repository, base, head) as report:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARKDOWN).write_text(report_markdown(report, PAGE), encoding="utf-8")
        (folder / PAGE).write_text(report_page(report), encoding="utf-8")
        print(f"{report.summary} See {folder / MARKDOWN} and {folder / PAGE}.")
