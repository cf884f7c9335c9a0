"""Every year of a designation has a page's worth of communities."""

import pytest

from community_directory.directory import Directory
from community_directory.project import load_project


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
