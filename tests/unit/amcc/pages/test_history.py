"""Every year of a designation has a page's worth of communities."""

import pytest

from amcc.pages.history import LARGEST_DOT, make_program_years
from amcc.pages.index import Directory
from amcc.records.reader import load_project


@pytest.fixture(scope="module")
def directory(root):
    return Directory(load_project(root / "tests" / "fixtures" / "project"))


def test_years_are_those_of_the_designations_newest_first(directory):
    dates = [use.date for community in directory.communities.values() for use in community.designations]
    years = sorted({date[:4] for date in dates}, reverse=True)

    assert len(years) > 1
    assert [facet.slug for facet in directory.years] == years


def test_year_holds_the_communities_of_that_year_and_no_other(directory):
    for facet in directory.years:
        holders = [
            slug
            for slug, community in directory.communities.items()
            if any(use.date.startswith(facet.slug) for use in community.designations)
        ]
        assert [row.slug for row in facet.rows] == holders
        assert facet.url == f"/years/{facet.slug}/"


def test_programs_by_year_count_each_community_once_a_year(directory):
    figure = make_program_years(directory)
    counts = {
        (program.label, year.label): cell.count
        for program, cells in figure.rows
        for year, cell in zip(figure.years, cells, strict=True)
    }
    expected: dict[tuple[str, str], set[str]] = {}
    for slug, community in directory.communities.items():
        for designation in community.designations:
            label = directory.vocabularies.programs[designation.program].label
            expected.setdefault((label, designation.date[:4]), set()).add(slug)
    assert expected
    assert {key: count for key, count in counts.items() if count} == {k: len(v) for k, v in expected.items()}
    assert max(cell.radius for _, cells in figure.rows for cell in cells) == LARGEST_DOT
