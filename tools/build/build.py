"""One build of the site, which replaces the previous one only when nothing went wrong."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Event

from amcc.errors import CommandError
from amcc.search.full_text import SearchIndexError, make_search_index


class BuildError(CommandError):
    """The site could not be built; the text says why, as the build printed it."""


class BuildStoppedError(Exception):
    """The build was broken off, since nobody waits for it any more."""


# Nobody breaks off a build that is given no event of its own.
NEVER = Event()
POLL_SECONDS = 0.1


def build_site(root: Path, output: Path, settings: str = "pelicanconf.py", outdated: Event = NEVER) -> None:
    """Build the project in `root` into `output`; break off once `outdated` is set."""
    output.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".site-", dir=output.parent))
    try:
        fresh = scratch / "fresh"
        run_pelican(root, fresh, settings, outdated)
        index_words(fresh)
        if outdated.is_set():
            raise BuildStoppedError
        replace_folder(output, fresh, scratch / "previous")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def run_pelican(root: Path, output: Path, settings: str, outdated: Event = NEVER) -> None:
    """Run Pelican in a process of its own, where any warning is a failure."""
    command = [sys.executable, "-m", "pelican", "--settings", settings, "--output", str(output)]
    process = subprocess.Popen(
        [*command, "--fatal", "warnings", "--log-handler", "plain"],
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,
    )
    try:
        said = _wait(process, outdated)
    finally:
        _end(process)
    if process.returncode != 0:
        raise BuildError(said.strip() or f"Pelican ended with exit code {process.returncode}.")
    if not (output / "index.html").is_file():
        raise BuildError("The build made no home page.")


def _wait(process: subprocess.Popen[str], outdated: Event) -> str:
    """Return what a process says until it ends; raise when nobody waits for it any more."""
    while not outdated.is_set():
        try:
            return process.communicate(timeout=POLL_SECONDS)[0]
        except subprocess.TimeoutExpired:
            continue
    raise BuildStoppedError


def _end(process: subprocess.Popen[str]) -> None:
    """End a process that still runs, with those that it has started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def index_words(output: Path) -> None:
    """Make the full-text index of the pages."""
    try:
        make_search_index(output)
    except SearchIndexError as error:
        raise BuildError(str(error)) from error


def replace_folder(target: Path, fresh: Path, previous: Path) -> None:
    """Put `fresh` in the place of `target` by renaming, so that no reader sees half a site."""
    if target.exists():
        target.rename(previous)
    fresh.rename(target)
