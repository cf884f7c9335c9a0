"""Publishes to a folder, or goes back, a hundred times, and is killed each time at a random moment.

Another process reads all the while. Run by test_folder.py: `kill_publisher.py FOLDER publish|rollback KILLS`;
prints its figures as JSON. No thread runs here, so that forking is safe.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from tools.publish.manifest import Manifest, read_manifest
from tools.publish.targets.folder import FolderTarget

PAGES = 6
FILLER = 4000


def make_site(folder: Path, version: int) -> Path:
    site = folder / f"site-{version}"
    (site / "assets").mkdir(parents=True)
    text = f"version {version}\n"
    for number in range(PAGES):
        name = "index.html" if number == 0 else f"page-{number}.html"
        (site / name).write_text(text + "x" * FILLER + f"\nassets/app.{version}.js\n" + text)
    (site / "assets" / f"app.{version}.js").write_text(text * 2)
    return site


class Reader:
    """Reads the live site over and over and counts what is wrong."""

    def __init__(self, base: Path) -> None:
        self.base = base
        self.faults: list[str] = []
        self.passes = 0
        self.versions: set[str] = set()

    def run(self, stop: Path, report: Path) -> None:
        while not stop.exists():
            try:
                self.read_snapshot()
                self.read_by_paths()
            except OSError as error:
                self.faults.append(repr(error))
            self.passes += 1
        figures = {"passes": self.passes, "versions_seen": len(self.versions), "faults": self.faults[:5]}
        report.write_text(json.dumps(figures))

    def read_snapshot(self) -> None:
        """All files of the folder to which `current` leads at one moment are of one version."""
        folder = os.open(self.base / "current", os.O_RDONLY | os.O_DIRECTORY)
        try:
            names = ["index.html", *(f"page-{number}.html" for number in range(1, PAGES))]
            found = {self.version_of(self.read(folder, name)) for name in names}
            if len(found) != 1:
                self.faults.append(f"a mixture of {sorted(found)}")
            self.versions |= found
        finally:
            os.close(folder)

    def read_by_paths(self) -> None:
        """What a page asks for is there, also when the next release went live in between."""
        page = (self.base / "current" / "index.html").read_text()
        self.version_of(page)
        asset = (self.base / "current" / page.splitlines()[2]).read_text()
        if asset != f"{page.splitlines()[0]}\n" * 2:
            self.faults.append(f"an asset of another version: {asset!r}")

    def read(self, folder: int, name: str) -> str:
        with os.fdopen(os.open(name, os.O_RDONLY, dir_fd=folder)) as file:
            return file.read()

    def version_of(self, page: str) -> str:
        lines = page.splitlines()
        if len(lines) != 4 or lines[0] != lines[3]:
            self.faults.append(f"half a page: {page[:40]!r}")
        return lines[0] if lines else ""


def in_child(action) -> int:
    """Run the action in a process of its own; return its id."""
    child = os.fork()
    if child == 0:
        try:
            action()
            os._exit(0)
        except BaseException as error:
            sys.stderr.write(f"{error}\n")
            os._exit(1)
    return child


class Publisher:
    """Publishes versions by turns, or goes to one that is kept."""

    def __init__(self, folder: Path) -> None:
        self.target = FolderTarget(folder / "target")
        self.sites = [make_site(folder, version) for version in range(1, 5)]
        self.manifests: list[Manifest] = [read_manifest(site) for site in self.sites]

    def publish(self, number: int) -> None:
        which = number % len(self.sites)
        name = f"20260101T{number:06d}Z-{self.manifests[which].digest[:8]}"
        self.target.deliver(self.sites[which], self.manifests[which], name)

    def rollback(self, number: int) -> None:
        others = [release.name for release in self.target.releases() if not release.is_live]
        self.target.roll_back(others[number % len(others)])


def seconds_for(action, numbers: range) -> float:
    """The mean time of an action in a process of its own, which nobody kills."""
    started = time.monotonic()
    for number in numbers:
        os.waitpid(in_child(lambda number=number: action(number)), 0)
    return (time.monotonic() - started) / len(numbers)


def main(folder: Path, mode: str, kills: int) -> None:
    publisher = Publisher(folder)
    current = publisher.target.current
    for number in range(4):
        publisher.publish(number)
    action = getattr(publisher, mode)
    stop, report = folder / "stop", folder / "report.json"
    reader = in_child(lambda: Reader(publisher.target.base).run(stop, report))
    longest = seconds_for(action, range(4, 12)) * 1.3
    figures = {"killed": 0, "killed_after_switch": 0, "finished": 0, "failed": 0}
    number = 12
    while figures["killed"] < kills:
        number += 1
        before = os.readlink(current)
        child = in_child(lambda number=number: action(number))
        time.sleep(random.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        was_killed = os.WIFSIGNALED(status)
        figures["killed"] += was_killed
        figures["killed_after_switch"] += was_killed and os.readlink(current) != before
        figures["finished"] += not was_killed and os.WEXITSTATUS(status) == 0
        figures["failed"] += not was_killed and os.WEXITSTATUS(status) != 0
    action(number + 1)
    stop.touch()
    os.waitpid(reader, 0)
    figures |= {"longest_wait_seconds": round(longest, 3), **json.loads(report.read_text())}
    figures["left_over"] = [path.name for path in current.parent.glob("releases/.*")]
    print(json.dumps(figures))


main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
