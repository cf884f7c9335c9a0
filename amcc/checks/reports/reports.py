"""Problems as people and machines read them: terminal, Markdown summary, GitHub annotations, JSON and SARIF."""

from __future__ import annotations

import dataclasses
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from amcc.checks.fixes import text_to_paste
from amcc.problems.kinds import PROBLEM_KINDS
from amcc.problems.problem import Problem
from amcc.text import HIDDEN_CHARACTER

MOST_ALLOWED = 8
WIDEST = 110
# A line that begins like this is a command in the log of a workflow.
COMMAND = re.compile(r"(?m)^(?=\s*::)\s*::")
# What Markdown or the host could read as more than text.
MARKUP_SIGNS = frozenset("\\`*_[]<>#@|!&~")
RED, YELLOW, BLUE, BOLD, DIM, OFF = "\x1b[31m", "\x1b[33m", "\x1b[34m", "\x1b[1m", "\x1b[2m", "\x1b[0m"


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
    findings = []
    for problem in sorted(problems, key=lambda p: (p.severity == "warning", p)):
        lines = lines_of.setdefault(problem.file, _lines(root / problem.file))
        text = lines[problem.line - 1] if 0 < problem.line <= len(lines) else ""
        paste = text_to_paste(problem, text)
        paste = _shown(paste) if paste else None
        shown = dataclasses.replace(
            problem, message=_shown(problem.message), found=_shown(problem.found) if problem.found else None
        )
        help_url = f"{site_url}{PROBLEM_KINDS[problem.code].url}"
        findings.append(Finding(shown, _shown(text), _width(problem, text), paste, help_url))
    return tuple(findings)


def _shown(text: str) -> str:
    """Return text of a file so that it can neither drive a terminal nor give commands to the host of the check."""
    text = HIDDEN_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text)
    return COMMAND.sub(": :", text)


def _lines(path: Path) -> list[str]:
    if path.is_symlink() or not path.is_file():
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


def render_text(outcome: Outcome, *, colored: bool) -> str:
    """Return the problems for a terminal."""
    paint = _painter(colored)
    parts = [_text_of(finding, paint) for finding in outcome.findings]
    if outcome.before:
        what = f"There before, in {outcome.compared_with}; they don't count for this change:"
        parts.append(paint(what, BOLD))
        parts += [paint(finding.problem.render(), DIM) for finding in outcome.before]
    parts.append(_totals(outcome))
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
        text, column = _window(finding.text, problem.column)
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
            f"  {'add' if problem.code == 'C201' else 'write':8}{first}",
            *(f"{'':10}{part}" for part in more),
        ]
    lines += [f"  {'help':8}{paint(finding.help_url, DIM)}", ""]
    return "\n".join(lines)


def _window(text: str, column: int) -> tuple[str, int]:
    """Return a long line cut around the column, and the column in what is left."""
    text = text.expandtabs(1)
    if len(text) <= WIDEST:
        return text, column
    start = max(0, min(column - WIDEST // 2, len(text) - WIDEST))
    before, after = ("… " if start else ""), (" …" if start + WIDEST < len(text) else "")
    return f"{before}{text[start : start + WIDEST]}{after}", column - start + len(before)


def _totals(outcome: Outcome) -> str:
    count = Counter(finding.problem.severity for finding in outcome.findings)
    said = f"{_counted(count['error'], 'error')}, {_counted(count['warning'], 'warning')}"
    if not outcome.findings:
        said = "No problem found"
    change = " in this change" if outcome.compared_with else ""
    before = f"; {len(outcome.before)} there before" if outcome.before else ""
    return f"{said}{change}{before}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def render_markdown(outcome: Outcome) -> str:
    """Return the problems as the summary that a pull request shows."""
    parts = [f"### {_totals(outcome)}", ""]
    for severity, heading in (("error", "To be corrected"), ("warning", "To be looked at")):
        chosen = [finding for finding in outcome.findings if finding.problem.severity == severity]
        if chosen:
            parts += [f"#### {heading}", ""]
            parts += [
                line for number, finding in enumerate(chosen, 1) for line in _markdown_of(number, finding)
            ]
    if outcome.before:
        parts += [f"<details><summary>There before this change: {len(outcome.before)}</summary>", ""]
        parts += [f"- {_code(finding.problem.render())}" for finding in outcome.before]
        parts += ["", "</details>", ""]
    return "\n".join(parts)


def _markdown_of(number: int, finding: Finding) -> list[str]:
    problem = finding.problem
    lines = [
        f"{number}. **{_escaped(finding.title)}** in {_code(problem.file)}, line {problem.line} "
        f"([{problem.code}]({finding.help_url}))",
        "",
        f"   {_escaped(problem.message)}",
        "",
    ]
    if finding.text.strip():
        text, column = _window(finding.text, problem.column)
        lines += _fenced([text, " " * (column - 1) + "^" * min(finding.width, max(1, WIDEST - column))])
    if finding.allowed:
        lines += [f"   Allowed: {_escaped(finding.allowed)}.", ""]
    if finding.paste:
        where = "Add below this line:" if problem.code == "C201" else "Put in its place:"
        lines += [f"   {where}", "", *_fenced(finding.paste.split("\n"))]
    return lines


def _fenced(lines: Sequence[str]) -> list[str]:
    fence = "`" * (3 + max((line.count("`") for line in lines), default=0))
    return [f"   {fence}yaml", *(f"   {line}" for line in lines), f"   {fence}", ""]


def _code(text: str) -> str:
    fence = "`" * (1 + text.count("`"))
    return f"{fence} {text} {fence}" if "`" in text else f"`{text}`"


def _escaped(text: str) -> str:
    """Return plain text so that Markdown, HTML and mentions in it stay text, whatever a file holds."""
    return "".join(f"&#{ord(sign)};" if sign in MARKUP_SIGNS else sign for sign in text)


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
    lines += [f"::notice title=There before this change::{_data(_totals(outcome))}"] if outcome.before else []
    return "\n".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


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
    if finding.paste and problem.code != "C201":
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


RENDERERS: dict[str, Callable[[Outcome], str]] = {
    "github": render_github,
    "json": render_json,
    "markdown": render_markdown,
    "sarif": render_sarif,
}
