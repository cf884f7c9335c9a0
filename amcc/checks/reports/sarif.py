"""The report as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json

from amcc.checks.kinds import PROBLEM_KINDS
from amcc.checks.reports.finding import Finding, Outcome
from amcc.checks.reports.report_format import report_format


@report_format("sarif")
def render_sarif(outcome: Outcome) -> str:
    """Return the problems as SARIF 2.1.0, which code hosts and editors read."""
    codes = sorted({finding.problem.code for finding in (*outcome.findings, *outcome.before)})
    results = [_sarif_result(finding, codes, "new") for finding in outcome.findings]
    results += [_sarif_result(finding, codes, "unchanged") for finding in outcome.before]
    help_of = {f.problem.code: f.help_url for f in (*outcome.findings, *outcome.before)}
    driver = {
        "name": "amcc-check",
        "rules": [
            {
                "id": code,
                "shortDescription": {"text": PROBLEM_KINDS[code].title},
                "fullDescription": {"text": PROBLEM_KINDS[code].meaning},
                "helpUri": help_of[code],
                "defaultConfiguration": {"level": PROBLEM_KINDS[code].severity},
            }
            for code in codes
        ],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _sarif_result(finding: Finding, codes: list[str], baseline: str) -> dict[str, object]:
    problem = finding.problem
    region = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": problem.column + finding.width,
    }
    location = {"artifactLocation": {"uri": problem.file}, "region": region}
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity,
        "baselineState": baseline,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": location}],
    }
    if finding.paste and not finding.goes_below:
        whole = {"startLine": problem.line, "startColumn": 1, "endColumn": len(finding.text) + 1}
        change = {"deletedRegion": whole, "insertedContent": {"text": finding.paste}}
        result["fixes"] = [
            {
                "artifactChanges": [
                    {"artifactLocation": location["artifactLocation"], "replacements": [change]}
                ]
            }
        ]
    return result
