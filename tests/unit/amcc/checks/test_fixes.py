"""One mistake is told once, and the text to paste is the whole text."""

import shutil

import pytest

from amcc.checks.fixes import text_to_paste
from amcc.checks.project import check_project
from tests.paths import SMALL


@pytest.fixture
def change(tmp_path):
    """Return a function that changes the record of a copy of the small project and checks it."""
    root = shutil.copytree(SMALL, tmp_path / "project")
    path = root / "communities" / "acme-guild.md"

    def edit(old, new):
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))
        return check_project(root), path.read_text().splitlines()

    return edit


def test_a_city_is_not_judged_by_a_state_that_is_wrong(change):
    problems, _ = change("  state: IL\n", "  state: Illinois\n")
    assert [(problem.code, problem.field) for problem in problems] == [("C212", "anchor_city.state")]


def test_the_text_to_paste_for_a_dead_link_keeps_its_kind(change):
    (problem,), lines = change("community:gulf-yards", "community:gulf-yard")
    pasted = text_to_paste(problem, lines[problem.line - 1])
    assert "[the coast](community:gulf-yards)" in pasted
