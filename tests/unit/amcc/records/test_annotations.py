"""What the marks of the model say."""

from amcc.records.annotations import Labels, PartialDay, SourceRef, StateRef, ValueKind, Vocabulary
from amcc.records.model import Community
from amcc.records.vocabularies import MODELS
from amcc.records.walk import fields_of, models_inside


def marks(kind):
    return {
        f"{model.__name__}.{name}": field.value.mark(kind)
        for model in (Community, *models_inside(Community))
        for name, field in fields_of(model).items()
        if field.value.mark(kind)
    }


def test_every_vocabulary_that_is_named_exists_and_is_used():
    assert {mark.name for mark in marks(Vocabulary).values()} == MODELS.keys()


def test_every_allowed_value_has_its_label():
    for name, labels in marks(Labels).items():
        model, field = name.split(".")
        owner = next(model_ for model_ in (Community, *models_inside(Community)) if model_.__name__ == model)
        assert set(fields_of(owner)[field].value.allowed) <= {str(value) for value in labels.words_of}, name


def test_every_list_of_sources_refers_to_sources():
    assert {name.split(".")[1] for name in marks(SourceRef)} == {"sources", "partners_sources"}
    assert len(marks(SourceRef)) == 9


def test_what_a_value_is_in_words():
    assert ValueKind("a day").words == "a day"
    assert {mark("").words if mark is Vocabulary else mark().words for mark in (Vocabulary, SourceRef, StateRef, PartialDay)} == {
        "one of the values that the vocabulary lists",
        "a key under sources",
        "a state's postal code",
        "a day, month or year",
    }  # fmt: skip
