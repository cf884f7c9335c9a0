import itertools

from amcc.geography.places import find_county
from amcc.geography.refresh import contains
from amcc.maps import region_map
from amcc.maps.labels import box_of
from amcc.maps.region import HEIGHT, WIDTH
from amcc.maps.region_labels import CITY_LABEL_SIZE, city_boxes, city_label, label_counties
from amcc.maps.shapes import overlap
from amcc.maps.viewport import extent_of, viewport_of
from tests.fixtures.map_communities import CASES


def test_counties_are_named_inside_their_shapes():
    region = region_map(CASES["one-state"])
    view = viewport_of(extent_of(CASES["one-state"]), WIDTH, HEIGHT)
    assert {label.text for label in region.county_labels} == {
        "Cook", "DuPage", "Kane", "Kendall", "Lake", "McHenry", "Will",
    }  # fmt: skip
    for label in region.county_labels:
        (ring, *_) = view.rings([find_county("IL", label.text).fips])
        assert contains([[*ring, ring[0]]], label.x * 10, label.y * 10 - 40)


def test_named_cities_are_marked_on_the_outline_of_their_state():
    region = region_map(CASES["cities"])
    assert [city.name for city in region.cities] == ["Minneapolis", "Mankato", "Rochester", "St. Paul"]
    assert [city.anchor for city in region.cities] == [True, False, False, False]
    boxes = [box_of(city.label, CITY_LABEL_SIZE) for city in region.cities if city.label]
    assert len(boxes) >= 3
    assert not any(overlap(a, b) for a, b in itertools.combinations(boxes, 2))


def test_an_anchor_city_outside_the_region_is_still_marked():
    (city,) = region_map(CASES["anchor-outside"]).cities
    assert city.name == "Pittsburgh" and city.label


def test_a_long_city_name_stays_inside_the_frame():
    (city,) = region_map(CASES["long-city-name"]).cities
    assert city.label
    for box in city_boxes(city):
        assert box[0] >= 0 and box[2] <= WIDTH


def test_a_city_is_named_to_the_right_or_else_where_there_is_room():
    view = viewport_of(extent_of(CASES["one-county"]), WIDTH, HEIGHT)
    right = city_label("Salem", 200, 200, [], view)
    assert (right.anchor, right.x) == ("start", 209.5)
    left = city_label("Salem", 200, 200, [(205, 190, 260, 210)], view)
    assert (left.anchor, left.x) == ("end", 190.5)
    above = city_label("Salem", 200, 200, [(205, 195, 260, 210), (140, 195, 195, 210)], view)
    assert above.anchor == "middle" and above.y < 195
    below = city_label("Salem", 200, 200, [(140, 180, 260, 205)], view)
    assert below.y > 205
    assert city_label("Salem", 200, 200, [(0, 0, WIDTH, HEIGHT)], view) is None
    assert city_label("Salem", WIDTH - 5, 200, [], view).anchor == "end", "the frame ends"
    assert city_label("", 200, 200, [], view) is None


def test_counties_that_are_small_on_the_map_have_small_names_or_none():
    fits = {}
    for slug in ("hawaii", "independent-cities"):
        extent = extent_of(CASES[slug])
        labels = label_counties(extent, viewport_of(extent, WIDTH, HEIGHT), [])
        fits[slug] = {label.text: label.fit for label in labels}
    assert fits == {
        "hawaii": {"Honolulu": "small", "Maui": "roomy"},
        "independent-cities": {"Chesterfield": "small"},
    }
