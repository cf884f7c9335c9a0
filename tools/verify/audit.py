"""Lighthouse and page weights of every kind of page, as a table, against the budgets."""

import json
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.build.server import CompressingHandler, serve_folder
from tools.build.system_parts import find_browser
from tools.verify.examples import Example, page_examples

# Performance is measured with a clock: two points are left to noise.
LOWEST_SCORES = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
HEADINGS = ("page", "perf", "a11y", "best", "seo", "shift", "html kB", "js kB", "page kB", "LCP s")
# The answer to a missing address cannot be indexed, which is right for it.
WITHOUT_SEO = {"not-found"}


@dataclass(frozen=True)
class Measurement:
    """What one page kind scored and weighed."""

    kind: Example
    scores: dict[str, int]
    shift: float
    paint_seconds: float
    html: int
    script: int
    page: int

    def row(self) -> tuple[str, ...]:
        """The measurement as cells of the table."""
        scores = [str(self.scores[name]) for name in LOWEST_SCORES]
        weights = [f"{size / 1000:.1f}" for size in (self.html, self.script, self.page)]
        return (self.kind.name, *scores, f"{self.shift:.3f}", *weights, f"{self.paint_seconds:.1f}")

    def failures(self) -> Iterator[str]:
        """Each bar that the page misses."""
        for name, lowest in LOWEST_SCORES.items():
            if self.scores[name] < lowest and not (name == "seo" and self.kind.name in WITHOUT_SEO):
                yield f"{self.kind.name}: {name} {self.scores[name]}, at least {lowest}"
        if self.shift:
            yield f"{self.kind.name}: layout shift {self.shift:.3f}, must be 0"
        budget = self.kind.budget
        for name, size, most in (
            ("HTML", self.html, budget.html),
            ("JavaScript", self.script, budget.script),
            ("page", self.page, budget.page),
        ):
            if size > most:
                yield f"{self.kind.name}: {name} {size / 1000:.1f} kB, at most {most / 1000:.0f} kB"


def audit_site(root: Path, site: Path) -> tuple[str, list[str]]:
    """Measure every page kind; return the table and the bars that were missed."""
    with serve_folder(site, CompressingHandler) as address:
        measured = [measure_page(root, address, kind) for kind in page_examples(root)]
    failures = [failure for measurement in measured for failure in measurement.failures()]
    return format_table([HEADINGS, *(measurement.row() for measurement in measured)]), failures


def measure_page(root: Path, address: str, kind: Example) -> Measurement:
    """Run Lighthouse on one page, as on a phone."""
    report = run_lighthouse(root, f"{address}{kind.url}")
    audits = report["audits"]
    requests = audits["network-requests"]["details"]["items"]
    return Measurement(
        kind,
        scores={name: round(100 * (report["categories"][name]["score"] or 0)) for name in LOWEST_SCORES},
        shift=audits["cumulative-layout-shift"]["numericValue"],
        paint_seconds=audits["largest-contentful-paint"]["numericValue"] / 1000,
        html=transferred(requests, "Document"),
        script=transferred(requests, "Script"),
        page=transferred(requests),
    )


def transferred(requests: list[dict[str, Any]], kind: str | None = None) -> int:
    """The bytes sent for requests of one kind, or for all of them."""
    return sum(request["transferSize"] for request in requests if kind in (None, request["resourceType"]))


def run_lighthouse(root: Path, url: str) -> dict[str, Any]:
    """Run Lighthouse and return its report."""
    command = [
        str(root / "node_modules" / ".bin" / "lighthouse"),
        url,
        f"--only-categories={','.join(LOWEST_SCORES)}",
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        "--output=json",
        "--quiet",
    ]
    environment = {**os.environ, "CHROME_PATH": find_browser() or ""}
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"Lighthouse failed on {url}:\n{done.stderr}")
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def format_table(rows: list[tuple[str, ...]]) -> str:
    """Rows as lines with aligned columns, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [
            first.ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)),
        ]
        lines.append("  ".join(cells))
    return "\n".join(lines)
