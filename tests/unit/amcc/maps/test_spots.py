"""The light map beside articles and areas."""

import pytest

from amcc.maps import spot_map
from tests.fixtures.map_communities import ALL
from tests.support.maps import compressed


def count(dots):
    return dots.count("M")


def test_chosen_communities_are_dots_and_the_others_small_ones():
    chosen = {community.slug for community in ALL[:3]}
    drawn = spot_map(ALL, chosen)
    assert count(drawn.dots) == 3
    assert drawn.title == "Map of 3 manufacturing communities on this page"
    everything = spot_map(ALL, {community.slug for community in ALL})
    assert everything.others == ""
    assert count(everything.dots) > count(drawn.dots)


def test_unknown_slug_is_an_error_rather_than_a_missing_dot():
    with pytest.raises(KeyError):
        spot_map(ALL, {"nowhere"})


def test_ground_is_light_enough_for_a_page_of_text():
    drawn = spot_map(ALL, set())
    assert compressed(drawn.land + drawn.state_lines) < 5000
