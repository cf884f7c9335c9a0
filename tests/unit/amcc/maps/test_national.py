import os
import subprocess
import sys

import pytest

from amcc.maps import national_map, region_map
from amcc.maps.marks import footprint
from amcc.maps.model import MapCommunity
from amcc.maps.national import draw_footprints, state_labels
from amcc.maps.shapes import rings_data
from tests.fixtures.map_communities import ALL, CASES
from tests.paths import ROOT
from tests.support.maps import compressed, path_points, printed


def test_a_community_ends_exactly_at_the_state_line():
    michigan = MapCommunity("mi", "Mi", "/mi/", ("MI",), (), "statewide", None)
    drawn = draw_footprints((("mi", footprint(michigan)),))
    national = national_map([michigan])
    assert national.regions[0].d == rings_data(
        drawn.rings([key for key in drawn.topology.areas if "mi" in key])
    )
    region_points = set(path_points(national.regions[0].d))
    between = drawn.topology.between(lambda a, b: {a[0], b[0]} == {"26", "39"})
    assert between and all(set(drawn.arcs[n]) <= region_points for n in between)


def test_kinds_of_regions_are_drawn_as_such():
    national = national_map(tuple(CASES.values()))
    style = {slug: region.style for region in national.regions for slug in region.slugs}
    assert style["one-county"] == style["planning-regions"] == style["alaska"] == "counties"
    assert style["statewide"] == "state"
    assert style["multi-statewide"] == "states"
    assert not {"cities", "not-published", "nothing-known"} & set(style)
    assert all(region.d for region in national.regions)


def test_areas_come_from_back_to_front():
    order = [region.style for region in national_map(ALL).regions]
    assert order == sorted(order, key=["states", "state", "counties"].index)


def test_one_area_of_two_communities_is_drawn_once_and_without_a_link():
    twin = MapCommunity("twin", "Twin", "/twin/", ("CT",), (), "statewide", None)
    regions = [r for r in national_map([CASES["statewide"], twin]).regions if "twin" in r.slugs]
    assert [(r.slugs, r.url, r.name) for r in regions] == [(("statewide", "twin"), "", "Statewide and Twin")]


def test_a_highlighted_map_draws_only_the_set_and_dots_for_the_others():
    national = national_map(ALL, ["alaska", "one-county"])
    assert {slug for region in national.regions for slug in region.slugs} == {"alaska", "one-county"}
    assert {mark.slug for mark in national.tiers[-1].marks} == {"alaska", "one-county"}
    assert national.others.count("M") > 10
    assert "2 manufacturing communities" in national.title
    assert {entry.style for entry in national.key} == {"counties", "city"}


def test_a_map_with_nobody_on_it_is_still_a_map():
    national = national_map(ALL, [])
    assert national.land and national.regions == ()
    assert printed("national_map", national)


def test_a_community_without_any_place_is_an_error():
    lost = MapCommunity("lost", "Lost", "/lost/", (), (), "not-published", None)
    with pytest.raises(ValueError, match="lost"):
        national_map([lost])
    with pytest.raises(ValueError, match="lost"):
        region_map(lost)


def test_the_national_map_keeps_to_its_budget():
    assert compressed(printed("national_map", national_map(ALL))) <= 35_000


def test_a_facet_map_is_lighter():
    assert (
        compressed(printed("national_map", national_map(ALL, ["one-state", "statewide", "several-states"])))
        <= 20_000
    )


def test_maps_are_the_same_in_every_process():
    code = (
        "import sys; sys.path[:0] = ['.', 'plugins'];"
        "from tests.fixtures.map_communities import ALL, CASES;"
        "from amcc.maps import national_map, region_map;"
        "order = ALL if sys.argv[1] == '1' else ALL[::-1];"
        "print(national_map(order), national_map(order, {c.slug for c in order if 'crowd' in c.slug}));"
        "[print(region_map(CASES[s]))"
        " for s in ('one-state', 'alaska', 'multi-statewide', 'cities')]"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code, seed],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 50_000


def test_areas_are_keyed_by_state_and_communities():
    drawn = draw_footprints((("one", frozenset({"09110", "09120"})), ("two", frozenset({"09120"}))))
    connecticut = [key for key in drawn.topology.areas if key[0] == "09"]
    assert sorted(connecticut) == [("09",), ("09", "one"), ("09", "one", "two")]
    assert len(drawn.topology.areas) == 51 + 2


def test_states_are_labelled_where_no_mark_is_in_the_way():
    free = {label.text: label for label in state_labels([], [])}
    assert {"TX", "CA", "AK"} <= free.keys()
    assert "RI" not in free, "too small"
    kansas = free["KS"]
    crowd = [(kansas.x + dx, kansas.y + dy) for dx in range(-60, 61, 12) for dy in range(-40, 41, 12)]
    assert "KS" not in {label.text for label in state_labels(crowd, [])}
    assert "KS" not in {label.text for label in state_labels([], crowd)}
    assert "CA" in {label.text for label in state_labels(crowd, [])}
