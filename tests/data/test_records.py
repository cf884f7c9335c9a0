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


def test_every_designated_community_of_the_three_programs_is_here(project):
    """IMCP chose 24; 21 of the 23 defense communities are known by name; Build Back Better funded 21."""
    holders = {program: 0 for program in ("imcp", "dmcsp", "bbbrc")}
    for item in project.communities.values():
        own = {d.program for d in item.data.designations if d.is_own and d.event != "finalist"}
        for program in holders.keys() & own:
            holders[program] += 1
    assert holders == {"imcp": 24, "dmcsp": 21, "bbbrc": 21}


def test_nobody_is_called_a_member_without_a_source(project):
    said = [item.data.membership for item in project.communities.values() if item.data.membership]
    assert all(membership.sources for membership in said if membership.status == "confirmed")


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
