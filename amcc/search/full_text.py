"""Makes the index of the full-text search from the built pages, with Pagefind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from amcc.search.stable_index import make_stable

FOLDER = "pagefind"
# The parts of Pagefind that its bare interface loads; its ready-made interfaces are not used.
PUBLISHED = {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"}
PUBLISHED_SUFFIXES = {".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter"}
WASM = "wasm.en.pagefind"
# Parts of pages that are no words of theirs.
LEFT_OUT = (".breadcrumbs", ".citation", ".sources", ".record", ".map", "[data-needs-scripts]")


class SearchIndexError(Exception):
    """The index could not be made; the text says why."""


def make_search_index(output: Path) -> None:
    """Write the search index of the built site into its folder."""
    command = [sys.executable, "-m", "pagefind", "--site", str(output), "--output-subdir", FOLDER, "--silent"]
    for selector in LEFT_OUT:
        command += ["--exclude-selectors", selector]
    # One thread, so that pages are always taken in the same order.
    environment = {**os.environ, "RAYON_NUM_THREADS": "1"}
    done = subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode or not (output / FOLDER / "pagefind.js").is_file():
        raise SearchIndexError(f"The search index was not made.\n{done.stdout.strip()}")
    remove_unused(output / FOLDER)
    make_stable(output / FOLDER)


def remove_unused(folder: Path) -> None:
    """Delete what the search page never loads."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not is_published(path):
            path.unlink()


def is_published(path: Path) -> bool:
    """Whether the search page may load the file."""
    return path.name in PUBLISHED or path.name == WASM or path.suffix in PUBLISHED_SUFFIXES
