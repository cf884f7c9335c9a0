import math

import pytest

from amcc.geography.topojson import points_of
from amcc.maps.projection import (
    ALASKA,
    HAWAII,
    MAINLAND,
    NATION_HEIGHT,
    NATION_WIDTH,
    albers_usa,
    local_conic,
    normalize_longitude,
)
from amcc.maps.shapes import bounds, doubled_area
from amcc.maps.topology import load_counties


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
    points = [albers_usa(*point) for ring in topology.areas[fips] for point in points_of(topology.arcs, ring)]
    assert bounds(points) == pytest.approx(box, abs=0.15)


def test_alaska_and_hawaii_have_projections_of_their_own():
    assert albers_usa(-150, 61) == ALASKA(-150, 61)
    assert albers_usa(-157, 21) == HAWAII(-157, 21)
    assert albers_usa(-81, 25) == MAINLAND(-81, 25), "Florida is south, but east"


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


def test_a_centered_projection_puts_its_point_where_it_is_told():
    assert MAINLAND(-96.6, 38.7) == pytest.approx((NATION_WIDTH / 2, NATION_HEIGHT / 2))
    moved = local_conic(-90, 40, -86, 44).centered(-87, 41, 500, (30, 40))
    assert moved(-87, 41) == pytest.approx((30, 40))


def test_the_shift_is_where_the_central_meridian_meets_the_equator():
    assert local_conic(-90, 40, -86, 44).fitted(500, (30, 40))(-88, 0) == pytest.approx((30, 40))


def test_a_box_holds_every_meeting_of_its_meridians_and_parallels():
    conic = local_conic(-90, 40, -86, 44).fitted(1000, (5, 7))
    lons, lats = (-90, -88, -86), (40, 42, 44)
    meetings = [conic(lon, lat) for lon in lons for lat in lats]
    assert conic.box_around(lons, lats) == pytest.approx(bounds(meetings))


@pytest.mark.parametrize(
    ("degrees", "normal"), [(0, 0), (179, 179), (180, -180), (-180, -180), (190, -170), (-200, 160), (365, 5)]
)
def test_longitudes_lie_between_the_ends_of_the_map(degrees, normal):
    assert normalize_longitude(degrees) == normal
