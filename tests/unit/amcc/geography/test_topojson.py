import pytest

from amcc.geography.topojson import (
    counties_in,
    decode_arc,
    decode_arcs,
    points_of,
    read_atlas,
    rings_of,
    unsigned,
)

ATLAS = {
    "transform": {"scale": [0.5, 0.25], "translate": [-100, 30]},
    "arcs": [[[0, 0], [2, 0]], [[2, 0], [0, 4], [-2, -4]]],
    "objects": {"counties": {"geometries": [{"type": "Polygon", "id": "01001", "arcs": [[0, 1]]}]}},
}


def test_arcs_are_decoded_step_by_step():
    assert decode_arcs(ATLAS) == (
        ((-100, 30), (-99, 30)),
        ((-99, 30), (-99, 31), (-100, 30)),
    )


def test_what_lies_beyond_180_degrees_continues_to_the_west():
    assert decode_arc([[0, 0], [2, 0]], {"scale": [1, 1], "translate": [172, 52]}) == ((-188, 52), (-186, 52))
    assert decode_arc([[0, 0]], {"scale": [1, 1], "translate": [-179, 52]}) == ((-179, 52),)


def test_rings_are_read_from_one_polygon_and_from_several():
    assert rings_of(ATLAS["objects"]["counties"]["geometries"][0]) == ((0, 1),)
    several = {"type": "MultiPolygon", "arcs": [[[0, 1], [~2]], [[3]]]}
    assert rings_of(several) == ((0, 1), (~2,), (3,))


def test_the_points_along_a_ring_end_where_they_begin():
    arcs = decode_arcs(ATLAS)
    assert points_of(arcs, (0, 1)) == ((-100, 30), (-99, 30), (-99, 31), (-100, 30))
    assert points_of(arcs, (~1, ~0)) == ((-100, 30), (-99, 31), (-99, 30), (-100, 30))
    assert points_of({0: arcs[0]}, (~0,)) == ((-99, 30), (-100, 30))


@pytest.mark.parametrize(("number", "arc"), [(0, 0), (7, 7), (~0, 0), (~7, 7)])
def test_an_arc_has_one_number_in_both_directions(number, arc):
    assert unsigned(number) == arc


def test_the_atlas_holds_every_county_with_closed_rings():
    atlas = read_atlas()
    arcs, counties = decode_arcs(atlas), counties_in(atlas)
    assert len(counties) == 3144
    for county in counties:
        for ring in rings_of(county):
            points = points_of(arcs, ring)
            assert points[0] == points[-1], county["id"]


def test_the_far_aleutians_lie_west_of_the_others():
    atlas = read_atlas()
    arcs = decode_arcs(atlas)
    (county,) = (county for county in counties_in(atlas) if county["id"] == "02016")
    lons = [lon for ring in rings_of(county) for lon, _ in points_of(arcs, ring)]
    assert min(lons) < -180
    assert max(lons) < -160
