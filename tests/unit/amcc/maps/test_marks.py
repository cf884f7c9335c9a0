import re

import pytest

from amcc.geography.places import counties_of, county_by_fips
from amcc.maps import national_map
from amcc.maps.marks import TIER_WIDTHS, dots, footprint, lay_out, point_of
from amcc.maps.model import MapCommunity, NamedPoint
from amcc.maps.projection import albers_usa
from tests.fixtures.map_communities import ALL, CASES
from tests.support.maps import closest

NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


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


def test_a_region_is_made_of_its_counties_or_of_all_of_its_states():
    assert footprint(CASES["one-county"]) == {"23005"}
    assert len(footprint(CASES["statewide"])) == 9
    assert footprint(CASES["cities"]) == frozenset()
    assert footprint(CASES["not-published"]) == frozenset()


def test_a_community_is_at_its_anchor_city_or_its_first_city_or_in_the_middle():
    chicago = (-87.65, 41.85)
    assert point_of(community(anchor=chicago)) == albers_usa(*chicago)
    city = NamedPoint("Chicago", chicago)
    assert point_of(community(cities=(city,))) == albers_usa(*chicago)
    cook = county_by_fips("17031")
    assert point_of(community(county_fips=("17031",))) == pytest.approx(albers_usa(cook.lon, cook.lat))
    delaware = [albers_usa(county.lon, county.lat) for county in counties_of("DE")]
    middle = sum(x for x, _ in delaware) / 3, sum(y for _, y in delaware) / 3
    for kind in ("statewide", "not-published"):
        assert point_of(community(states=("DE",), kind=kind)) == pytest.approx(middle)
    with pytest.raises(ValueError, match="x: no anchor city"):
        point_of(community(county_fips=("99999",)))


def community(**values):
    known = {"states": (), "county_fips": (), "kind": "counties", "anchor": None}
    return MapCommunity(slug="x", name="X", url="/x/", **(known | values))


def test_dots_are_drawn_once_each_from_left_to_right():
    assert dots([(20.04, 5), (3, 4.5), (20, 5)]) == "M3 4.5h.01M20 5h.01"


def test_marks_that_lie_together_are_numbered_groups_where_they_cannot_be_spread():
    points = [(100.0, 100.0)] * 9
    tier = lay_out("narrow", 280, ALL[:9], points, "map")
    (group,) = tier.groups
    assert (tier.marks, tier.leaders, tier.dots) == ((), "", "")
    assert (group.id, group.x, group.y) == (f"map-narrow-{ALL[0].slug}", 100.0, 100.0)
    assert [mark.slug for mark in group.members] == [community.slug for community in ALL[:9]]
    wide = lay_out("wide", 896, ALL[:3], points[:3], "map")
    assert (len(wide.marks), wide.groups) == (3, ())
    assert wide.places == "M100 100h.01"
    assert len(wide.leaders.split("M")) == 1 + 2, "one of three can stay"
