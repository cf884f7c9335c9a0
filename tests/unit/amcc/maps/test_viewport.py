import pytest

from amcc.geography.places import counties_of
from amcc.maps.model import MapCommunity
from amcc.maps.region import HEIGHT, WIDTH
from amcc.maps.shapes import bounds
from amcc.maps.viewport import (
    CROWD,
    CROWDED_TOLERANCE,
    TOLERANCE,
    box_of_all,
    county_boxes,
    extent_of,
    thirds,
    viewport_of,
)
from tests.fixtures.map_communities import CASES


def test_region_map_counties_share_borders():
    view = viewport_of(extent_of(CASES["one-state"]), WIDTH, HEIGHT)
    cook = {point for ring in view.rings(["17031"]) for point in ring}
    dupage = {point for ring in view.rings(["17043"]) for point in ring}
    assert len(cook & dupage) >= 3


def test_an_extent_holds_the_counties_to_fill_and_those_of_their_states():
    extent = extent_of(CASES["several-states"])
    assert extent.home_states == ("AR", "MS", "TN")
    assert len(extent.filled) == 9 and extent.filled < extent.home
    assert len(extent.home) == sum(len(counties_of(code)) for code in extent.home_states)
    whole = extent_of(CASES["statewide"])
    assert whole.whole_states and whole.filled == whole.home


def test_without_counties_and_states_the_extent_is_the_state_of_the_anchor_city():
    lost = MapCommunity("lost", "Lost", "/lost/", (), (), "not-published", (-87.65, 41.85))
    assert extent_of(lost).home_states == ("IL",)
    assert extent_of(lost).filled == frozenset()
    with pytest.raises(ValueError, match="lost: no state"):
        extent_of(MapCommunity("lost", "Lost", "/lost/", (), (), "not-published", None))


@pytest.mark.parametrize("slug", sorted(CASES))
def test_the_extent_lies_in_the_middle_of_the_frame(slug):
    extent = extent_of(CASES[slug])
    view = viewport_of(extent, WIDTH, HEIGHT)
    assert (extent.filled or extent.home) <= view.in_view
    left, top, right, bottom = bounds(
        point for ring in view.shapes(extent.filled or extent.home) for point in ring
    )
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((WIDTH / 2, HEIGHT / 2), abs=6)


def test_crowded_frames_are_simplified_harder():
    tolerances = {
        len(view.in_view) > CROWD: view.tolerance
        for view in (viewport_of(extent_of(case), WIDTH, HEIGHT) for case in CASES.values())
    }
    assert tolerances == {False: TOLERANCE, True: CROWDED_TOLERANCE}


def test_a_county_has_a_box_in_degrees():
    assert county_boxes()["17031"] == pytest.approx((-88.27, 41.47, -87.52, 42.16), abs=0.02)
    assert len(county_boxes()) == 3144


def test_boxes_are_joined_and_divided():
    assert box_of_all([(0, 5, 2, 6), (1, 1, 9, 5)]) == (0, 1, 9, 6)
    assert thirds((0, 10, 4, 30)) == ((0, 2, 4), (10, 20, 30))
