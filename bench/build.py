"""How long the build takes: with the real records, and with made-up ones on top of them.

Whole commands are timed, each a process of its own. Their times are compared with that of `pelican --version`, which
is what starting Python and Pelican costs on the same machine at the same moment.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from amcc.records.reader import record_files
from bench.made_up_records import copy_project

SIZES = (500, 2000)
RUNS = 5
VERSION = ("--version",)
BUILD = ("content", "--settings", "pelicanconf.py", "--fatal", "warnings", "--log-handler", "plain")
HEADER = (
    f"{'records':>8}{'pages':>8}{'wall':>9}{'CPU':>9}{'ratio':>8}",
    f"{'':>8}{'':>8}{'seconds':>9}{'seconds':>9}",
)


@dataclass(frozen=True)
class Timing:
    """The medians of several runs of one command, in seconds."""

    wall: float
    cpu: float


@dataclass(frozen=True)
class BuildTiming:
    """How long a build took and what it made."""

    records: int
    pages: int
    timing: Timing


def measure_builds(
    root: Path, sizes: Sequence[int] = SIZES, runs: int = RUNS
) -> tuple[Timing, list[BuildTiming]]:
    """Return the times of `pelican --version` and of builds: of the real records, then of each larger number."""
    real = len(record_files(root / "communities"))
    start = time_command(VERSION, root, runs)
    return start, [measure_build(root, count, runs) for count in (real, *sizes)]


def measure_build(root: Path, count: int, runs: int) -> BuildTiming:
    """Build a copy of the project with so many records again and again."""
    with tempfile.TemporaryDirectory() as scratch:
        project, output = Path(scratch, "project"), Path(scratch, "output")
        project.mkdir()
        copy_project(root, project, count)
        timing = time_command((*BUILD, "--output", str(output)), project, runs)
        return BuildTiming(count, sum(1 for _ in output.rglob("*.html")), timing)


def time_command(arguments: Sequence[str], folder: Path, runs: int) -> Timing:
    """Run Pelican several times after one run that only warms up, and return the medians."""
    timings = [time_once(arguments, folder) for _ in range(runs + 1)][1:]
    return Timing(
        statistics.median(timing.wall for timing in timings),
        statistics.median(timing.cpu for timing in timings),
    )


def time_once(arguments: Sequence[str], folder: Path) -> Timing:
    """Run Pelican once in a folder."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "pelican", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError(f"pelican {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
    return Timing(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def table(start: Timing, builds: Sequence[BuildTiming]) -> str:
    """Return the results in lines: the ratio is that of wall times."""
    lines = [*HEADER, f"{'pelican --version':16}{start.wall:9.2f}{start.cpu:9.2f}{1:8.1f}"]
    for build in builds:
        ratio = build.timing.wall / start.wall
        lines.append(
            f"{build.records:8,}{build.pages:8,}{build.timing.wall:9.2f}{build.timing.cpu:9.2f}{ratio:8.1f}"
        )
    return "\n".join(lines)
