import pytest

from amcc.geography.topojson import points_of
from amcc.maps.shapes import doubled_area
from amcc.maps.topology import Topology, join_arcs, load_counties, outer_arcs, stitch, without_repeats

SQUARES = Topology(
    # two squares side by side: 0 between them, 1 and 2 around them, 3 an island of the second
    arcs=(
        ((1.0, 0.0), (1.0, 1.0)),
        ((1.0, 1.0), (0.0, 1.0), (0.0, 0.0), (1.0, 0.0)),
        ((1.0, 0.0), (2.0, 0.0), (2.0, 1.0), (1.0, 1.0)),
        ((5.0, 0.0), (6.0, 0.0), (6.0, 1.0), (5.0, 0.0)),
    ),
    areas={"a": ((0, 1),), "b": ((2, ~0), (3,))},
)


def area(topology, keys):
    rings = [ring for key in keys for ring in topology.areas[key]]
    return sum(doubled_area(points_of(topology.arcs, ring)[:-1]) for ring in rings)


def test_the_outline_of_a_union_leaves_out_shared_arcs():
    assert SQUARES.outline("a") == ((1, 0),) or SQUARES.outline("a") == ((0, 1),)
    used = sorted(n for ring in SQUARES.outline("ab") for n in ring)
    assert used == [1, 2, 3]


def test_an_unknown_area_has_no_outline():
    with pytest.raises(KeyError):
        SQUARES.outline("x")


def test_arcs_used_in_both_directions_cancel_each_other_out():
    assert sorted(outer_arcs([((0, 1),), ((2, ~0), (3,))])) == [1, 2, 3]


def test_directed_arcs_are_stitched_to_closed_rings():
    rings = list(stitch(SQUARES.ends, [2, 1, 3]))
    assert sorted(sorted(ring) for ring in rings) == [[1, 2], [3]]
    for ring in rings:
        points = points_of(SQUARES.arcs, ring)
        assert points[0] == points[-1]


def test_arcs_that_meet_end_to_end_become_one():
    grouped = SQUARES.grouped(lambda _: "both")
    assert len(grouped.arcs) == 2
    assert sorted(len(line) for line in grouped.arcs) == [4, 7]
    assert sorted(len(ring) for ring in grouped.areas["both"]) == [1, 1]


def test_chains_end_where_three_arcs_meet():
    chains = join_arcs(SQUARES.ends, SQUARES.areas.values())
    assert [len(chain) for chain in chains] == [1, 1, 1, 1]
    assert [len(chain) for chain in join_arcs(SQUARES.ends, [((1, 2),)])] == [2], "a loop without a corner"


def test_a_chain_is_one_number_wherever_its_ring_begins():
    # chain 0 has two arcs, chain 1 one, chain 2 three
    assert without_repeats([0, 0, 1, ~2, ~2, ~2], [2, 1, 3]) == (0, 1, ~2)
    assert without_repeats([0, 1, ~2, ~2, ~2, 0], [2, 1, 3]) == (1, ~2, 0)
    assert without_repeats([2, 2, 2], [2, 1, 3]) == (2,)


def test_arcs_between_areas_are_found():
    assert SQUARES.between(lambda one, other: one != other) == [0]
    assert SQUARES.between(lambda one, other: one == other) == []


def test_an_outline_is_worked_out_once():
    topology = Topology(SQUARES.arcs, SQUARES.areas)
    assert topology.known_outline(("a", "b")) is topology.known_outline(("a", "b"))
    assert topology.known_outline(("a", "b")) == topology.outline("ab")


def test_a_grouped_topology_encloses_the_same_area():
    topology = load_counties()
    grouped = topology.grouped(lambda key: key[:2])
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
            points = points_of(topology.arcs, ring)
            assert points[0] == points[-1]


def test_every_county_is_there_by_its_code():
    topology = load_counties()
    assert len(topology.areas) == 3144
    assert {str(key)[:2] for key in topology.areas if str(key) > "55"} == {"55", "56"}
