import pytest

from amcc.geography.places import counties
from amcc.maps import region_map
from amcc.maps.model import MapCommunity
from amcc.maps.projection import albers_usa
from amcc.maps.region import HEIGHT, WIDTH, county_pairs, pairs_in, scale_bar
from amcc.maps.viewport import extent_of, viewport_of
from tests.fixtures.map_communities import CASES
from tests.support.maps import compressed, path_points, printed


@pytest.mark.parametrize("slug", sorted(CASES))
def test_every_kind_of_region_has_a_map(slug):
    community = CASES[slug]
    region = region_map(community)
    assert region.home and region.title.endswith(community.name) and region.description
    assert region.outline_only == (community.kind in {"cities", "not-published"})
    assert bool(region.region) == (not region.outline_only)
    for label in (*region.county_labels, *region.state_labels):
        assert 0 <= label.x <= WIDTH and 0 <= label.y <= HEIGHT, label
    for city in region.cities:
        assert 0 < city.x < WIDTH and 0 < city.y < HEIGHT, city
    assert region.scale.length <= 100


@pytest.mark.parametrize("slug", sorted(CASES))
def test_the_whole_region_is_in_the_frame(slug):
    region = region_map(CASES[slug])
    points = path_points(region.region or region.home)
    if CASES[slug].kind == "not-published" or region.region:
        xs, ys = [x / 10 for x, _ in points], [y / 10 for _, y in points]
        assert max(max(xs) - min(xs), 1.2 * (max(ys) - min(ys))) > 0.15 * WIDTH
        if region.region:
            assert min(xs) >= 0 and max(xs) <= WIDTH and min(ys) >= 0 and max(ys) <= HEIGHT


def test_one_county_keeps_its_surroundings():
    region = region_map(CASES["one-county"])
    assert [label.text for label in region.county_labels] == ["Cumberland"]
    assert "Maine" in [label.text for label in region.state_labels]
    points = path_points(region.region)
    assert max(x for x, _ in points) - min(x for x, _ in points) < WIDTH * 10 / 2


def test_a_region_across_state_lines_names_its_states():
    region = region_map(CASES["several-states"])
    assert {"Arkansas", "Mississippi", "Tennessee"} <= {label.text for label in region.state_labels}
    assert region.state_lines
    assert "Crittenden County in Arkansas; Benton, DeSoto" in region.description
    assert "Fayette, Shelby and Tipton counties in Tennessee" in region.description


def test_whole_states_have_hairlines_but_no_county_names():
    region = region_map(CASES["statewide"])
    assert region.region_lines and region.county_labels == ()
    assert "Connecticut" in [label.text for label in region.state_labels]
    assert region.description.startswith("The region is the whole state of Connecticut.")


def test_several_whole_states_are_listed():
    region = region_map(CASES["multi-statewide"])
    assert "Michigan, Ohio, Pennsylvania, Wisconsin and West Virginia" in region.description
    assert region.cities == ()


def test_a_region_without_a_boundary_shows_the_state():
    region = region_map(CASES["not-published"])
    assert region.description.startswith("The outline of Louisiana.")
    assert region.region == "" and region.county_lines == ""
    assert region.home


def test_alaska_is_one_piece_in_its_own_projection():
    region = region_map(CASES["alaska"])
    points = path_points(region.region)
    assert max(x for x, _ in points) - min(x for x, _ in points) > WIDTH * 10 / 2
    assert [label.text for label in region.state_labels] == ["Alaska"]
    assert region.scale.label in {"200 miles", "300 miles", "500 miles"}


def test_the_locator_frames_the_region():
    locator = region_map(CASES["one-county"]).locator
    x, y = albers_usa(-70.26, 43.66)
    assert locator.x <= x <= locator.x + locator.frame_width
    assert locator.y <= y <= locator.y + locator.frame_height
    assert compressed(locator.land) < 1000


@pytest.mark.parametrize("slug", sorted(CASES))
def test_region_maps_keep_to_their_budget(slug):
    assert compressed(printed("region_map", region_map(CASES[slug]))) <= 8_500


def test_every_county_can_be_drawn():
    for county in counties()[::37]:
        alone = MapCommunity(county.fips, county.name, "/", (), (county.fips,), "counties", None)
        region = region_map(alone)
        assert region.region.startswith("M"), county


def test_lines_in_the_frame_have_a_county_of_it_on_both_sides():
    view = viewport_of(extent_of(CASES["one-county"]), WIDTH, HEIGHT)
    found = dict(pairs_in(view))
    assert list(found) == sorted(found)
    assert found == {n: pair for n, pair in county_pairs().items() if set(pair) <= view.in_view}
    assert 10 < len(found) < len(county_pairs()) / 10


def test_the_scale_bar_is_the_longest_round_distance_that_fits():
    view = viewport_of(extent_of(CASES["one-state"]), WIDTH, HEIGHT)
    bar = scale_bar(view)
    miles = int(bar.label.removesuffix(" miles"))
    assert bar.length == round(miles * view.units_per_mile, 1) <= 96
    assert (bar.x, bar.y) == (14, HEIGHT - 14)
    longer = {5: 10, 10: 20, 20: 25, 25: 50, 50: 100}[miles]
    assert longer * view.units_per_mile > 96


def test_a_map_has_the_id_it_is_given():
    assert region_map(CASES["one-county"], "before").id == "before"
    assert region_map(CASES["one-county"]).id == "region-map"
