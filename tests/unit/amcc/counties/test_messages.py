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


def test_complete_list_is_said_to_be_complete(words):
    assert words("acme-guild") == (
        "2 counties in Illinois. As far as the sources go, the list is complete.",
        "",
    )


def test_whole_state_needs_no_word_on_its_list(words):
    assert words("gulf-yards") == ("All of Alabama.", "")


def test_region_that_is_not_published_may_reach_farther(words):
    _, near = words("hidden-valley")
    assert near == "The list of its counties is not known to be complete, so it may hold this county too."


def test_cities_and_miles():
    assert city_words(("Rochester",)) == "Rochester lies in this county."
    assert city_words(("Rochester", "Mankato")) == "Rochester and Mankato lie in this county."
    assert city_words(()) == ""
    assert [miles_words(miles) for miles in (0, 1, 1200)] == ["less than a mile", "1 mile", "1,200 miles"]
