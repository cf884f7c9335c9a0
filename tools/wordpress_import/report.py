"""What an import did, as text, Markdown or JSON."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

STATES: dict[str, str] = {
    "new": "new",
    "updated": "written again, since the export or the rules changed",
    "unchanged": "as it was",
    "adopted": "replaced as told by --adopt",
    "kept-edited": "kept: a person edited it since the import",
    "kept-written": "kept: a person wrote it",
}


@dataclass
class Row:
    """One item that was converted."""

    path: str
    title: str
    state: str
    draft: bool
    line: int
    notes: list[str] = field(default_factory=list)
    beside: str = ""


@dataclass
class Report:
    """All that a person needs to know about an import."""

    export: str
    rows: list[Row] = field(default_factory=list)
    left_out: list[dict[str, Any]] = field(default_factory=list)
    comments: dict[str, int] = field(default_factory=dict)
    settings: dict[str, int] = field(default_factory=dict)
    pictures: dict[str, int] = field(default_factory=dict)
    redirects: list[dict[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    dry: bool = False

    def as_data(self) -> dict[str, Any]:
        """Return the report as plain data."""
        return {
            "export": self.export,
            "items": [vars(row) for row in self.rows],
            "left_out": self.left_out,
            "comments_left_out": self.comments,
            "settings_left_out": self.settings,
            "files": self.pictures,
            "redirects_added": self.redirects,
            "notes": self.notes,
            "written": self.written,
            "dry_run": self.dry,
        }

    def as_lines(self) -> list[str]:
        """Return the report as Markdown, which reads as plain text too."""
        return [
            f"# Import of {self.export}",
            "",
            *self._summary_lines(),
            *self._item_lines(),
            *self._left_out_lines(),
            *self._redirect_lines(),
            *([f"- {note}" for note in ["", *self.notes]][1:] if self.notes else []),
        ]

    def _summary_lines(self) -> list[str]:
        """Tell the numbers."""
        states = Counter(row.state for row in self.rows)
        drafts = sum(row.draft for row in self.rows)
        lines = [f"- {count} {STATES[state]}" for state in STATES if (count := states[state])]
        verb = "would be written" if self.dry else "written"
        return [
            f"{len(self.rows)} posts and pages converted ({drafts} of them drafts), {len(self.left_out)} not converted.",
            f"Files {verb}: {len(self.written)}.",
            "",
            *lines,
            f"- pictures: {_numbers(self.pictures)}",
            f"- comments left out: {sum(self.comments.values())} ({_numbers(self.comments)})",
            f"- settings of WordPress left out: {_numbers(self.settings)}",
            "",
        ]

    def _item_lines(self) -> list[str]:
        """Tell what became of each item."""
        lines = ["## Converted", ""] if self.rows else []
        for row in self.rows:
            draft = ", draft" if row.draft else ""
            lines.append(f"- {row.path} ({STATES[row.state]}{draft}; line {row.line} of the export)")
            if row.beside:
                slug = Path(row.path).stem
                lines.append(f"    - the import is in {row.beside}; to take it instead, add: --adopt {slug}")
            lines += [f"    - {note}" for note in row.notes]
        return [*lines, ""]

    def _left_out_lines(self) -> list[str]:
        """Tell what was not converted, and why."""
        rows = []
        for row in self.left_out:
            rows.append(f"- {row['kind']} {row['id']}, line {row['line']}: {row['reason']}")
            if "beside" in row:
                rows.append(f"    - a draft is in {row['beside']}; mend it, then move it into the content")
        return ["## Not converted", "", *rows, ""] if rows else []

    def _redirect_lines(self) -> list[str]:
        """Tell the redirects that were added."""
        rows = [f"- {row['from']} to {row['to']} ({row['reason']})" for row in self.redirects]
        return ["## Redirects added", "", *rows, ""] if rows else []

    def render(self, suffix: str) -> str:
        """Return the report in the form that a file's ending asks for."""
        if suffix == ".json":
            return json.dumps(self.as_data(), indent=2, ensure_ascii=False) + "\n"
        return "\n".join(self.as_lines()).rstrip() + "\n"


def _numbers(counts: dict[str, int]) -> str:
    """Write counts in one line."""
    return ", ".join(f"{counts[name]} {name}" for name in sorted(counts)) or "none"
