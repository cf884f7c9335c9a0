"""Finalists of a program are told apart from those that it chose."""

import pytest

from amcc.pages.history import make_program_years

GULF = "communities/gulf-yards.md"


@pytest.fixture
def directory(varied):
    """Return the small project, in which Gulf Yards was a finalist of the program that chose Acme Guild."""
    changes = (
        "  - program: dmcsp\n    date: 2020-08",
        "  - program: imcp\n    event: finalist\n    amount: 400000\n    date: 2014-08",
    )
    return varied(GULF, changes).directory


def test_the_page_of_a_program_lists_them_under_two_headings(directory):
    program = next(facet for facet in directory.facets["program"] if facet.slug == "imcp")

    assert [(group.label, [row.slug for row in group.rows]) for group in program.groups] == [
        ("Awardees", ["acme-guild"]),
        ("Finalists", ["gulf-yards"]),
    ]
    assert program.count_words == "1 community and 1 finalist"
    assert program.total == 2


def test_so_does_the_page_of_a_year_and_no_page_of_a_state(directory):
    year = next(facet for facet in directory.facets["year"] if facet.slug == "2014")
    state = next(facet for facet in directory.facets["state"] if facet.slug == "alabama")

    assert [row.slug for row in year.finalists] == ["gulf-yards"]
    assert [group.label for group in state.groups] == ["Communities"]


def test_totals_count_them_apart(directory):
    totals = {figure.label: figure.value for figure in directory.totals}
    assert totals["communities designated or funded"] == "2"
    assert totals["finalist of a federal program"] == "1"
    assert [(figure.value, figure.label) for figure in directory.recorded_figures("imcp")] == [
        ("1", "community"),
        ("1", "finalist"),
        ("$5 million", "in awards"),
    ]


def test_rows_and_the_table_of_years_know_them(directory):
    assert directory.row_by_slug["gulf-yards"].chosen == "IMCP finalist · 2014"
    assert directory.row_by_slug["acme-guild"].chosen == "IMCP · 2014"
    figure = make_program_years(directory)
    assert [[cell.count for cell in cells] for program, cells in figure.rows if program.label == "IMCP"] == [
        [1]
    ]


def test_who_won_in_a_program_after_being_a_finalist_is_no_finalist(varied):
    changed = "  - program: imcp\n    event: finalist\n    date: 2013-12\n    sources: [gazette-2014]\n  - program: imcp\n    date"
    directory = varied("communities/acme-guild.md", ("  - program: imcp\n    date", changed)).directory
    program = next(facet for facet in directory.facets["program"] if facet.slug == "imcp")

    assert program.finalists == () and directory.finalists == ()
    assert directory.row_by_slug["acme-guild"].chosen == "IMCP · 2013, 2014"
