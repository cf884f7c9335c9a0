import pytest

from amcc.geography.places import STATES
from amcc.maps.country import DrawnTopology, draw, draw_arc, load_states, locator_land, state_rings
from amcc.maps.projection import NATION_HEIGHT, NATION_WIDTH
from amcc.maps.shapes import bounds, doubled_area, rings_data
from amcc.maps.topology import Topology, load_counties
from tests.support.maps import compressed, path_points


def test_neighbors_share_their_arcs_after_simplification():
    drawn = draw(load_states(), 0.7, 2.0)

    def corners(state):
        return set(path_points(rings_data(drawn.rings([state]))))

    # each two of them share arcs with many bends, a river or a ridge
    for one, other in (("17", "29"), ("37", "47"), ("39", "54"), ("22", "28")):
        shared = corners(one) & corners(other)
        line = [
            point
            for n in drawn.topology.between(lambda a, b, pair={one, other}: {a, b} == pair)
            for point in drawn.arcs[n]
        ]
        assert len(line) > 10
        assert set(line) <= shared


def test_an_arc_is_drawn_in_tenths_with_fewer_points():
    arc = max(load_counties().arcs, key=len)
    fine, coarse = draw_arc(arc, 0.1), draw_arc(arc, 5.0)
    assert len(coarse) < len(fine) < len(arc)
    assert (coarse[0], coarse[-1]) == (fine[0], fine[-1])
    assert all(isinstance(value, int) for point in fine for value in point)


def test_only_arcs_between_areas_of_different_states_are_state_lines():
    # three strips from left to right, the first two in one state
    arcs = (((0, 9), (0, 0), (9, 0), (9, 9), (0, 9)), ((9, 0), (9, 9)), ((18, 0), (18, 9)))
    topology = Topology(arcs, {("17",): ((1,),), ("17", "guild"): ((~1, 2),), ("18",): ((~2,),)})
    assert DrawnTopology(topology, arcs, 0).state_lines() == [((18, 0), (18, 9))]


def test_every_state_large_enough_has_an_outline_within_the_frame():
    without = [state.code for state in STATES if not state_rings(state.fips)]
    assert without in ([], ["DC"])
    for state in STATES:
        for ring in state_rings(state.fips):
            left, top, right, bottom = bounds(ring)
            assert left >= -5 and top >= -5 and right <= NATION_WIDTH + 5 and bottom <= NATION_HEIGHT + 5
    size = {state.code: sum(map(doubled_area, state_rings(state.fips))) for state in STATES}
    assert max(size, key=lambda code: abs(size[code]) * (code != "AK")) == "TX"


def test_an_unknown_state_is_an_error():
    with pytest.raises(KeyError):
        state_rings("72")


def test_the_locator_is_light():
    assert compressed(locator_land()) < 1000
    assert locator_land().startswith("M")
