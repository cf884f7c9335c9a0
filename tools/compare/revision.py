"""The site as an earlier revision built it: with the code of that revision and the packages of today."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from amcc.errors import CommandError


@contextmanager
def built_revision(root: Path, revision: str) -> Iterator[Path]:
    """Build a branch or a commit in a worktree of its own and yield the built site while the block runs."""
    with tempfile.TemporaryDirectory(prefix="revision-") as folder:
        worktree = Path(folder, "checkout")
        run(["git", "worktree", "add", "--quiet", "--detach", str(worktree), commit_of(root, revision)], root)
        try:
            print(f"Building {revision}", flush=True)
            run([sys.executable, "-m", "invoke", "build"], worktree)
            yield worktree / "output"
        finally:
            run(["git", "worktree", "remove", "--force", str(worktree)], root)


def commit_of(root: Path, revision: str) -> str:
    """Return the commit that a revision names."""
    return run(
        ["git", "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"],
        root,
        f"There is no revision '{revision}' here.",
    ).strip()


def run(command: Sequence[str], folder: Path, failed: str = "") -> str:
    """Run a program and return what it prints; raise with the given words, or with its own."""
    done = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise CommandError(
            failed or f"'{' '.join(command[:3])}' failed:\n{(done.stdout + done.stderr).strip()}"
        )
    return done.stdout
