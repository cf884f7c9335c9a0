"""The answers in the words of the pages."""

import pytest

from amcc.counties.answers import CountyAnswers
from amcc.geography import places
from amcc.pages.index import Directory
from amcc.records.reader import load_project


@pytest.fixture(scope="module")
def real(root):
    return CountyAnswers(Directory(load_project(root)))


def said(real, fips):
    answer = real.coverage.answers[fips]
    row = real._row(answer)
    return {item.community.label: f"{item.said} {item.here}".strip() for item in (*row.holders, *row.nearest)}


def test_answer_says_how_large_a_region_is(real):
    assert said(real, "17143") == {
        "Greater Peoria": "Serves 5 counties in Illinois.",
        "Illinois CTEC": "Serves all of Illinois.",
        "Illinois defense": "Serves at least 19 counties in Illinois and Iowa.",
    }


def test_answer_says_what_is_likely_only_and_what_a_city_proves(real):
    assert list(said(real, "20173").values()) == ["Serves about 27 counties in Kansas."]
    assert list(said(real, "27109").values()) == [
        "Serves cities in Minnesota. Rochester lies in this county."
    ]


def test_neighbor_that_may_reach_farther_says_so(real):
    near = said(real, "51610")

    assert "Distance to York; ask the community how far it reaches." in near.values()


def test_community_without_any_place_is_named_in_its_state_only(root, real):
    records = [item.data for item in load_project(root).communities.values()]
    placeless = [
        record
        for record in records
        if record.is_manufacturing and record.region.kind == "not-published" and record.anchor_city is None
    ]
    unplaced = {state.state.code: {ref.label for ref in state.unplaced} for state in real.states()}

    assert placeless
    assert {(code, name) for code, names in unplaced.items() for name in names} == {
        (code, record.short_name) for record in placeless for code in record.states
    }


def test_states_list_all_counties_by_name(real):
    states = real.states()

    assert [state.state.name for state in states] == sorted(state.name for state in places.states())
    assert sum(state.count for state in states) == 3144
    illinois = next(state for state in states if state.state.code == "IL")
    names = [row.name for row in illinois.counties]
    assert names.index("DeKalb County") < names.index("De Witt County") < names.index("Douglas County")
    assert illinois.url == "/county/illinois/"
