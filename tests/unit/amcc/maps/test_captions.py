from dataclasses import replace

import pytest

from amcc.maps import national_map, region_map
from amcc.maps.captions import (
    counted,
    group_label,
    listed,
    national_description,
    national_title,
    region_description,
    region_title,
    state_name,
)
from amcc.maps.model import MapCommunity
from tests.fixtures.map_communities import ALL, CASES


def test_groups_are_named_by_city_or_state():
    assert group_label([c for c in ALL if c.slug.endswith("-chicago")]) == "3 communities around Chicago"
    labels = {group.label for group in national_map(ALL).tiers[0].groups}
    assert any(" in " in label and "New York" in label for label in labels)


def test_the_description_counts_what_is_shown():
    national = national_map(tuple(CASES.values()))
    assert "10 shown by their counties, 4 as whole states and 4 by a mark alone" in national.description


def test_planning_regions_are_called_by_that_name():
    region = region_map(CASES["planning-regions"])
    assert "Greater Bridgeport, Capitol and Naugatuck Valley" not in region.description
    assert (
        "Capitol, Greater Bridgeport and Naugatuck Valley planning regions in Connecticut"
        in region.description
    )


def test_independent_cities_are_called_cities():
    assert "Petersburg city" in region_map(CASES["independent-cities"]).description


def test_the_description_says_how_sure_the_counties_are():
    community = MapCommunity(
        slug="x",
        name="X",
        url="/x/",
        states=("IL",),
        county_fips=("17031", "17093"),
        kind="counties",
        anchor=None,
    )
    said = {known: region_description(replace(community, known=known)) for known in ("all", "some", "likely")}
    assert said["all"] == "The region is Cook and Kendall counties in Illinois."
    assert said["some"].startswith("The region includes Cook")
    assert said["likely"].startswith("The region is roughly Cook")


def test_names_are_listed_and_things_counted():
    assert [listed(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert counted(1, "state", "states") == "1 state"
    assert counted(0, "state", "states") == "0 states"


def test_an_unknown_state_keeps_its_code():
    assert state_name("IL") == "Illinois"
    assert state_name("XX") == "XX"


def test_titles_say_how_many_and_whose():
    assert national_title(1, False) == "Map of 1 manufacturing community in the United States"
    assert national_title(3, True) == "Map of 3 manufacturing communities on this page"
    assert region_title(CASES["one-county"]) == "Map of the region of One County"


def test_the_description_of_a_part_tells_of_the_others():
    shown = [CASES["statewide"], CASES["nothing-known"]]
    said = national_description(shown, 5)
    assert "Communities in 2 states: 1 as whole states and 1 by a mark alone." in said
    assert said.endswith("3 others appear as small dots.")
    assert national_description([], 0).count("none.") == 1


def test_many_counties_are_counted_and_few_are_named():
    many = replace(
        CASES["one-county"], states=("TX",), county_fips=tuple(f"48{n:03}" for n in range(1, 30, 2))
    )
    assert region_description(many).startswith("The region is 15 counties in Texas.")
    mixed = replace(CASES["one-county"], states=("LA",), county_fips=("22071", "22051"))
    assert "Jefferson and Orleans parishes in Louisiana" in region_description(mixed)


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("statewide", "The region is the whole state of Connecticut. Hartford is marked."),
        (
            "cities",
            "The outline of Minnesota, with the cities of the region: Mankato, Minneapolis, Rochester and St. Paul.",
        ),
        (
            "nothing-known",
            "The outline of Missouri.",
        ),
    ],
)
def test_a_region_is_described_by_what_is_known_of_it(slug, words):
    assert region_description(CASES[slug]) == words
