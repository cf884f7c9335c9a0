"""The one walker of the model."""

from pydantic import RootModel

from amcc.records.annotations import RecordSlug, Review, SourceRef, StateRef, Vocabulary
from amcc.records.contents import NewsPost, Redirect
from amcc.records.model import Community, Lead, Region
from amcc.records.parts import Practice, SectorUse
from amcc.records.values import Source
from amcc.records.walk import field_at, fields_of, found_values, model_at, models_inside

REDIRECTS = RootModel[tuple[Redirect, ...]]


def test_each_field_has_a_shape_and_what_is_inside():
    fields = fields_of(Community)
    assert {name: field.shape for name, field in fields.items() if field.shape != "value"} == {
        "lead": "fields",
        "partners": "list",
        "partners_sources": "list",
        "region": "fields",
        "anchor_city": "fields",
        "sectors": "entries",
        "designations": "entries",
        "predecessors": "list",
        "related": "entries",
        "practices": "entries",
        "links": "entries",
        "membership": "fields",
        "sources": "by-key",
        "open_questions": "entries",
        "verified": "fields",
        "research_notes": "list",
        "former_slugs": "list",
    }
    assert fields["sectors"].model is SectorUse and fields["sources"].model is Source
    assert fields_of(Region)["counties"].shape == "lists-by-state"
    assert fields_of(NewsPost)["imported"].shape == "value"


def test_marks_are_found_inside_lists_options_and_keys():
    assert fields_of(Practice)["area"].value.mark(Vocabulary) == Vocabulary("areas")
    assert fields_of(Community)["predecessors"].value.mark(RecordSlug) == RecordSlug()
    assert fields_of(Lead)["sources"].value.mark(SourceRef) == SourceRef()
    assert fields_of(Community)["sources"].value.mark(SourceRef) is None
    counties = fields_of(Region)["counties"]
    assert counties.key_mark(StateRef) == StateRef() and counties.value.mark(StateRef) is None
    assert counties.mark(Review).topic == "region" and fields_of(Region)["note"].mark(Review) is None


def test_a_length_is_no_sign_of_a_source_key():
    # A slug of a record and a key of a source look alike; only the mark tells them apart.
    assert fields_of(Community)["former_slugs"].value.mark(SourceRef) is None
    assert fields_of(Community)["partners_sources"].value.mark(SourceRef)


def test_a_path_leads_to_the_model_of_its_value():
    assert model_at((), Community) is Community
    assert model_at(("lead",), Community) is Lead
    assert model_at(("sectors",), Community) is None
    assert model_at(("sectors", 3), Community) is SectorUse
    assert model_at(("sources", "a-key"), Community) is Source
    assert model_at(("region", "counties", "AL"), Community) is None
    assert model_at(("nowhere", "x"), Community) is None
    assert model_at((2,), REDIRECTS) is Redirect


def test_a_path_leads_to_its_field_by_the_name_that_files_use():
    assert field_at(("lead", "kind"), Community).title == "Kind of lead"
    assert field_at((0, "from"), REDIRECTS).attribute == "from_"
    assert field_at((0, "from_"), REDIRECTS) is None and field_at((), Community) is None


def test_values_of_a_file_come_with_their_place_and_their_field():
    data = {
        "name": "Acme",
        "lead": {"kind": "university", "sources": ["a", "b"]},
        "region": {"counties": {"AL": ["Mobile"]}},
        "sources": {"a": {"title": "A page"}},
        "sectors": [{"sector": "metals"}, "no fields"],
        "partners": "no list",
        "unknown": 1,
        "verified": None,
    }
    found = {value.path: (value.value, value.field.name) for value in found_values(data, Community)}
    assert found == {
        ("name",): ("Acme", "name"),
        ("lead", "kind"): ("university", "kind"),
        ("lead", "sources", 0): ("a", "sources"),
        ("lead", "sources", 1): ("b", "sources"),
        ("region", "counties", "AL", 0): ("Mobile", "counties"),
        ("sources", "a", "title"): ("A page", "title"),
        ("sectors", 0, "sector"): ("metals", "sector"),
    }


def test_a_file_that_is_a_list_is_walked_too():
    values = [(value.path, value.value) for value in found_values([{"from": "/a/", "to": "/b/"}], REDIRECTS)]
    assert values == [((0, "from"), "/a/"), ((0, "to"), "/b/")]


def test_models_inside_are_all_found():
    assert {model.__name__ for model in models_inside(Community)} == {
        "AnchorCity", "Designation", "Lead", "Link", "Measure", "Membership", "OpenQuestion", "Practice", "Region", "Related",
        "SectorUse", "Source", "Verified",
    }  # fmt: skip
