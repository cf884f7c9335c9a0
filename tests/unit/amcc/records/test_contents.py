"""Articles, posts, pages and lists."""

import pytest
from pydantic import ValidationError

from amcc.records.annotations import PageAddress, RecordSlug, Review
from amcc.records.contents import Article, Finding, NewsPost, Redirect, Retired, Term, YearSpan
from amcc.records.reader import GROUPS
from amcc.records.walk import fields_of


def test_every_field_has_a_description():
    for model in (Article, NewsPost, Finding, Redirect, Retired, Term, YearSpan):
        assert all(field.info.description for field in fields_of(model).values()), model


def test_every_place_that_names_a_record_is_marked():
    marked = {
        f"{model.__name__}.{name}"
        for model in (Article, NewsPost, Finding, Retired)
        for name, field in fields_of(model).items()
        if field.value.mark(RecordSlug)
    }
    assert marked == {"Article.communities", "NewsPost.communities", "Finding.community", "Retired.successor"}
    assert fields_of(Redirect)["to"].value.mark(PageAddress)


def test_the_title_of_every_item_is_what_it_is_known_by():
    for _, model in GROUPS.values():
        title = fields_of(model).get("title") or fields_of(model)["name"]
        assert title.mark(Review).topic == "identity"


def test_a_list_of_old_addresses_is_read_by_the_names_in_the_file():
    assert Redirect.model_validate({"from": "/a/", "to": "/b/"}).from_ == "/a/"
    with pytest.raises(ValidationError):
        Redirect.model_validate({"from_": "/a/", "to": "/b/"})
