"""The report as workflow commands, which a pull request shows beside its lines."""

from __future__ import annotations

from amcc.checks.reports.finding import Outcome, totals
from amcc.checks.reports.report_format import report_format


@report_format("github")
def render_github(outcome: Outcome) -> str:
    """Return workflow commands, which a pull request shows beside its lines."""
    lines = []
    for finding in outcome.findings:
        problem = finding.problem
        command = "error" if problem.severity == "error" else "warning"
        properties = {
            "file": problem.file,
            "line": problem.line,
            "col": problem.column,
            "endColumn": problem.column + finding.width,
            "title": f"{problem.code}: {finding.title}",
        }
        written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        paste = f"\nWrite: {finding.paste}" if finding.paste else ""
        lines.append(
            f"::{command} {written}::{_data(f'{problem.message}{paste}' + chr(10) + finding.help_url)}"
        )
    lines += [f"::notice title=There before this change::{_data(totals(outcome))}"] if outcome.before else []
    return "\n".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
