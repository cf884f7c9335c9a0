"""Every field in the words that the model has for it."""

import datetime

import pytest

from amcc.facets import PROGRAM
from amcc.records.annotations import Dollars, PartialDay
from amcc.records.reader import load_project
from amcc.records.walk import ValueType
from tests.paths import ROOT, SMALL
from tools.change_report.entries import _plain_text, entries_of, paragraphs


@pytest.fixture(scope="module")
def entries():
    return entries_of(load_project(SMALL))


def values(entry, path):
    (field,) = [field for field in entry.fields if field.path == path]
    return [(value.text, dict(value.details), value.key) for value in field.values]


def test_a_record_in_plain_words(entries):
    acme = entries["community", "acme-guild"]
    assert (acme.title, acme.url) == ("Acme Guild of Illinois", "/communities/acme-guild/")
    assert values(acme, "lead.kind") == [("University", {}, "")]
    assert values(acme, "region.kind") == [("a list of counties", {}, "")]
    assert values(acme, "region.complete") == [("complete", {}, "")]
    assert values(acme, "region.counties") == [("Cook, IL", {}, "IL Cook"), ("Kendall, IL", {}, "IL Kendall")]
    assert values(acme, "membership.status") == [("no source says whether it is a member", {}, "")]
    assert values(acme, "verified.date") == []
    ((text, details, key),) = values(acme, "designations")
    assert text == "IMCP: Designated, May 28, 2014" and key == ""
    assert details == {"round": "1", "amount": "$5 million ($5,000,000)", "sources": "gazette-2014"}
    ((text, details, key),) = values(acme, "sectors")
    assert key == "metals-and-castings" and text == "Metals and castings"
    assert values(acme, "practices")[0][1]["kind"] == "Outcome"


def test_labels_and_reasons_come_from_the_model(entries):
    fields = {field.path: field for field in entries["community", "acme-guild"].fields}
    assert fields["partners_sources"].label == "Partners' sources"
    assert fields["name"].review.topic == "identity" and fields["lead.name"].review.topic == "lead"
    assert fields["verified.by"].review.topic == "confirmation"
    assert fields["summary"].review is None and fields["region.note"].review is None
    labels = [field.label for field in fields.values()]
    assert len(labels) == len(set(labels))


def test_data_files_and_terms_are_entries_too(entries):
    assert entries["data file", "redirect_list"].fields[0].path == "redirect_list"
    assert values(entries["data file", "redirect_list"], "redirect_list") == [
        ("/acme/", {"leads to": "/communities/acme-guild/", "reason": "profile of the old site"}, "/acme/")
    ]
    assert entries["program", "imcp"].url == "/programs/imcp/"
    assert entries["data file", "mission"].file == "content/data/mission-statement.yml"


def test_a_term_whose_vocabulary_has_no_pages_leads_nowhere(monkeypatch):
    monkeypatch.setattr("tools.change_report.entries.FACET_OF_VOCABULARY", {"programs": PROGRAM})
    entries = entries_of(load_project(SMALL))
    assert entries["kind of lead", "university"].url == ""
    assert entries["program", "imcp"].url == "/programs/imcp/"


def test_every_entry_of_the_real_project_has_words():
    for entry in entries_of(load_project(ROOT)).values():
        for field in entry.fields:
            assert field.label and all(value.text for value in field.values), (entry.file, field.path)


@pytest.mark.parametrize(
    ("value", "marks", "text"),
    [
        (5_000_000, (Dollars(),), "$5 million ($5,000,000)"),
        ("2014-05", (PartialDay(),), "May 2014"),
        (datetime.date(2026, 11, 1), (), "November 1, 2026"),
        ({"from": "wordpress", "id": 7}, (), "from: wordpress; id: 7"),
        (7, (), "7"),
    ],
)
def test_single_values_in_words(value, marks, text):
    assert _plain_text(value, ValueType(type(value), marks)) == text


def test_paragraphs_are_lines():
    assert paragraphs("## One\n\nTwo\nlines\n\n\n") == ("## One", "Two lines")
