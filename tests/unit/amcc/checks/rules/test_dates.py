"""What was done was done before today."""

import datetime


def test_a_day_counts_from_the_day_after_it(project):
    project.edit("confidence: high\n", "confidence: high\nverified: {date: 2026-11-22, by: staff}\n")
    assert project.problems(datetime.date(2026, 11, 22)) == []
    (problem,) = project.problems(datetime.date(2026, 11, 21))
    assert (problem.code, problem.field, problem.severity) == ("C331", "verified.date", "warning")
    assert project.problems() == []


def test_the_day_on_which_a_source_was_read_too(project):
    project.edit(
        "    url: https://gazette.example/2014",
        "    accessed: 2026-12-01\n    url: https://gazette.example/2014",
    )
    (problem,) = project.problems(datetime.date(2026, 11, 22))
    assert problem.field == "sources.gazette-2014.accessed"
