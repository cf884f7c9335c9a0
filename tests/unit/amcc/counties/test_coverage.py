"""Every county in the Census list gets an answer, and those looked up by hand get the right one."""

import math

import pytest

from amcc.counties.answers import CountyAnswers
from amcc.counties.coverage import NEAREST, direction, miles_between
from amcc.geography import places
from amcc.pages.index import Directory
from amcc.records.reader import load_project


@pytest.fixture(scope="module")
def real(root):
    return CountyAnswers(Directory(load_project(root)))


@pytest.fixture(scope="module")
def answers(real):
    return real.coverage.answers


def test_every_county_of_the_census_list_is_answered(answers):
    assert len(places.counties()) == 3144
    assert list(answers) == [county.fips for county in places.counties()]


@pytest.mark.parametrize("state", places.states(), ids=lambda state: state.code)
def test_every_county_has_holders_or_the_nearest(answers, state):
    for county in places.counties_of(state.code):
        answer = answers[county.fips]
        assert answer.county is county
        assert len(answer.nearest) == (0 if answer.holders else NEAREST)
        miles = [near.miles for near in answer.nearest]
        assert miles == sorted(miles)
        assert not {near.slug for near in answer.nearest} & {holder.slug for holder in answer.holders}


def test_every_county_that_a_record_names_is_held_by_it(answers, root):
    for slug, item in load_project(root).communities.items():
        region = item.data.region
        if not item.data.is_manufacturing:
            assert not any(slug in {near.slug for near in answer.nearest} for answer in answers.values())
            assert not any(slug in {holder.slug for holder in answer.holders} for answer in answers.values())
            continue
        named = [(state, name) for state, names in region.counties.items() for name in names]
        for state, name in named:
            county = places.find_county(state, name)
            assert slug in {holder.slug for holder in answers[county.fips].holders}, f"{name}, {state}"
        if region.kind in {"statewide", "multi-statewide"}:
            for county in (county for state in region.states for county in places.counties_of(state)):
                assert slug in {holder.slug for holder in answers[county.fips].holders}, county.full_name


# Looked up by hand in the records: county, holders, nearest with miles, and why.
BY_HAND = [
    (
        "17143",
        "Peoria County",
        [
            "greater-peoria",
            "illinois-clean-tech-economy-coalition",
            "illinois-defense-manufacturing-consortium",
        ],
        [],
        "two lists name it, one complete and one not; the third serves the whole state",
    ),
    ("01097", "Mobile County", ["southwest-alabama"], [], "one of the eight counties of a trade magazine"),
    ("27109", "Olmsted County", ["minnesota-medical-manufacturing"], [], "Rochester lies in it"),
    (
        "29510",
        "St. Louis city",
        ["st-louis-tech-triangle"],
        [],
        "an independent city, named beside the county",
    ),
    (
        "27137",
        "St. Louis County",
        [],
        [
            ("supply-chain-of-recovered-elements-consortium", 85),
            ("michigan-defense-resiliency-consortium", 155),
            ("minnesota-medical-manufacturing", 162),
        ],
        "the one in Minnesota, which shares only its name with the one in Missouri",
    ),
    (
        "09110",
        "Capitol Planning Region",
        ["connecticut-advanced-manufacturing", "connecticut-defense-manufacturing-community"],
        [],
        "the county equivalents of Connecticut since 2022; both regions are the whole state",
    ),
    ("51760", "Richmond city", ["alliance-for-building-better-medicine"], [], "named as a city"),
    (
        "51159",
        "Richmond County",
        [],
        [
            ("alliance-for-building-better-medicine", 18),
            ("virginia-defense-manufacturing-community", 77),
            ("accelerate-nc-life-sciences", 104),
        ],
        "no region names it; the second distance is to the middle of Norfolk, an independent city",
    ),
    (
        "02016",
        "Aleutians West Census Area",
        ["alaska-mariculture-cluster"],
        [],
        "a census area that is named",
    ),
    (
        "48301",
        "Loving County",
        [],
        [
            ("new-mexico-space-valley", 60),
            ("west-texas-aerospace-defense-manufacturing-coalition", 62),
            ("oklahoma-biotech-innovation-cluster", 294),
        ],
        "the whole of New Mexico begins two miles nearer than the middle of Culberson County",
    ),
    ("20173", "Sedgwick County", ["south-kansas"], [], "in a list that is likely, not stated by a source"),
    (
        "15007",
        "Kauai County",
        [],
        [
            ("hawaii-island-build-back-better-coalition", 312),
            ("alaska-mariculture-cluster", 2249),
            ("california-cadence", 2440),
        ],
        "Hawaii County is the nearest, then across the ocean",
    ),
]


@pytest.mark.parametrize(
    ("fips", "name", "holders", "nearest", "reason"), BY_HAND, ids=[case[1] for case in BY_HAND]
)
def test_county_looked_up_by_hand(answers, fips, name, holders, nearest, reason):
    answer = answers[fips]

    assert answer.county.full_name == name
    assert [holder.slug for holder in answer.holders] == holders, reason
    assert [(near.slug, near.miles) for near in answer.nearest] == nearest, reason


@pytest.mark.parametrize(
    ("one", "other", "miles"),
    [
        ((-87.6298, 41.8781), (-83.0458, 42.3314), 238),  # Chicago to Detroit
        ((-74.0060, 40.7128), (-118.2437, 34.0522), 2446),  # New York to Los Angeles
        ((179.5, 0.0), (-179.5, 0.0), 69),  # over the date line
        ((-90.0, 30.0), (-90.0, 30.0), 0),
    ],
)
def test_miles_are_those_of_the_globe(one, other, miles):
    assert miles_between(direction(one), [direction(other)]) == pytest.approx(miles, abs=1.5)


def test_miles_lead_to_the_nearest_of_several_points():
    points = [direction((10.0, 0.0)), direction((1.0, 0.0)), direction((-5.0, 0.0))]
    degree = 3958.8 * math.pi / 180

    assert miles_between(direction((0.0, 0.0)), points) == pytest.approx(degree, rel=1e-6)
