import gzip
import itertools
import math
import os
import random
import re
import subprocess
import sys
from dataclasses import asdict, replace

import jinja2
import pytest
from amcc.maps.words import group_label, region_description
from bs4 import BeautifulSoup

from amcc.geography.places import counties, county_by_fips, find_county
from amcc.maps import national_map, region_map, region_polygons
from amcc.maps.labels import box_of, find_room, place_label
from amcc.maps.layout import gather, near_pairs, spread
from amcc.maps.model import MapCommunity
from amcc.maps.national import TIER_WIDTHS, draw, drawn_regions, footprint
from amcc.maps.projection import albers_usa, local_conic
from amcc.maps.region import CITY_LABEL_SIZE, HEIGHT, WIDTH, area_of, city_boxes, view_of
from amcc.maps.shapes import (
    bounds,
    clip_line,
    clip_ring,
    doubled_area,
    inside,
    join_lines,
    line_data,
    number,
    overlap,
    pair,
    rings_data,
)
from amcc.maps.simplify import simplify
from amcc.maps.topology import Topology, load_counties, points_of
from tests.fixtures.map_communities import ALL, CASES
from tests.paths import ROOT

NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def macros():
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(ROOT / "themes/site/templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("macros/map.html").module


def printed(name, *args):
    return str(getattr(macros(), name)(*args))


def compressed(html):
    return len(gzip.compress(html.encode(), 9, mtime=0))


def path_rings(d):
    """Read path data back into rings of tenths."""
    rings = []
    for part in d.split("M")[1:]:
        start, _, steps = part.rstrip("z").partition("l")
        x, y = (round(float(n) * 10) for n in NUMBER.findall(start))
        ring = [(x, y)]
        values = [round(float(n) * 10) for n in NUMBER.findall(steps)]
        for dx, dy in zip(values[::2], values[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        rings.append(ring)
    return rings


# Projection


@pytest.mark.parametrize(
    ("fips", "box"),
    [
        # read off counties-albers-10m.json of the atlas package
        ("17031", (627.3, 220.1, 640.8, 235.6)),
        ("53033", (93.2, 42.3, 117.1, 61.5)),
        ("12086", (808.1, 567.6, 824.1, 588.0)),
        ("02110", (172.4, 550.9, 182.2, 559.1)),
        ("15001", (305.4, 572.6, 332.1, 603.2)),
    ],
)
def test_the_composite_map_agrees_with_the_one_in_the_atlas_package(fips, box):
    topology = load_counties()
    points = [
        albers_usa(*point) for ring in topology.areas[fips] for point in points_of(topology.borders, ring)
    ]
    assert bounds(points) == pytest.approx(box, abs=0.15)


def test_a_local_projection_has_north_up_and_keeps_areas():
    conic = local_conic(-90, 40, -86, 44).fitted(6371.0, (0.0, 0.0))
    assert conic(-88, 44)[1] < conic(-88, 40)[1]
    assert conic(-88, 42)[0] == pytest.approx(0)
    low = [conic(-89, 40), conic(-88, 40), conic(-88, 41), conic(-89, 41)]
    high = [conic(-89, 43), conic(-88, 43), conic(-88, 44), conic(-89, 44)]
    true_ratio = (math.sin(math.radians(44)) - math.sin(math.radians(43))) / (
        math.sin(math.radians(41)) - math.sin(math.radians(40))
    )
    assert doubled_area(high) / doubled_area(low) == pytest.approx(true_ratio, rel=1e-3)


def test_the_far_aleutians_lie_west_of_the_others():
    topology = load_counties()
    lons = [lon for ring in topology.areas["02016"] for lon, _ in points_of(topology.borders, ring)]
    assert min(lons) < -180
    assert max(lons) < -160


# Topology


SQUARES = Topology(
    # two squares side by side: 0 between them, 1 and 2 around them, 3 an island of the second
    borders=(
        ((1.0, 0.0), (1.0, 1.0)),
        ((1.0, 1.0), (0.0, 1.0), (0.0, 0.0), (1.0, 0.0)),
        ((1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0)),
        ((5.0, 0.0), (6.0, 0.0), (6.0, 1.0), (5.0, 0.0)),
    ),
    areas={"a": ((0, 1),), "b": ((2, ~0), (3,))},
)


def test_the_outline_of_a_union_leaves_out_shared_borders():
    assert SQUARES.outline("a") == ((1, 0),) or SQUARES.outline("a") == ((0, 1),)
    used = sorted(n for ring in SQUARES.outline("ab") for n in ring)
    assert used == [1, 2, 3]


def test_borders_that_meet_end_to_end_become_one():
    grouped = SQUARES.grouped(lambda _: "both")
    assert len(grouped.borders) == 2
    assert sorted(len(line) for line in grouped.borders) == [4, 7]
    assert sorted(len(ring) for ring in grouped.areas["both"]) == [1, 1]


def test_borders_between_areas_are_found():
    assert SQUARES.between(lambda one, other: one != other) == [0]


def test_a_grouped_topology_encloses_the_same_area():
    topology = load_counties()
    grouped = topology.grouped(lambda key: key[:2])

    def area(t, keys):
        return sum(doubled_area(points_of(t.borders, ring)[:-1]) for key in keys for ring in t.areas[key])

    for state in ("17", "22", "51", "02"):
        members = [key for key in topology.areas if key[:2] == state]
        assert area(grouped, [state]) == pytest.approx(area(topology, members), rel=1e-9)


def test_every_ring_of_a_union_is_closed():
    topology = load_counties()
    for keys in (
        ["51610", "51059", "51013"],
        [k for k in topology.areas if k[:2] == "51"],
        list(topology.areas),
    ):
        for ring in topology.outline(keys):
            points = points_of(topology.borders, ring)
            assert points[0] == points[-1]


# Simplifying


def test_simplifying_drops_the_points_that_matter_least_and_keeps_the_ends():
    line = [(0, 0), (1, 0.01), (2, 0), (3, 3), (4, 0)]
    assert simplify(line, 0.1) == [(0, 0), (2, 0), (3, 3), (4, 0)]
    assert simplify(line, 100) == [(0, 0), (4, 0)]
    assert simplify(line, 0) == line


def test_an_island_keeps_three_corners():
    assert len(simplify([(0, 0), (1, 0), (1, 1), (0.5, 1.1), (0, 1), (0, 0)], 100)) == 4


def test_neighbors_share_their_border_after_simplification():
    drawn = draw(load_counties().grouped(lambda key: key[:2]), 0.7, 2.0)

    def corners(state):
        return {point for ring in path_rings(rings_data(drawn.rings([state]))) for point in ring}

    # each two of them share a border with many bends, a river or a ridge
    for one, other in (("17", "29"), ("37", "47"), ("39", "54"), ("22", "28")):
        shared = corners(one) & corners(other)
        line = [
            point
            for n in drawn.topology.between(lambda a, b, pair={one, other}: {a, b} == pair)
            for point in drawn.borders[n]
        ]
        assert len(line) > 10
        assert set(line) <= shared


def test_a_community_ends_exactly_at_the_state_line():
    michigan = MapCommunity("mi", "Mi", "/mi/", ("MI",), (), "statewide", None)
    drawn = drawn_regions((("mi", footprint(michigan)),))
    national = national_map([michigan])
    assert national.regions[0].d == rings_data(
        drawn.rings([key for key in drawn.topology.areas if "mi" in key])
    )
    region_points = {point for ring in path_rings(national.regions[0].d) for point in ring}
    between = drawn.topology.between(lambda a, b: {a[0], b[0]} == {"26", "39"})
    assert between and all(set(drawn.borders[n]) <= region_points for n in between)


def test_region_map_counties_share_borders():
    view = view_of(area_of(CASES["one-state"]), WIDTH, HEIGHT)
    cook = {point for ring in view.rings(["17031"]) for point in ring}
    dupage = {point for ring in view.rings(["17043"]) for point in ring}
    assert len(cook & dupage) >= 3


# Path data


def test_numbers_are_short():
    assert [number(n) for n in (0, 5, -5, 10, -123)] == ["0", ".5", "-.5", "1", "-12.3"]
    assert pair(5, 5) == ".5 .5" or pair(5, 5) == ".5.5"
    assert pair(10, -5) == "1-.5"


def test_path_data_reads_back_as_written():
    ring = [(0, 0), (105, 0), (105, -99), (3, 50)]
    assert path_rings(rings_data([ring])) == [ring]
    assert path_rings(line_data(ring)) == [ring]


def test_rings_are_cut_at_the_frame():
    cut = clip_ring([(-10, -10), (10, -10), (10, 10), (-10, 10)], (0, 0, 100, 100))
    assert set(cut) == {(0, 0), (10, 0), (10, 10), (0, 10)}
    assert clip_ring([(-10, -10), (-5, -10), (-5, -5)], (0, 0, 100, 100)) == []


def test_lines_outside_the_frame_are_left_out_and_others_joined():
    frame = (0, 0, 100, 100)
    assert list(clip_line([(-90, 5), (-50, 5), (50, 5), (60, 5)], frame)) == [[(-50, 5), (50, 5), (60, 5)]]
    assert list(clip_line([(200, 5), (300, 5)], frame)) == []
    joined = join_lines([[(0, 0), (1, 0)], [(2, 0), (1, 0)], [(9, 9), (8, 8)], [(2, 0), (3, 0)]])
    assert [sorted(line) for line in joined] == [[(0, 0), (1, 0), (2, 0), (3, 0)], [(8, 8), (9, 9)]]


# Layout of marks


def closest(points):
    return min((math.dist(a, b) for a, b in itertools.combinations(points, 2)), default=math.inf)


def test_marks_are_spread_apart_and_stay_inside():
    points = [(100.0, 100.0)] * 6 + [(101.0, 100.0), (3.0, 3.0), (500.0, 300.0)]
    spots = spread(points, 26.0, 975, 610)
    assert closest(spots) >= 26.0
    assert spots[-1] == (500.0, 300.0)
    assert all(13 <= x <= 962 and 13 <= y <= 597 for x, y in spots)


def test_marks_are_not_spread_when_one_would_end_out_of_reach():
    points = [(100.0, 100.0)] * 6
    assert spread(points, 26.0, 975, 610, reach=100) is not None
    assert spread(points, 26.0, 975, 610, reach=20) is None


def test_pairs_within_reach_are_found():
    chance = random.Random(1)
    points = [(chance.uniform(0, 975), chance.uniform(0, 610)) for _ in range(80)]
    pairs = near_pairs(points, 50.0)
    assert pairs == sorted(pairs)
    every = itertools.combinations(range(len(points)), 2)
    assert {(i, j) for i, j in every if math.dist(points[i], points[j]) <= 50} <= set(pairs)


def test_thousands_of_marks_are_gathered_too():
    chance = random.Random(1)
    points = [(chance.uniform(0, 975), chance.uniform(0, 610)) for _ in range(2000)]
    clusters = gather(points, 26.2, 975, 610)
    assert sorted(i for cluster in clusters for i in cluster.members) == list(range(2000))
    assert closest([(cluster.x, cluster.y) for cluster in clusters]) >= 26.2


def test_marks_are_gathered_by_nearness():
    clusters = gather([(100, 100), (105, 100), (400, 400), (100, 100)], 80.0, 975, 610)
    assert sorted(cluster.members for cluster in clusters) == [[0, 1, 3], [2]]
    assert closest([(cluster.x, cluster.y) for cluster in clusters]) >= 80


@pytest.mark.parametrize("shown", [None, {"one-state", "crowd-0-chicago", "crowd-1-chicago"}])
def test_each_mark_has_a_target_of_24_pixels_of_its_own(shown):
    national = national_map(ALL, shown)
    assert [tier.name for tier in national.tiers] == ["narrow", "medium", "wide"]
    for tier in national.tiers:
        pixels = TIER_WIDTHS[tier.name] / national.width
        assert tier.target * pixels >= 24
        spots = [(mark.x, mark.y) for mark in (*tier.marks, *tier.groups)]
        assert closest(spots) * pixels >= 24


def test_every_community_is_reached_once_in_each_layout():
    for tier in national_map(ALL).tiers:
        slugs = [mark.slug for mark in tier.marks] + [m.slug for group in tier.groups for m in group.members]
        assert sorted(slugs) == sorted(community.slug for community in ALL)


def test_a_few_communities_need_no_groups():
    national = national_map(ALL, {"crowd-0-chicago", "crowd-1-chicago", "alaska"})
    assert [(len(tier.marks), tier.groups) for tier in national.tiers] == [(3, ())] * 3
    assert len(national_map(ALL).tiers[0].groups) > 5


def test_the_wide_layout_has_no_groups_and_leads_back_to_the_city():
    wide = national_map(ALL).tiers[-1]
    assert wide.groups == ()
    chicago = tuple(round(value, 1) for value in albers_usa(-87.65005, 41.85003))
    starts = {
        tuple(round(float(n), 1) for n in NUMBER.findall(part.split("l")[0]))
        for part in wide.leaders.split("M")[1:]
    }
    assert chicago in starts


# The national map


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


def test_groups_are_named_by_city_or_state():
    assert group_label([c for c in ALL if c.slug.endswith("-chicago")]) == "3 communities around Chicago"
    labels = {group.label for group in national_map(ALL).tiers[0].groups}
    assert any(" in " in label and "New York" in label for label in labels)


def test_the_description_counts_what_is_shown():
    national = national_map(tuple(CASES.values()))
    assert "10 shown by their counties, 4 as whole states and 4 by a mark alone" in national.description


# Region maps


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
    points = [point for ring in path_rings(region.region or region.home) for point in ring]
    if CASES[slug].kind == "not-published" or region.region:
        xs, ys = [x / 10 for x, _ in points], [y / 10 for _, y in points]
        assert max(max(xs) - min(xs), 1.2 * (max(ys) - min(ys))) > 0.15 * WIDTH
        if region.region:
            assert min(xs) >= 0 and max(xs) <= WIDTH and min(ys) >= 0 and max(ys) <= HEIGHT


def test_one_county_keeps_its_surroundings():
    region = region_map(CASES["one-county"])
    assert [label.text for label in region.county_labels] == ["Cumberland"]
    assert "Maine" in [label.text for label in region.state_labels]
    points = [point for ring in path_rings(region.region) for point in ring]
    assert max(x for x, _ in points) - min(x for x, _ in points) < WIDTH * 10 / 2


def test_counties_are_named_inside_their_shapes():
    region = region_map(CASES["one-state"])
    view = view_of(area_of(CASES["one-state"]), WIDTH, HEIGHT)
    assert {label.text for label in region.county_labels} == {
        "Cook", "DuPage", "Kane", "Kendall", "Lake", "McHenry", "Will",
    }  # fmt: skip
    for label in region.county_labels:
        (ring, *_) = view.rings([find_county("IL", label.text).fips])
        assert inside(ring, label.x * 10, label.y * 10 - 40)


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


def test_named_cities_are_marked_on_the_outline_of_their_state():
    region = region_map(CASES["cities"])
    assert [city.name for city in region.cities] == ["Minneapolis", "Mankato", "Rochester", "St. Paul"]
    assert [city.anchor for city in region.cities] == [True, False, False, False]
    boxes = [box_of(city.label, CITY_LABEL_SIZE) for city in region.cities if city.label]
    assert len(boxes) >= 3
    assert not any(overlap(a, b) for a, b in itertools.combinations(boxes, 2))


def test_an_unknown_region_says_so_and_shows_the_state():
    region = region_map(CASES["not-published"])
    assert "do not say which counties" in region.description
    assert region.region == "" and region.county_lines == ""
    assert region.home


def test_planning_regions_are_called_by_that_name():
    region = region_map(CASES["planning-regions"])
    assert "Greater Bridgeport, Capitol and Naugatuck Valley" not in region.description
    assert (
        "Capitol, Greater Bridgeport and Naugatuck Valley planning regions in Connecticut"
        in region.description
    )


def test_alaska_is_one_piece_in_its_own_projection():
    region = region_map(CASES["alaska"])
    points = [point for ring in path_rings(region.region) for point in ring]
    assert max(x for x, _ in points) - min(x for x, _ in points) > WIDTH * 10 / 2
    assert [label.text for label in region.state_labels] == ["Alaska"]
    assert region.scale.label in {"200 miles", "300 miles", "500 miles"}


def test_independent_cities_are_called_cities():
    assert "Petersburg city" in region_map(CASES["independent-cities"]).description


def test_an_anchor_city_outside_the_region_is_still_marked():
    (city,) = region_map(CASES["anchor-outside"]).cities
    assert city.name == "Pittsburgh" and city.label


def test_a_long_city_name_stays_inside_the_frame():
    (city,) = region_map(CASES["long-city-name"]).cities
    assert city.label
    for box in city_boxes(city):
        assert box[0] >= 0 and box[2] <= WIDTH


def test_the_locator_frames_the_region():
    locator = region_map(CASES["one-county"]).locator
    x, y = albers_usa(-70.26, 43.66)
    assert locator.x <= x <= locator.x + locator.frame_width
    assert locator.y <= y <= locator.y + locator.frame_height
    assert compressed(locator.land) < 1000


def test_labels_fit_or_are_left_out():
    square = [[(0.0, 0.0), (100.0, 0.0), (100.0, 40.0), (0.0, 40.0)]]
    assert place_label("Cook", square, 12, []).fit == "roomy"
    assert place_label("Fond du Lac", square, 12, []).fit == "normal"
    assert place_label("Northeastern Connecticut", square, 12, []) is None
    assert place_label("Cook", square, 12, [(0, 0, 100, 40)]) is None
    x, _ = find_room(square, 30, 12, [(0, 0, 50, 40)])
    assert x > 65


# Pictures


def test_polygons_for_pictures_fill_the_picture():
    layers = region_polygons(CASES["one-state"], 600, 630)
    kinds = [layer.kind for layer in layers]
    assert kinds == ["land", "home", "region", "county-line", "region-line", "state-line", "city"]
    region = layers[2].rings
    xs = [x for ring in region for x, _ in ring]
    assert min(xs) > 0 and max(xs) < 600 and max(xs) - min(xs) > 200
    ((city,),) = layers[-1].rings
    assert any(inside(ring, *city) for ring in region)


# Bytes


def test_the_national_map_keeps_to_its_budget():
    assert compressed(printed("national_map", national_map(ALL))) <= 35_000


def test_a_facet_map_is_lighter():
    assert (
        compressed(printed("national_map", national_map(ALL, ["one-state", "statewide", "several-states"])))
        <= 20_000
    )


@pytest.mark.parametrize("slug", sorted(CASES))
def test_region_maps_keep_to_their_budget(slug):
    assert compressed(printed("region_map", region_map(CASES[slug]))) <= 8_500


def test_maps_are_the_same_in_every_process():
    code = (
        "import sys; sys.path[:0] = ['.', 'plugins'];"
        "from tests.fixtures.map_communities import ALL, CASES;"
        "from amcc.maps import national_map, region_map, region_polygons;"
        "order = ALL if sys.argv[1] == '1' else ALL[::-1];"
        "print(national_map(order), national_map(order, {c.slug for c in order if 'crowd' in c.slug}));"
        "[print(region_map(CASES[s]), region_polygons(CASES[s], 300, 200))"
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


# Macros


def test_every_mark_is_a_link_with_a_name_and_every_group_leads_to_its_list():
    soup = BeautifulSoup(printed("national_map", national_map(ALL)), "html.parser")
    wide = soup.select(".map__tier--wide a.map__mark")
    assert sorted(a["href"] for a in wide) == sorted(community.url for community in ALL)
    assert all(a["aria-label"] for a in soup.select("svg a.map__mark, svg a.map__group"))
    for link in soup.select("a.map__group"):
        members = soup.find(id=link["href"].removeprefix("#"))
        assert len(members.select("a[href]")) == int(link.select_one("text").string)
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))


def test_areas_are_no_second_stop_for_the_keyboard():
    soup = BeautifulSoup(printed("national_map", national_map(ALL)), "html.parser")
    areas = soup.select("a.map__region")
    assert areas and all(
        a["tabindex"] == "-1" and a.find_parent(attrs={"aria-hidden": "true"}) for a in areas
    )


def test_maps_have_a_name_and_a_description():
    for html in (
        printed("national_map", national_map(ALL)),
        printed("region_map", region_map(CASES["one-county"])),
    ):
        soup = BeautifulSoup(html, "html.parser")
        drawing = soup.select_one("svg.map__drawing")
        assert drawing["aria-label"]
        assert soup.find(id=drawing["aria-describedby"]).get_text(strip=True)


def test_names_are_escaped():
    trap = MapCommunity("trap", "<b>&\"'", "/trap/", ("KS",), (), "statewide", (37.69, -97.34), "<i>")
    for html in (printed("national_map", national_map([trap])), printed("region_map", region_map(trap))):
        assert "<b>" not in html and "<i>" not in html


def test_every_county_can_be_drawn():
    for county in counties()[::37]:
        alone = MapCommunity(county.fips, county.name, "/", (), (county.fips,), "counties", None)
        region = region_map(alone)
        assert region.region.startswith("M"), county
        assert county_by_fips(county.fips).state


def test_map_objects_are_plain_data():
    assert asdict(region_map(CASES["one-county"]))["locator"]["land"].startswith("M")


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
    assert said["some"].startswith("The region has at least Cook")
    assert said["likely"].startswith("A likely region, not stated by a source: Cook")
