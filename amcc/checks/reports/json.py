"""The report for other programs."""

from __future__ import annotations

import json

from amcc.checks.reports.finding import Finding, Outcome
from amcc.checks.reports.report_format import report_format


@report_format("json")
def render_json(outcome: Outcome) -> str:
    """Return all that is known, for other programs."""
    data = {
        "compared_with": outcome.compared_with,
        "errors": outcome.errors,
        "problems": [_as_data(finding) for finding in outcome.findings],
        "before": [_as_data(finding) for finding in outcome.before],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _as_data(finding: Finding) -> dict[str, object]:
    problem = finding.problem
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.column + finding.width,
        "severity": problem.severity,
        "code": problem.code,
        "title": finding.title,
        "field": problem.field,
        "message": problem.message,
        "found": problem.found,
        "allowed": list(problem.allowed),
        "nearest": problem.suggestion,
        "text": finding.text,
        "paste": finding.paste,
        "help": finding.help_url,
    }
