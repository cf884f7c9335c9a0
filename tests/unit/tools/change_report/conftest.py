"""A scratch repository with the small project, to change at will."""

import shutil
import subprocess

import pytest

from tests.paths import SMALL

# A commit of the same tree has the same id on any day and machine.
FIXED = {
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
    "GIT_AUTHOR_DATE": "2026-11-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2026-11-01T00:00:00Z",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_SYSTEM": "/dev/null",
    "PATH": "/usr/bin:/bin",
}


class Scratch:
    """A repository whose branch `main` holds the small project; `change` checks out the branch `change`."""

    def __init__(self, root):
        self.root = root
        shutil.copytree(SMALL, root)
        self.git("init", "-q", "-b", "main")
        self.commit("Begin")
        self.git("switch", "-q", "-c", "change")

    def git(self, *arguments):
        done = subprocess.run(
            ["git", *arguments], cwd=self.root, env=FIXED, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def commit(self, message="Change"):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def edit(self, name, *replacements):
        path = self.root / name
        text = path.read_text()
        for old, new in replacements:
            assert old in text, old
            text = text.replace(old, new)
        path.write_text(text)


@pytest.fixture
def scratch(tmp_path):
    return Scratch(tmp_path / "repository")
