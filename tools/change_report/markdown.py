"""The report as Markdown, for the summary that a pull request shows. Whatever a file holds stays text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from amcc.checks.reports import Outcome
from amcc.checks.reports.markdown import render_markdown
from amcc.text import capitalized, code_block, code_span, escape_markdown, plain_name
from tools.change_report.model import AddressChange, EntryChange, FieldChange, Line
from tools.change_report.report import CHANGE_LABELS, Report

# The host shows summaries of at most 1 MiB; the rest is in the page.
MOST_BYTES = 1_000_000
SHORT = 48
MOST_PROBLEMS = 100
MOST_LISTED = 60
MOST_FILES = 300
ADDRESS_LABELS = {
    "appears": "appears",
    "moves": "now leads to",
    "says what became of it": "says what became of the record",
    "vanishes": "**vanishes**",
}


def report_markdown(report: Report, page_name: str = "report.html") -> str:
    """Return the whole report, shortened from the end where it would be too long."""
    head = "\n".join(_head(report))
    foot = "\n".join([*_addresses(report), *_exports(report)])
    blocks = ["\n".join(_entry(change)) for change in report.changes]
    most = MOST_BYTES - len(head.encode()) - len(foot.encode()) - 500
    shown, size = [], 0
    for block in blocks:
        size += len(block.encode()) + 1
        if size > most:
            break
        shown.append(block)
    if len(shown) < len(blocks):
        left = len(blocks) - len(shown)
        shown.append(f"_This summary is full: {left} more changes stand in the page {page_name}._\n")
    text = "\n".join(filter(None, [head, *shown, foot]))
    return _cut(text, page_name)


def _cut(text: str, page_name: str) -> str:
    raw = text.encode()
    if len(raw) <= MOST_BYTES:
        return text
    kept = raw[: MOST_BYTES - 200].decode(errors="ignore").rsplit("\n", 1)[0]
    return f"{kept}\n\n_This summary is full; the page {page_name} has all of it._\n"


def _head(report: Report) -> Iterator[str]:
    yield "# What this change does"
    yield ""
    yield f"{escape_markdown(report.summary)} Compared with `{report.base_name}`."
    yield ""
    if report.outcome.findings or report.outcome.before:
        yield "## Problems"
        yield ""
        yield from _problems(report.outcome)
    if report.review_notes:
        yield "## What a reviewer must look at"
        yield ""
        for topic, found in groupby(
            sorted(report.review_notes, key=lambda note: note.topic), lambda note: note.topic
        ):
            yield f"- **{escape_markdown(capitalized(topic))}**"
            yield from (f"  - {_name(note.where)}: {_name(note.text)}" for note in found)
        yield ""
    yield from _files(report)
    if report.changes:
        yield "## What changes"
        yield ""


def _name(text: str) -> str:
    """Return words that hold the name of a file or an entry on one line."""
    return escape_markdown(plain_name(text))


def _files(report: Report) -> Iterator[str]:
    if not report.file_changes:
        return
    yield "## Files that come, go or move"
    yield ""
    for change in report.file_changes[:MOST_FILES]:
        former = f" from {code_span(change.former)}" if change.former else ""
        yield f"- {change.change_kind}: {code_span(change.file)}{former}"
    if len(report.file_changes) > MOST_FILES:
        yield f"- and {len(report.file_changes) - MOST_FILES} more, which the page lists"
    yield ""


def _problems(outcome: Outcome) -> Iterator[str]:
    found = outcome.findings
    if len(found) > MOST_PROBLEMS:
        yield f"{len(found):,} problems; the first {MOST_PROBLEMS} follow, and `invoke check` shows all."
        yield ""
    before = outcome.before[:MOST_PROBLEMS]
    yield render_markdown(replace(outcome, findings=found[:MOST_PROBLEMS], before=before))


def _entry(change: EntryChange) -> Iterator[str]:
    if change.change_kind == "layout":
        yield f"- {_name(change.title)}: only layout, quotes or comments of {code_span(change.file)} change."
        yield ""
        return
    yield f"### {_name(change.title)}: {change.kind} {CHANGE_LABELS[change.change_kind]}"
    yield ""
    moved = f" Its address moves from `{change.former_url}` to `{change.url}`." if change.former_url else ""
    yield f"{code_span(change.file)}{moved}"
    yield ""
    for field in change.fields:
        yield from _field(field)
    if change.raw:
        yield "The file can’t be read as it is; these lines differ:"
        yield ""
        yield from code_block(change.raw, "diff")
    yield ""


def _field(field: FieldChange) -> Iterator[str]:
    label = f"- **{escape_markdown(field.label)}**"
    short = all(line.sign in {"added", "removed"} and not line.about for line in field.lines)
    if short and all(len(line.before or line.after) <= SHORT for line in field.lines):
        yield f"{label}: " + ", ".join(map(line_markdown, field.lines))
    elif len(field.lines) == 1:
        yield f"{label}: {line_markdown(field.lines[0])}"
    else:
        yield label
        yield from (f"  - {line_markdown(line)}" for line in field.lines)


def line_markdown(line: Line) -> str:
    """Return one difference in one line: what came, what went, or old words struck out and new ones bold."""
    about = f"_{escape_markdown(line.about)}_: " if line.about else ""
    if line.sign == "added":
        return f"{about}+ {escape_markdown(line.after)}"
    if line.sign == "removed":
        return f"{about}− {escape_markdown(line.before)}"
    if line.sign == "moved":
        return escape_markdown(line.after)
    if not line.spans:
        return f"{about}~~{escape_markdown(line.before)}~~ → **{escape_markdown(line.after)}**"
    words = about + "".join(_span(span.sign, span.text) for span in line.spans)
    return words.replace("~~**", "~~ **")


def _span(sign: str, text: str) -> str:
    words = text.strip()
    if sign == "same" or not words:
        return escape_markdown(text)
    before = text[: len(text) - len(text.lstrip())]
    after = text[len(text.rstrip()) :]
    mark = "~~" if sign == "removed" else "**"
    return f"{before}{mark}{escape_markdown(words)}{mark}{after}"


def _addresses(report: Report) -> Iterator[str]:
    if not report.addresses:
        return
    yield "## Addresses"
    yield ""
    yield from (f"- {_address(change)}" for change in report.addresses[:MOST_LISTED])
    if len(report.addresses) > MOST_LISTED:
        yield f"- and {len(report.addresses) - MOST_LISTED} more"
    yield ""


def _address(change: AddressChange) -> str:
    target = f" {code_span(change.target)}" if change.target else ""
    return f"{code_span(change.url)} {ADDRESS_LABELS[change.change_kind]}{target}"


def _exports(report: Report) -> Iterator[str]:
    if report.pages:
        yield "## Where it shows"
        yield ""
        more = len(report.pages) - MOST_LISTED
        yield (
            "Pages: "
            + ", ".join(code_span(url) for url in report.pages[:MOST_LISTED])
            + (f" and {more} more." if more > 0 else ".")
        )
        yield ""
    if report.exports:
        yield f"Exports: {escape_markdown(', '.join(report.exports))}."
        yield ""
