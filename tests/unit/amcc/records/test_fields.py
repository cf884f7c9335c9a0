"""Every field of a record as the reference shows it."""

from amcc.records.fields import all_fields, record_fields


def test_every_field_has_a_description_and_every_single_value_an_example():
    fields = list(all_fields(record_fields()))

    assert len(fields) > 60
    for field in fields:
        assert field.description.endswith("."), field.path
        assert field.fields or field.example is not None, field.path


def by_path():
    return {field.path: field for field in all_fields(record_fields())}


def test_a_field_says_what_kind_of_value_it_takes():
    kinds = {path: field.kind for path, field in by_path().items()}
    assert kinds["practices[].area"] == "one of the values that the vocabulary lists"
    assert kinds["practices[].kind"] == "one of the values below"
    assert kinds["lead.sources"] == "a list of values: a key under sources"
    assert kinds["predecessors"] == "a list of values: a name in small letters with hyphens"
    assert kinds["region.states"] == "a list of values: a state's postal code"
    assert kinds["designations[].date"] == "a day, month or year"
    assert kinds["practices[].years"] == "a year or a span of years"
    assert kinds["links[].url"] == "a web address"
    assert kinds["sources.<key>.accessed"] == "a day"
    assert kinds["designations[].amount"] == "a whole number"
    assert kinds["region.counties"] == "lists of names, each under its state's postal code"


def test_a_field_knows_its_vocabulary_values_and_limits():
    fields = by_path()
    assert {path: field.vocabulary for path, field in fields.items() if field.vocabulary} == {
        "lead.kind": "lead_kinds",
        "sectors[].sector": "sectors",
        "designations[].program": "programs",
        "practices[].area": "areas",
        "practices[].measure.unit": "units",
        "related[].program": "programs",
    }
    assert fields["practices[].kind"].allowed == ("outcome", "funding", "activity", "target", "context")
    assert (fields["summary"].limits, fields["sources"].limits) == ("60 to 200 characters", "at least one")
    assert fields["region.counties"].shape == "lists-by-state"
