"""One test for each real record, named after its file, and what must hold for all of them together."""

import pytest

from amcc.checks import problems_of
from amcc.records.reader import load_project, record_files
from tests.paths import ROOT

RECORDS = record_files(ROOT / "communities")


@pytest.fixture(scope="module")
def project():
    """Return the real project."""
    return load_project(ROOT)


@pytest.fixture(scope="module")
def problems(project):
    """Return every problem of the real project."""
    return problems_of(project)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_record(path, project, problems):
    assert [problem.render() for problem in problems if problem.file == f"communities/{path.name}"] == []
    community = project.communities[path.stem].data
    assert community.states, "it lies somewhere"
    assert all(practice.sources for practice in community.practices)
    assert all(designation.sources for designation in community.designations)
    assert community.designations, "a program designated or funded it"


def test_everything_else_is_in_order(problems):
    assert [problem.render() for problem in problems if not problem.file.startswith("communities/")] == []


def test_the_mission_statement_stands_in_one_place(project):
    words = "dedicated to achieving sustainability through economic growth"
    holders = [
        path.relative_to(ROOT).as_posix()
        for folder in ("content", "communities", "themes", "amcc", "plugins", "tools")
        for path in (ROOT / folder).rglob("*")
        if path.is_file()
        and path.suffix in {".md", ".yml", ".html", ".py"}
        and words in " ".join(path.read_text("utf-8").split())
    ]
    assert holders == ["content/data/mission-statement.yml"]
