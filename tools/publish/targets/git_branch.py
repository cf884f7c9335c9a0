"""A branch that a Pages host serves; every publication is a commit on it."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import SplitResult

from tools.publish.errors import PublishError
from tools.publish.manifest import Manifest, read_manifest
from tools.publish.releases import RELEASE_NAME, Release, choose_release

FORM = "git:REMOTE#BRANCH"
REMOTE = "target"
# Nobody goes back farther than this; fetching less is quicker.
HISTORY = 50
PUBLISHED = re.compile(rf"^Publish ({RELEASE_NAME.pattern})$")
LIVE = re.compile(rf"^(?:Publish|Go back to) ({RELEASE_NAME.pattern})$")


def target_at(parts: SplitResult, root: Path) -> GitBranchTarget | None:
    """Return the target of `git:REMOTE#BRANCH`; None for other addresses."""
    fits = parts.scheme == "git" and parts.path and parts.fragment
    return GitBranchTarget(root, parts.path, parts.fragment) if fits else None


class GitBranchTarget:
    """Works in a repository of its own, so that the checkout and its branches stay as they are."""

    takes_compressed = False

    def __init__(self, root: Path, remote: str, branch: str) -> None:
        """Remember the checkout, the name or address of the remote, and the branch."""
        self.root, self.remote, self.branch = root, remote, branch

    def live(self) -> Manifest | None:
        """Return the files at the tip of the branch."""
        with self._scratch() as scratch:
            return self._files(scratch, "FETCH_HEAD") if self._fetch(scratch) else None

    def releases(self) -> list[Release]:
        """Return the publications in the history of the branch."""
        with self._scratch() as scratch:
            return self._releases(self._commits(scratch)) if self._fetch(scratch) else []

    def deliver(self, site: Path, manifest: Manifest, name: str) -> None:
        """Commit the site onto the branch and push it, never with force."""
        with self._scratch() as scratch:
            self._fetch(scratch)
            command = ["-m", "ghp_import", "--no-jekyll", "--remote", REMOTE, "--branch", self.branch]
            run_python(scratch, *command, "--message", f"Publish {name}", str(site.resolve()))
            self._push(scratch)

    def roll_back(self, wanted: str | None) -> str:
        """Commit the files of an earlier publication once more, so that nobody's history changes."""
        with self._scratch() as scratch:
            if not self._fetch(scratch):
                raise PublishError(f"Nothing was published to {self.branch} yet.")
            commits = self._commits(scratch)
            name = choose_release(self._releases(commits), wanted)
            commit = next(commit for commit, subject in commits if subject == f"Publish {name}")
            message = f"Go back to {name}"
            made = git(scratch, "commit-tree", f"{commit}^{{tree}}", "-p", "FETCH_HEAD", "-m", message)
            git(scratch, "update-ref", f"refs/heads/{self.branch}", made.strip())
            self._push(scratch)
            return name

    @contextmanager
    def _scratch(self) -> Iterator[Path]:
        with tempfile.TemporaryDirectory(prefix="publish-") as folder:
            scratch = Path(folder)
            git(scratch, "init", "--quiet")
            git(scratch, "remote", "add", REMOTE, self._address())
            for key in ("user.name", "user.email"):
                if value := self._configured(key):
                    git(scratch, "config", key, value)
            yield scratch

    def _address(self) -> str:
        """The address of the remote: that of a remote of the checkout, or the text itself."""
        return self._configured(f"remote.{self.remote}.url") or self.remote

    def _configured(self, key: str) -> str:
        done = subprocess.run(
            ["git", "config", "--get", key], cwd=self.root, capture_output=True, text=True, check=False
        )
        return done.stdout.strip()

    def _fetch(self, scratch: Path) -> bool:
        """Fetch the branch; tell whether there is one."""
        if not git(scratch, "ls-remote", REMOTE, f"refs/heads/{self.branch}").strip():
            return False
        tracked = f"+refs/heads/{self.branch}:refs/remotes/{REMOTE}/{self.branch}"
        git(scratch, "fetch", "--quiet", f"--depth={HISTORY}", REMOTE, tracked)
        return True

    def _commits(self, scratch: Path) -> list[tuple[str, str]]:
        """The commits of the branch with their subjects, newest first."""
        log = git(scratch, "log", "--first-parent", "--format=%H %s", "FETCH_HEAD")
        return [(line[:40], line[41:]) for line in log.splitlines()]

    def _releases(self, commits: list[tuple[str, str]]) -> list[Release]:
        tip = LIVE.match(commits[0][1])
        names = [found[1] for _, subject in commits if (found := PUBLISHED.match(subject))]
        return [Release(name, bool(tip) and name == tip[1]) for name in sorted(names)]  # type: ignore[index]

    def _files(self, scratch: Path, commit: str) -> Manifest:
        git(scratch, "checkout", "--quiet", "--detach", commit)
        manifest = read_manifest(scratch)
        return Manifest(tuple(entry for entry in manifest.entries if not entry.path.startswith(".git/")))

    def _push(self, scratch: Path) -> None:
        git(scratch, "push", "--quiet", REMOTE, f"refs/heads/{self.branch}")


def git(folder: Path, *arguments: str) -> str:
    """Run git and return what it prints, or say what it said."""
    return run(["git", *arguments], folder)


def run_python(folder: Path, *arguments: str) -> str:
    """Run a Python tool of this environment."""
    return run([sys.executable, *arguments], folder)


def run(command: list[str], folder: Path) -> str:
    """Run a program without questions."""
    done = subprocess.run(
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise PublishError(f"'{' '.join(command[:2])}' failed; the live site is as it was:\n{said}")
    return done.stdout
