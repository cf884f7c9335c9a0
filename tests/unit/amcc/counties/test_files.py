"""The files behind the county page are small, and hold every county and place once."""

import gzip

import pytest

from amcc.counties.answers import CountyAnswers
from amcc.counties.files import compact, name_files, state_data
from amcc.geography import places
from amcc.geography.names import name_key
from amcc.pages.index import Directory
from amcc.records.reader import load_project

# What "a few kilobytes" may come to, compressed.
MOST = 6000


@pytest.fixture(scope="module")
def files():
    return name_files()


@pytest.fixture(scope="module")
def states(root):
    return CountyAnswers(Directory(load_project(root))).states()


def compressed(data):
    return len(gzip.compress(compact(data), mtime=0))


def test_names_are_a_few_kilobytes_a_file(files):
    assert max(map(compressed, files.values())) <= MOST


def test_answers_are_a_few_kilobytes_a_state(states):
    assert {
        state.state.code: size for state in states if (size := compressed(state_data(state))) > MOST
    } == {}


def test_every_county_can_be_typed(files):
    for county in places.counties():
        names = files[name_key(county.full_name)[:2]]["names"]
        assert [county.full_name, county.state, county.fips] in names


def test_every_place_can_be_typed_and_leads_to_its_county(files):
    found = {
        (name, state, fips) for file in files.values() for name, state, fips, *place in file["names"] if place
    }

    for place in places.places():
        county = places.county_by_fips(place.county).full_name
        names = {place.name, f"{place.name} ({county})"}
        assert len(found & {(name, place.state, place.county) for name in names}) == 1


def test_same_names_are_told_apart(files):
    names = [(name, state, *place) for file in files.values() for name, state, _, *place in file["names"]]

    assert len(names) > 19000
    assert len(names) == len(set(names))
    assert sum(name == "Springfield" for name, *_ in names) > 10
    assert sum(name == "Washington County" for name, *_ in names) == 30


def test_files_know_the_names_of_their_states(files):
    for file in files.values():
        assert set(file["states"]) == {name[1] for name in file["names"]}
    assert files["pe"]["states"]["IL"] == ["Illinois", "illinois"]


def test_answers_of_a_state_point_into_what_is_said(states):
    illinois = state_data(next(state for state in states if state.state.code == "IL"))
    [peoria] = [county for county in illinois["counties"] if county[0] == "17143"]
    labels = [illinois["communities"][number][0] for number, *_ in peoria[2]]

    assert peoria[1] == "Peoria County"
    assert labels == ["Greater Peoria", "Illinois CTEC", "Illinois defense"]
    assert peoria[3] == []
    assert [county[0] for county in illinois["counties"] if not county[2] and len(county[3]) != 3] == []


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Doña Ana County", "donaanacounty"),
        ("St. Louis city", "saintlouiscity"),
        ("Ste. Genevieve County", "saintegenevievecounty"),
        ("Prince George's County", "princegeorgescounty"),
        ("DeKalb County", "dekalbcounty"),
        ("De Kalb", "dekalb"),
        ("Mt. Vernon", "mountvernon"),
        ("Kaʻū", "kau"),
    ],
)
def test_names_are_compared_without_accents_and_signs(name, key):
    assert name_key(name) == key


def test_same_data_give_the_same_bytes(states):
    assert compact(name_files()) == compact(name_files())
    assert compact(state_data(states[0])) == compact(state_data(states[0]))
