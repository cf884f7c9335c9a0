"""What a record lists."""

import pytest
from pydantic import ValidationError

from amcc.problems import kinds
from amcc.records.parts import Designation, Practice, Related

TEXT = "Taught 700 welders in two years."


def fault_of(model, **fields):
    with pytest.raises(ValidationError) as raised:
        model(**fields)
    return raised.value.errors()[0]["ctx"]["kind"]


def test_only_context_goes_without_an_area():
    assert fault_of(Practice, text=TEXT, kind="outcome", sources=["a"]) is kinds.PRACTICE_WITHOUT_AREA
    assert Practice(text=TEXT, kind="context", sources=["a"]).area is None


def test_a_related_entry_names_one_and_says_where_it_is_said():
    assert fault_of(Related, reason="x") is kinds.RELATED_TO_NOBODY
    assert fault_of(Related, reason="x", community="a", name="A") is kinds.RELATED_TO_NOBODY
    assert fault_of(Related, reason="x", name="A") is kinds.RELATED_UNSOURCED
    assert Related(reason="x", community="a").sources == ()


def test_a_designation_with_a_role_is_somebody_elses():
    own = Designation(program="imcp", date="2014", sources=["a"])
    assert own.is_own and not own.model_copy(update={"role": "member"}).is_own
