import pytest

from amcc.maps.shapes import (
    bounds,
    clip_line,
    clip_ring,
    doubled_area,
    is_within,
    join_lines,
    line_data,
    lines_data,
    number,
    overlap,
    pair,
    rings_data,
    to_tenths,
    visible_rings,
)
from tests.support.maps import path_rings

FRAME = (0, 0, 100, 100)


def test_lines_are_rounded_to_tenths_and_lose_points_that_fall_together():
    assert to_tenths([(0.04, 1.0), (0.01, 1.02), (2.26, -0.5)]) == ((0, 10), (23, -5))


def test_the_area_of_a_ring_has_the_sign_of_its_direction():
    square = [(0, 0), (4, 0), (4, 2), (0, 2)]
    assert doubled_area(square) == 16
    assert doubled_area(square[::-1]) == -16


def test_a_box_is_the_smallest_around_its_points():
    assert bounds([(3, 4), (-1, 9), (2, 2)]) == (-1, 2, 3, 9)
    with pytest.raises(ValueError, match="empty"):
        bounds([])


def test_boxes_that_only_touch_do_not_overlap():
    assert overlap((0, 0, 10, 10), (9, 9, 20, 20))
    assert not overlap((0, 0, 10, 10), (10, 0, 20, 10))
    assert not overlap((10, 0, 20, 10), (0, 0, 10, 10))
    assert not overlap((0, 0, 10, 10), (0, 11, 10, 20))


def test_a_box_that_reaches_the_edge_is_within():
    assert is_within((0, 0, 100, 50), FRAME)
    assert not is_within((0, 0, 101, 50), FRAME)


def test_numbers_are_short():
    assert [number(n) for n in (0, 5, -5, 10, -123)] == ["0", ".5", "-.5", "1", "-12.3"]
    assert pair(5, 5) == ".5.5"
    assert pair(10, 5) == "1 .5"
    assert pair(10, -5) == "1-.5"


def test_path_data_is_written_in_steps():
    ring = [(0, 0), (105, 0), (105, -99), (3, 50)]
    assert line_data(ring) == "M0 0l10.5 0 0-9.9-10.2 14.9"
    assert rings_data([ring, [(0, 0), (1, 1)]]) == "M0 0l10.5 0 0-9.9-10.2 14.9z", "two points are no ring"
    assert lines_data([[(0, 0), (10, 0)], [(5, 5)]]) == "M0 0l1 0", "one point is no line"


def test_path_data_reads_back_as_written():
    ring = [(0, 0), (105, 0), (105, -99), (3, 50)]
    assert path_rings(rings_data([ring])) == [ring]
    assert path_rings(lines_data([ring, ring[::-1]])) == [ring, ring[::-1]]


def test_rings_are_cut_at_the_frame():
    cut = clip_ring([(-10, -10), (10, -10), (10, 10), (-10, 10)], FRAME)
    assert set(cut) == {(0, 0), (10, 0), (10, 10), (0, 10)}
    assert clip_ring([(-10, -10), (-5, -10), (-5, -5)], FRAME) == []


def test_visible_rings_are_open_and_sorted_and_have_no_specks():
    large = [(50, 50), (90, 50), (90, 90), (50, 90), (50, 50)]
    left = [(20, 20), (40, 20), (40, 40), (20, 20)]
    speck = [(1, 1), (2, 1), (2, 2), (1, 1)]
    outside = [(200, 200), (300, 200), (300, 300), (200, 200)]
    assert visible_rings([large, speck, outside, left], FRAME, 0.5) == [left[:-1], large[:-1]]
    assert visible_rings([left], FRAME, 2.0) == [left[:-1]], "a ring of just this size, 2 square units, stays"
    assert visible_rings([left], FRAME, 2.1) == []


def test_lines_outside_the_frame_are_left_out_and_others_joined():
    assert list(clip_line([(-90, 5), (-50, 5), (50, 5), (60, 5)], FRAME)) == [[(-50, 5), (50, 5), (60, 5)]]
    assert list(clip_line([(200, 5), (300, 5)], FRAME)) == []
    joined = join_lines([[(0, 0), (1, 0)], [(2, 0), (1, 0)], [(9, 9), (8, 8)], [(2, 0), (3, 0)]])
    assert [sorted(line) for line in joined] == [[(0, 0), (1, 0), (2, 0), (3, 0)], [(8, 8), (9, 9)]]
