"""What a report is made of can be compared: equal values are no change."""

from amcc.records.annotations import Review
from tools.change_report.model import Entry, Field, Value


def test_values_are_the_same_by_words_details_and_key():
    value = Value("Mobile, AL", (("note", "x"),), "AL Mobile")
    assert value == Value("Mobile, AL", (("note", "x"),), "AL Mobile")
    assert value != Value("Mobile, AL", (("note", "y"),), "AL Mobile")


def test_a_field_asks_for_no_review_unless_the_model_does():
    assert Field("summary", "Summary", ()).review is None
    review = Review("lead", "who speaks for it")
    assert Field("lead.name", "Lead", (), review=review) != Field("lead.name", "Lead", ())
    assert Entry("page", "a", "A", "/a/", "content/pages/a.md", ()).paragraphs == ()
