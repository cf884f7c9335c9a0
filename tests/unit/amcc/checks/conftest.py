"""What the tests of checks and reports share: a record with three problems."""

import shutil

import pytest

from amcc.checks import check_project
from amcc.checks.reports import Outcome, find_lines
from tests.paths import FIXTURES

RECORD = "communities/acme-guild.md"


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(FIXTURES / "project", tmp_path / "project")


@pytest.fixture
def findings(project):
    """Return a function that changes the record and returns what the check finds."""

    def find(*changes):
        path = project / RECORD
        text = path.read_text()
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path.write_text(text)
        return find_lines(check_project(project), project, "https://site.example")

    return find


@pytest.fixture
def outcome(findings):
    return Outcome(
        findings(("Kendall", "Kendal"), ("kind: outcome", "kind: result"), ("gazette-2016]", "gazette-2014]"))
    )
