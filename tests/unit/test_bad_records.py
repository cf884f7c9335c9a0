"""One broken record for each rule, with the exact problems that it must cause."""

import shutil
from pathlib import Path

import pytest

from community_directory.checks import check_project

FIXTURES = Path(__file__).parents[1] / "fixtures"
BAD = sorted((FIXTURES / "bad").glob("*.md"))


@pytest.fixture
def project(tmp_path):
    """Return the folder of a copy of the small project, which has no problem."""
    return shutil.copytree(FIXTURES / "project", tmp_path / "project")


def test_the_small_project_has_no_problem(project):
    assert check_project(project) == []


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.stem)
def test_bad_record(bad, project):
    shutil.copy(bad, project / "communities" / "bad.md")

    # The bad records are copies of one that stays, so all but the one about summaries share its summary.
    found = [
        problem.render()
        for problem in check_project(project)
        if problem.code in {bad.stem[:4]} or problem.code != "C316"
    ]

    assert found == bad.with_suffix(".expected").read_text().splitlines()
    assert any(f" {bad.stem[:4]} " in line for line in found)


def test_all_problems_of_all_files_come_at_once(project):
    records = project / "communities"
    county, sector = records / "acme-guild.md", records / "gulf-yards.md"
    county.write_text(county.read_text().replace("Kendall", "Kendal"))
    sector.write_text(sector.read_text().replace("shipbuilding-and-maritime", "shipbuilding"))
    twice = records / "hidden-valley.md"
    twice.write_text(twice.read_text().replace("confidence: low", "confidence: low\nconfidence: high"))
    link = project / "content" / "news" / "town-hall.md"
    link.write_text(link.read_text().replace("practice:weld-together", "practice:weld"))

    places = [
        (problem.file, problem.line, problem.column, problem.code) for problem in check_project(project)
    ]

    assert places == [
        ("communities/acme-guild.md", 16, 16, "C302"),
        ("communities/gulf-yards.md", 19, 13, "C301"),
        ("communities/hidden-valley.md", 22, 1, "C113"),
        ("content/news/town-hall.md", 9, 30, "C307"),
    ]
