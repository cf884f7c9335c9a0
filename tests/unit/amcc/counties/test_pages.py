"""The county pages and the files behind them."""

import json

import pytest

from amcc.counties.pages import CountyPages


@pytest.fixture(scope="module")
def counties(views):
    """Return the county pages of the small project."""
    return CountyPages(views)


def test_states_follow_the_question(counties):
    first, second, *rest = counties.pages()

    assert (first.url, first.heading) == ("/county/", "Is my county covered?")
    assert (second.url, second.heading) == ("/county/alabama/", "Counties of Alabama")
    assert [link.url for link in second.trail] == ["/county/"]
    assert len(rest) == 50


def test_listing_pages_answers_nothing_yet(views):
    counties = CountyPages(views)
    list(counties.pages())

    assert {"states", "names"}.isdisjoint(vars(counties))


def test_page_of_a_state_shows_its_counties(counties):
    page = next(page for page in counties.pages() if page.url == "/county/illinois/")
    state = page.context()["county_state"]

    assert (state.count, state.held) == (102, 2)


def test_question_knows_all_counties(counties):
    context = next(counties.pages()).context()

    assert context["county_total"] == "3,144"
    assert len(context["county_states"]) == 51
    assert context["county_prefixes"].startswith("aaab")


def test_files_hold_the_answers(counties):
    files = {file.path: json.loads(file.content) for file in counties.files()}

    assert files["county/alabama.json"]["state"] == "Alabama"
    assert files["county/names/ab.json"]["names"]
    assert len([path for path in files if not path.startswith("county/names/")]) == 51
