"""The kinds of values."""

import pytest
from pydantic import TypeAdapter, ValidationError

from amcc.records.values import Money, PartialDate, Slug, Source, SourceKey, StateCode, WebAddress, Years


def accepts(kind, value):
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        (PartialDate, ["2014", "2014-05", "2014-05-28", "2024-02-29"], ["2014-13", "2014-05-32", "2023-02-29", "14", "", 2014, "2014-05-28\n"]),
        (Years, ["2015", 2015, "2010-2015"], ["2015-2010", "2015-2015", "201", "2010 to 2015"]),
        (Slug, ["a", "a-b2"], ["A", "a--b", "-a", "a_b", "a" * 81, ""]),
        (SourceKey, ["a-2014"], ["a" * 61]),
        (StateCode, ["AL"], ["al", "ALA", ""]),
        (Money, [1000, 5000000], [999, "5000000", 1000.5, True]),
        (
            WebAddress,
            ["https://a.example/", "http://a-b.example:8080/x?y#z", "HTTPS://A.EXAMPLE"],
            ["a.example", "javascript:alert(1)", "https://a b.example/", "https://u:p@a.example/", "https://\u0430.example/", "https://a", "https://a.example/<x>"],
        ),
    ],
)  # fmt: skip
def test_what_a_value_may_be(kind, right, wrong):
    assert [value for value in right if not accepts(kind, value)] == []
    assert [value for value in wrong if accepts(kind, value)] == []


def test_a_source_is_frozen_and_knows_all_its_fields():
    source = Source(title="A page", url="https://a.example/")
    with pytest.raises(ValidationError, match="frozen"):
        source.title = "Another"
    with pytest.raises(ValidationError, match="extra"):
        Source(title="A page", url="https://a.example/", by="me")
