"""A record as its fields say it."""

import pytest
from pydantic import ValidationError

from amcc.problems import kinds
from amcc.records.model import AnchorCity, Membership, Region
from amcc.records.reader import load_project
from tests.paths import SMALL

SOURCED = {"sources": ["a"], "basis": "named-by-community", "complete": True}


def fault_of(model, **fields):
    with pytest.raises(ValidationError) as raised:
        model(**fields)
    (error,) = raised.value.errors()
    return error["ctx"]["kind"]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"kind": "counties", "states": ["AL"], **SOURCED}, kinds.REGION_WITHOUT_COUNTIES),
        ({"kind": "planning-regions", **SOURCED}, kinds.REGION_WITHOUT_COUNTIES),
        ({"kind": "cities", "counties": {"AL": ["Mobile"]}, **SOURCED}, kinds.REGION_WITHOUT_CITIES),
        ({"kind": "statewide", **SOURCED}, kinds.REGION_WITHOUT_STATE),
        ({"kind": "multi-statewide", **SOURCED}, kinds.REGION_WITHOUT_STATES),
        (
            {"kind": "statewide", "states": ["AL"], "complete": True, "sources": ["a"]},
            kinds.REGION_WITHOUT_BASIS,
        ),
        ({"kind": "statewide", "states": ["AL"], **SOURCED, "sources": []}, kinds.REGION_UNSOURCED),
    ],
)
def test_a_region_has_what_its_kind_needs(fields, kind):
    assert fault_of(Region, **fields) is kind


def test_a_region_that_is_not_published_needs_nothing():
    assert Region(kind="not-published", complete=False).all_states == ()


def test_the_states_of_a_region_are_sorted_and_each_once():
    region = Region(
        kind="counties", states=["WI", "AL"], counties={"IL": ["Cook"], "AL": ["Mobile"]}, **SOURCED
    )
    assert region.all_states == ("AL", "IL", "WI")


def test_a_membership_is_confirmed_by_a_source_alone():
    assert fault_of(Membership, status="confirmed") is kinds.MEMBERSHIP_UNSOURCED
    assert Membership(status="confirmed", sources=["a"]).sources == ("a",)


def test_what_a_record_is_found_by():
    record = load_project(SMALL).communities["acme-guild"].data
    assert (record.states, record.sector_slugs, record.program_slugs) == (
        ("IL",),
        ("metals-and-castings",),
        ("imcp",),
    )
    assert record.area_slugs == ("workforce-and-training",)
    nowhere = record.model_copy(update={"region": Region(kind="not-published", complete=False)})
    assert nowhere.states == ("IL",)
    assert nowhere.model_copy(update={"anchor_city": AnchorCity(name="Mobile", state="AL")}).states == ("AL",)
