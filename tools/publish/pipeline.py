"""The way from the checkout to the target, step by step; a step that fails ends it, and nothing is delivered."""

from __future__ import annotations

import datetime
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from amcc.checks import check_project
from tools.build.build import BuildError, build_site
from tools.publish.compress import compress_site
from tools.publish.errors import PublishError
from tools.publish.lock import locked
from tools.publish.manifest import Manifest, compare, read_manifest
from tools.publish.releases import release_name
from tools.publish.targets.base import Target
from tools.verify.verify import verify_site

SETTINGS = "publishconf.py"
FOLDER = Path("build", "publish")

Report = Callable[[str], None]


def publish(root: Path, target: Target, report: Report, now: datetime.datetime, dry_run: bool) -> None:
    """Build, verify and deliver; with `dry_run` only say what would change."""
    folder = root / FOLDER
    with locked(folder / ".lock"):
        manifest = prepare(root, folder / "site", report, target.takes_compressed)
        with step("compare", report):
            changes = compare(target.live(), manifest)
        for line in changes.lines():
            report(line)
        if dry_run:
            report("Dry run: nothing was delivered.")
            return
        name = release_name(now, manifest)
        with step("deliver", report):
            target.deliver(folder / "site", manifest, name)
        report(f"Live: release {name}, {len(manifest.entries)} files, digest {manifest.digest}")


def make_ready(root: Path, report: Report, now: datetime.datetime) -> str:
    """Leave the site and the name of its release for somebody else to deliver, and return the name."""
    folder = root / FOLDER
    with locked(folder / ".lock"):
        manifest = prepare(root, folder / "site", report, compressed=False)
        name = release_name(now, manifest)
        (folder / "release").write_text(f"{name}\n", encoding="utf-8")
    report(f"Ready: release {name}, {len(manifest.entries)} files, digest {manifest.digest}")
    return name


def prepare(root: Path, site: Path, report: Report, compressed: bool) -> Manifest:
    """Make the site that could be delivered, with everything known to be right."""
    with step("check", report):
        problems = [problem for problem in check_project(root) if problem.severity == "error"]
        refuse([problem.render() for problem in problems], "the records and the content")
    with step("build", report):
        shutil.rmtree(site, ignore_errors=True)
        try:
            build_site(root, site, SETTINGS)
        except BuildError as error:
            refuse([str(error)], "the build")
    with step("verify", report):
        refuse([problem.render() for problem in verify_site(root, site)], "the built site")
    if compressed:
        with step("compress", report):
            compress_site(site)
    with step("manifest", report):
        return read_manifest(site)


def refuse(problems: list[str], what: str) -> None:
    """End the publication when there are problems, and name them all."""
    if problems:
        listing = "\n".join(problems)
        raise PublishError(f"{listing}\nProblems in {what}: {len(problems)}. Nothing was delivered.")


@contextmanager
def step(name: str, report: Report) -> Iterator[None]:
    """Report how long a step took, also when it failed."""
    started = time.monotonic()
    try:
        yield
    finally:
        report(f"{name:<10}{time.monotonic() - started:6.1f} s")
