"""What maps learn of a record."""

import pytest

from amcc.geography.places import find_place
from amcc.pages.drawings import (
    draw_country,
    draw_spots,
    map_communities,
    map_community,
)


@pytest.fixture
def record(directory):
    """Return slug and record of a community with an anchor city and a county list."""
    return next(
        (slug, item)
        for slug, item in directory.communities.items()
        if item.anchor_city and item.region.kind == "counties"
    )


def with_region(record, **changes):
    slug, item = record
    return slug, item.model_copy(update={"region": item.region.model_copy(update=changes)})


def test_a_map_knows_name_address_states_and_counties_of_a_record(record, directory):
    slug, item = record
    drawn = map_community(slug, item)
    assert (drawn.slug, drawn.name, drawn.url) == (slug, item.short_name, f"/communities/{slug}/")
    assert drawn.states == item.states
    assert set(drawn.county_fips) == directory.counties[slug] != set()
    assert drawn.kind == "counties"


def test_an_anchor_city_is_where_the_place_data_have_it(record):
    slug, item = record
    place = find_place(item.anchor_city.state, item.anchor_city.name)
    drawn = map_community(slug, item)
    assert (drawn.anchor, drawn.anchor_name) == ((place.lon, place.lat), item.anchor_city.name)
    nowhere = item.model_copy(update={"anchor_city": None})
    assert (map_community(slug, nowhere).anchor, map_community(slug, nowhere).anchor_name) == (None, "")


def test_a_map_knows_how_sure_the_counties_are(record):
    known = [
        map_community(*with_region(record, **changes)).known
        for changes in (
            {"complete": True, "confidence": None},
            {"complete": False, "confidence": None},
            {"complete": True, "confidence": "low"},
        )
    ]
    assert known == ["all", "some", "likely"]


def test_named_cities_are_points_and_unknown_ones_are_left_out(record):
    drawn = map_community(*with_region(record, cities={"IL": ("Chicago", "Nowhere At All")}))
    assert [city.name for city in drawn.cities] == ["Chicago"]
    assert drawn.cities[0].point == pytest.approx((-87.65, 41.85), abs=0.01)


def test_the_country_shows_all_or_highlights_some(directory):
    slugs = sorted(directory.communities)
    assert draw_country(directory).others == ""
    some = draw_country(directory, frozenset(slugs[:1]))
    assert [mark.slug for tier in some.tiers for mark in tier.marks] == slugs[:1] * 3
    spots = draw_spots(slugs[:1], directory)
    assert spots.dots.count("M") == 1
    assert [community.slug for community in map_communities(directory)] == list(directory.communities)
