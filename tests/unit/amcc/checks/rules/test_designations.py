"""Designations fit their program, and their money is credible."""

import pytest

YARDS = "communities/gulf-yards.md"
PROGRAMS = "communities/_vocabulary/programs.yml"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("date: 2014-05-28", "date: '2019'", "2019 lies outside the years of IMCP (2013 to 2018)"),
        ("amount: 5000000", "amount: 5000", "$5,000 is out of scale for one award; count the zeros again"),
        ("amount: 5000000", "amount: 250000001", "$250,000,001 is out of scale for one award; count the zeros again"),
        ("amount: 5000000", "amount: 5000000\n    project_total: 4999999", "the whole project ($4,999,999) can't cost less than the federal money in it ($5,000,000)"),
    ],
)  # fmt: skip
def test_what_does_not_fit(project, old, new, message):
    project.edit(old, new)
    assert [said for _, said in project.said()] == [message]


@pytest.mark.parametrize(
    ("old", "new"), [("date: 2014-05-28", "date: '2018'"), ("amount: 5000000", "amount: 10000")]
)
def test_what_just_fits(project, old, new):
    project.edit(old, new)
    assert project.said() == []


def test_whom_a_program_designated_has_its_sector(project):
    project.edit(
        "sectors:\n  - sector: shipbuilding-and-maritime", "sectors:\n  - sector: metals-and-castings", YARDS
    )
    assert [(problem.code, problem.field) for problem in project.problems()] == [
        ("C334", "designations[1].program")
    ]


def test_a_part_in_the_designation_of_another_asks_for_no_sector(project):
    project.edit(
        "sectors:\n  - sector: shipbuilding-and-maritime", "sectors:\n  - sector: metals-and-castings", YARDS
    )
    project.edit("    date: 2020-08\n", "    date: 2020-08\n    role: partner of another consortium\n", YARDS)
    assert project.told() == []


TOTAL = "  totals:\n    - label: Holders\n      value: {value}\n      unit: communities\n{more}      sources: [act]\n"


@pytest.mark.parametrize(
    ("value", "more", "codes"),
    [
        (1, "      event: designated\n", []),
        (2, "      event: designated\n", ["C335"]),
        (2, "      event: designated\n      without_record: 1\n", []),
        (1, "      event: designated\n      without_record: 1\n", ["C335"]),
        (1, "      event: awarded\n", ["C335"]),
        (7, "", []),
    ],
)
def test_published_totals_are_held_against_the_records(project, value, more, codes):
    project.edit("  totals:\n", TOTAL.format(value=value, more=more), PROGRAMS)
    assert [problem.code for problem in project.problems()] == codes


def test_the_holders_are_those_of_the_event_that_hold_it_themselves(project):
    project.edit("  totals:\n", TOTAL.format(value=1, more="      event: designated\n"), PROGRAMS)
    project.edit("    date: 2014-05-28\n", "    date: 2014-05-28\n    role: partner of another\n")
    assert project.said() == [
        (
            "[1].totals[1].value",
            "IMCP published 1; records with 'designated': 0, holders without a record: 0; add what is missing, or "
            "correct 'without_record'",
        )
    ]


def test_no_total_is_told_while_a_record_cannot_be_read(project):
    project.edit("  totals:\n", TOTAL.format(value=1, more="      event: designated\n"), PROGRAMS)
    project.edit("confidence: high", "confidence: sure")
    assert [problem.code for problem in project.problems()] == ["C210"]
