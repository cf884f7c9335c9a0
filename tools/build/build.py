"""One build of the site, which replaces the previous one only when nothing went wrong."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from amcc.errors import CommandError
from amcc.search.full_text import SearchIndexError, make_search_index


class BuildError(CommandError):
    """The site could not be built; the text says why, as the build printed it."""


def build_site(root: Path, output: Path, settings: str = "pelicanconf.py") -> None:
    """Build the project in `root` into `output`."""
    output.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".site-", dir=output.parent))
    try:
        fresh = scratch / "fresh"
        run_pelican(root, fresh, settings)
        index_words(fresh)
        replace_folder(output, fresh, scratch / "previous")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def run_pelican(root: Path, output: Path, settings: str) -> None:
    """Run Pelican in a process of its own, where any warning is a failure."""
    command = [sys.executable, "-m", "pelican", "--settings", settings, "--output", str(output)]
    done = subprocess.run(
        [*command, "--fatal", "warnings", "--log-handler", "plain"],
        cwd=root,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise BuildError(done.stdout.strip() or f"Pelican ended with exit code {done.returncode}.")
    if not (output / "index.html").is_file():
        raise BuildError("The build made no home page.")


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
