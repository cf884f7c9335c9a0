"""A scratch repository with the small project, to change at will."""

import shutil
import subprocess

import pytest

from tests.paths import SMALL
from tools.change_report.markdown import report_markdown
from tools.change_report.page import report_page
from tools.change_report.report import open_report

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

    def told(self, head="change"):
        """Return the report on the change, and its two forms."""
        with open_report(self.root, "main", head) as report:
            return report, report_markdown(report), report_page(report)

    def fields_of(self, report, slug="acme-guild"):
        """Return what became of each field of one entry, by its label."""
        (change,) = [change for change in report.changes if change.slug == slug]
        return {
            field.label: [(line.sign, line.before, line.after) for line in field.lines]
            for field in change.fields
        }


@pytest.fixture
def scratch(tmp_path):
    return Scratch(tmp_path / "repository")
