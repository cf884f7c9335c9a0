"""The fixed lists."""

from amcc.records.reader import load_project
from amcc.records.vocabularies import MODELS, vocabulary_file
from tests.paths import ROOT


def test_each_vocabulary_has_its_file_and_its_values():
    vocabularies = load_project(ROOT).vocabularies
    for name, model in MODELS.items():
        assert (ROOT / vocabulary_file(name)).is_file()
        terms = vocabularies.terms(name)
        assert terms and all(type(term) is model and term.slug == slug for slug, term in terms.items())
    assert {path.stem for path in (ROOT / "communities" / "_vocabulary").iterdir()} == MODELS.keys()
