"""One broken file for each rule, with the exact problems that it must cause and a fix that passes.

A bad file takes the place of a good one of the small project: `acme-guild.md`, or the one named below. The fix is
that good file again, unless a `.fixed` file stands beside the bad one.
"""

import datetime
import shutil

import pytest

from amcc.checks import check_project
from amcc.checks.kinds import PROBLEM_KINDS
from tests.paths import FIXTURES

BAD = sorted((FIXTURES / "bad").glob("*.expected"))
TODAY = datetime.date(2026, 11, 22)
RECORD = "communities/acme-guild.md"
TARGETS = {
    "C310-capital-letters": "communities/Acme_Guild.md",
    "C314-no-mission-statement": "content/data/mission-statement.yml",
    "C319-not-a-path": "content/data/redirects.yml",
    "C319-climbs": "content/data/redirects.yml",
    "C320-script-in-a-picture": "content/images/map.svg",
    "C320-wrong-folder": "communities/drafts/acme.md",
    "C335-other-total": "communities/_vocabulary/programs.yml",
    "C330-index": "communities/index.md",
    "C344-unused-picture": "content/images/welder.png",
    "C405-emptied": "content/data/addresses.txt",
    "C401-nothing-answers": "content/data/addresses.txt",
    "C402-still-there": "communities/_retired.yml",
    "C403-no-such-successor": "communities/_retired.yml",
}


@pytest.fixture
def project(tmp_path):
    """Return the folder of a copy of the small project, which has no problem."""
    return shutil.copytree(FIXTURES / "project", tmp_path / "project")


def put_bad_file(expected, project):
    """Put the bad file of a case in its place; where there is none, the good one is missing."""
    target = project / TARGETS.get(expected.stem, RECORD)
    target.unlink(missing_ok=True)
    if expected.stem == "C110-symbolic-link":  # the project itself keeps no link
        target.symlink_to("nowhere")
    for bad in expected.parent.glob(f"{expected.stem}.*"):
        if bad.suffix != ".expected" and not bad.stem.endswith(".fixed"):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(bad, target, follow_symlinks=False)
    return target


def test_the_small_project_has_no_problem(project):
    assert check_project(project, TODAY) == []


@pytest.mark.parametrize("expected", BAD, ids=lambda path: path.stem)
def test_bad_record(expected, project):
    put_bad_file(expected, project)
    found = check_project(project, TODAY)

    assert [problem.render() for problem in found] == expected.read_text().splitlines()
    assert expected.stem[:4] in {problem.code for problem in found}
    assert all(problem.severity == PROBLEM_KINDS[problem.code].severity for problem in found)


@pytest.mark.parametrize("expected", BAD, ids=lambda path: path.stem)
def test_its_fix_passes(expected, project):
    target = put_bad_file(expected, project)
    good = FIXTURES / "project" / target.relative_to(project)
    fixed = next(iter(expected.parent.glob(f"{expected.stem}.fixed.*")), good)
    if target.is_symlink() or not fixed.exists():
        target.unlink()
    if fixed.exists():
        shutil.copy(fixed, target)
    if not (project / RECORD).exists():
        shutil.copy(FIXTURES / "project" / RECORD, project / RECORD)

    assert check_project(project, TODAY) == []


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


def test_a_broken_record_shows_its_deeper_problems_too_and_breaks_no_other_file(project):
    record = project / RECORD
    record.write_text(
        record.read_text()
        .replace("note: The gazette names both counties.", "note: Two counties: Cook and Kendall")  # C109
        .replace("complete: true", "complete: mostly")  # C205
        .replace("Kendall]", "Kendal]")  # C302
        .replace("sector: metals-and-castings", "sector: metal-and-castings")  # C301
        .replace("[gazette-2016]", "[gazette-2017]")  # C305, and C311: the true one is not used any more
        .replace("community:gulf-yards", "community:gulf-yrds")  # C307
    )

    found = check_project(project)

    assert {problem.file for problem in found} == {RECORD}
    assert [problem.code for problem in found] == ["C302", "C205", "C109", "C301", "C305", "C311", "C307"]
