"""The report as the summary that a pull request shows."""

from __future__ import annotations

from collections.abc import Sequence

from amcc.checks.reports.finding import WIDEST, Finding, Outcome, totals, window
from amcc.checks.reports.report_format import report_format
from amcc.text import code_block, code_span, escape_markdown


@report_format("markdown")
def render_markdown(outcome: Outcome) -> str:
    """Return the problems as the summary that a pull request shows."""
    parts = [f"### {totals(outcome)}", ""]
    for severity, heading in (("error", "To be corrected"), ("warning", "To be looked at")):
        chosen = [finding for finding in outcome.findings if finding.problem.severity == severity]
        if chosen:
            parts += [f"#### {heading}", ""]
            parts += [
                line for number, finding in enumerate(chosen, 1) for line in _markdown_of(number, finding)
            ]
    if outcome.before:
        parts += [f"<details><summary>There before this change: {len(outcome.before)}</summary>", ""]
        parts += [f"- {code_span(finding.problem.render())}" for finding in outcome.before]
        parts += ["", "</details>", ""]
    return "\n".join(parts)


def _markdown_of(number: int, finding: Finding) -> list[str]:
    problem = finding.problem
    lines = [
        f"{number}. **{escape_markdown(finding.title)}** in {code_span(problem.file)}, line {problem.line} "
        f"([{problem.code}]({finding.help_url}))",
        "",
        f"   {escape_markdown(problem.message)}",
        "",
    ]
    if finding.text.strip():
        text, column = window(finding.text, problem.column)
        lines += _indented([text, " " * (column - 1) + "^" * min(finding.width, max(1, WIDEST - column))])
    if finding.allowed:
        lines += [f"   Allowed: {escape_markdown(finding.allowed)}.", ""]
    if finding.paste:
        where = "Add below this line:" if finding.goes_below else "Put in its place:"
        lines += [f"   {where}", "", *_indented(finding.paste.split("\n"))]
    return lines


def _indented(lines: Sequence[str]) -> list[str]:
    return [*(f"   {line}" for line in code_block(lines, "yaml")), ""]
