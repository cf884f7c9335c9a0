"""What pydantic says becomes a problem that a person can act on."""

import pytest
from pydantic import RootModel

from amcc.records.contents import Redirect
from amcc.records.front_matter import parse_document
from amcc.records.model import Community
from amcc.records.validation import validate
from tests.paths import SMALL

RECORD = (SMALL / "communities" / "acme-guild.md").read_text()


def said(old, new):
    assert old in RECORD
    document = parse_document(RECORD.replace(old, new, 1), "x.md")
    return [(problem.code, problem.field, problem.message) for problem in validate(document, Community)[1]]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("confidence: high\n", "confidence: sure\n", ("C210", "confidence", "'sure' is not allowed; write one of high, medium, low")),
        ("confidence: high\n", "confidence: hihg\n", ("C210", "confidence", "'hihg' is not allowed; write one of high, medium, low; did you mean 'high'?")),
        ("  complete: true\n", "", ("C201", "region.complete", "the field 'complete' is missing; add it (true when the list is the whole footprint as far as the sources go.)")),
        ("amount: 5000000", "amount: 5000000.5", ("C204", "designations[1].amount", "found 5000000.5; a whole number without quotes, commas or $ is expected, such as 5000000")),
        ("round: 1", "round: 12", ("C215", "designations[1].round", "found 12; write a number of at most 9")),
        ("partners:\n  - Town of Acme\n", "partners: [1]\n", ("C203", "partners[1]", "found 1; a text is expected here; put the value in quotes")),
        ("short_name: Acme Guild", f"short_name: {'x' * 41}", ("C213", "short_name", "the text has 41 characters; write at most 40")),
        ("state: IL", "state: Illinois", ("C212", "anchor_city.state", "'Illinois' is not a state's postal code; write two capitals, such as AL")),
    ],
)  # fmt: skip
def test_each_fault_has_its_place_and_its_words(old, new, problem):
    assert said(old, new) == [problem]


def test_an_unknown_field_without_a_likeness_names_all_that_are_known():
    ((code, field, message),) = said("state: IL\n", "state: IL\n  zzz: 1\n")
    assert (code, field) == ("C202", "anchor_city.zzz")
    assert message == "'zzz' is not a known field; the fields here are name, state, basis"


def test_a_key_that_is_no_state_is_told_at_the_key():
    document = parse_document(RECORD.replace("    IL: [Cook", "    Illinois: [Cook"), "x.md")
    (problem,) = validate(document, Community)[1]
    assert (problem.code, problem.column) == ("C212", 5)


def test_an_empty_list_of_sources_is_a_fact_without_a_source():
    assert [
        code
        for code, _, _ in said(
            "    kind: context\n    sources: [gazette-2014]", "    kind: context\n    sources: []"
        )
    ] == ["C216"]


def test_lists_know_the_names_of_their_file():
    document = parse_document("---\na: b\n---\n", "x.yml")
    problems = validate(document, RootModel[tuple[Redirect, ...]], [{"form": "/a/", "to": "/b/"}])[1]
    assert {problem.message for problem in problems} == {
        "the field 'from' is missing; add it (The old path; may end in '*'.)",
        "'form' is not a known field; did you mean 'from'?",
    }
