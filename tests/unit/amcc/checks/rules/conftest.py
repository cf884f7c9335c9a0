"""What the tests of rules share: a copy of the small project, which has no problem, to change at will."""

import shutil
from pathlib import Path

import pytest

from amcc.checks import check_project
from tests.paths import SMALL

RECORD = "communities/acme-guild.md"


class Copy:
    """A copy of the small project and what the check says of it."""

    def __init__(self, root):
        self.root = root

    def write(self, file, text="x"):
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def edit(self, old, new, file=RECORD):
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def problems(self, today=None):
        return check_project(self.root, today)

    def told(self):
        """Return file and code of every problem."""
        return [(problem.file, problem.code) for problem in self.problems()]

    def said(self):
        """Return field and message of every problem."""
        return [(problem.field, problem.message) for problem in self.problems()]


@pytest.fixture
def project(tmp_path: Path) -> Copy:
    return Copy(shutil.copytree(SMALL, tmp_path / "project"))
