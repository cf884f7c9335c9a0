import pytest

from amcc.maps.simplify import simplify, triangle


def test_simplifying_drops_the_points_that_matter_least_and_keeps_the_ends():
    line = [(0, 0), (1, 0.01), (2, 0), (3, 3), (4, 0)]
    assert simplify(line, 0.1) == [(0, 0), (2, 0), (3, 3), (4, 0)]
    assert simplify(line, 100) == [(0, 0), (4, 0)]
    assert simplify(line, 0) == line


def test_an_island_keeps_three_corners():
    assert len(simplify([(0, 0), (1, 0), (1, 1), (0.5, 1.1), (0, 1), (0, 0)], 100)) == 4


@pytest.mark.parametrize("line", [[(1, 2)], [(1, 2), (3, 4)]])
def test_a_line_without_a_middle_stays(line):
    assert simplify(line, 100) == line


def test_a_triangle_is_as_large_whichever_way_it_turns():
    assert triangle((0, 0), (4, 0), (0, 3)) == triangle((0, 3), (4, 0), (0, 0)) == 6
