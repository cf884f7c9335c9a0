"""The sentences of the county answers, for each kind of region."""

import pytest

from amcc.counties.coverage import make_footprint
from amcc.counties.messages import city_words, holder_words, miles_words, near_words


@pytest.fixture
def words(directory):
    """Return what is said of a community that holds a county, and of one that is near."""

    def say(slug):
        record = directory.communities[slug]
        footprint = make_footprint(slug, record)
        return holder_words(footprint, record), near_words(footprint, record)

    return say


def test_community_says_how_large_the_region_is_that_it_serves(words):
    assert words("acme-guild") == ("Serves 2 counties in Illinois.", "")
    assert words("gulf-yards") == ("Serves all of Alabama.", "")


def test_region_that_may_reach_farther_sends_readers_to_the_community(words):
    _, near = words("hidden-valley")
    assert near == "Ask the community how far it reaches."


def test_cities_and_miles():
    assert city_words(("Rochester",)) == "Rochester lies in this county."
    assert city_words(("Rochester", "Mankato")) == "Rochester and Mankato lie in this county."
    assert city_words(()) == ""
    assert [miles_words(miles) for miles in (0, 1, 1200)] == ["less than a mile", "1 mile", "1,200 miles"]
