import itertools
import math
import random

from amcc.maps.layout import Cluster, Grid, gather, near_pairs, spread
from tests.support.maps import closest


def scattered(count):
    chance = random.Random(1)
    return [(chance.uniform(0, 975), chance.uniform(0, 610)) for _ in range(count)]


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


def test_a_grid_finds_all_points_nearer_than_a_side_of_its_cells():
    points = scattered(200)
    grid = Grid(40.0)
    for number, point in enumerate(points):
        grid.add(number, *point)
    grid.remove(7, *points[7])
    for point in points[:20]:
        near = {n for n, other in enumerate(points) if math.dist(point, other) < 40 and n != 7}
        found = list(grid.near(*point))
        assert near <= set(found)
        assert len(found) == len(set(found)) < 60 and 7 not in found


def test_pairs_within_reach_are_found():
    points = scattered(80)
    pairs = near_pairs(points, 50.0)
    assert pairs == sorted(pairs)
    every = itertools.combinations(range(len(points)), 2)
    assert {(i, j) for i, j in every if math.dist(points[i], points[j]) <= 50} <= set(pairs)


def test_two_clusters_meet_in_the_middle_of_all_their_points():
    joined = Cluster([4], 10.0, 0.0).joined(Cluster([1, 2, 3], 2.0, 8.0))
    assert (joined.members, joined.x, joined.y) == ([1, 2, 3, 4], 4.0, 6.0)


def test_thousands_of_marks_are_gathered_too():
    clusters = gather(scattered(2000), 26.2, 975, 610)
    assert sorted(i for cluster in clusters for i in cluster.members) == list(range(2000))
    assert closest([(cluster.x, cluster.y) for cluster in clusters]) >= 26.2


def test_marks_are_gathered_by_nearness():
    clusters = gather([(100, 100), (105, 100), (400, 400), (100, 100)], 80.0, 975, 610)
    assert sorted(cluster.members for cluster in clusters) == [[0, 1, 3], [2]]
    assert closest([(cluster.x, cluster.y) for cluster in clusters]) >= 80


def test_gathering_goes_on_where_a_new_center_comes_close_to_another():
    # the first two join in the middle, and only from there is the third near enough
    (one,) = gather([(100, 100), (140, 100), (120, 147)], 50.0, 975, 610)
    assert one.members == [0, 1, 2]
    assert math.dist((100, 100), (120, 147)) > 50.2
