import pytest

from amcc.maps.labels import box_of, find_room, fit_label, free_spans, inside_spans, intersect, text_width
from amcc.maps.model import Label

SQUARE = [[(0.0, 0.0), (100.0, 0.0), (100.0, 40.0), (0.0, 40.0)]]
HOLE = [(40.0, 10.0), (40.0, 30.0), (60.0, 30.0), (60.0, 10.0)]


def test_labels_fit_or_are_left_out():
    assert fit_label("Cook", SQUARE, 12, []).fit == "roomy"
    assert fit_label("Fond du Lac", SQUARE, 12, []).fit == "normal"
    assert fit_label("Northeastern Connecticut", SQUARE, 12, []) is None
    assert fit_label("Cook", SQUARE, 12, [(0, 0, 100, 40)]) is None


def test_room_is_found_beside_what_is_taken():
    x, _ = find_room(SQUARE, 30, 12, [(0, 0, 50, 40)])
    assert x > 65


def test_a_label_stands_in_the_middle_of_an_empty_shape():
    label = fit_label("Cook", SQUARE, 12, [])
    assert (label.x, label.anchor) == (50.0, "middle")
    assert 20 < label.y < 25, "its letters stand on the line, so it lies below the middle"


def test_a_line_runs_inside_around_a_hole():
    assert inside_spans([*SQUARE, HOLE], 20.0) == [(0.0, 40.0), (60.0, 100.0)]
    assert inside_spans([*SQUARE, HOLE], 5.0) == [(0.0, 100.0)]
    assert inside_spans(SQUARE, 50.0) == []


def test_obstacles_cut_a_row_of_type():
    assert free_spans([(0, 100)], 20, 10, [(30, 15, 40, 18)]) == [(0, 30), (40, 100)]
    assert free_spans([(0, 100)], 20, 10, [(30, 0, 40, 10)]) == [(0, 100)], "above the row"


def test_stretches_share_what_both_have():
    assert intersect([(0, 10), (20, 30)], [(5, 25)]) == [(5, 10), (20, 25)]


@pytest.mark.parametrize(("anchor", "left"), [("start", 50.0), ("middle", 38.8), ("end", 27.6)])
def test_the_box_of_a_label_lies_where_its_anchor_says(anchor, left):
    box = box_of(Label("Cook", 50.0, 30.0, anchor), 10)
    assert box == pytest.approx((left, 21.5, left + 22.4, 32.5))
    assert text_width("Cook", 10) == pytest.approx(22.4)
    assert text_width("Cook", 10, spacing=2) == pytest.approx(30.4)
