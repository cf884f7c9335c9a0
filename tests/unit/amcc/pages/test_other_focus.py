"""A community that was chosen for work that is no manufacturing has its profile and counts nowhere."""

import pytest

from amcc.counties.answers import CountyAnswers
from amcc.pages.facet_pages import facet_pages
from amcc.pages.profile import make_profile, profile_pages
from amcc.pages.related import related_to

GULF = "communities/gulf-yards.md"


@pytest.fixture
def other(varied):
    """Return the small project, in which Gulf Yards does other work."""
    return varied(GULF, ("sectors:\n  - sector: shipbuilding-and-maritime\n", "focus: other\nsectors: []\n"))


def test_it_is_in_no_list_and_no_total(other):
    directory = other.directory
    assert [row.slug for row in directory.rows] == ["acme-guild", "hidden-valley"]
    totals = {figure.label: figure.value for figure in directory.totals}
    assert (totals["communities designated or funded"], totals["states"]) == ("2", "2")
    assert "gulf-yards" not in {practice.slug for practice in directory.practices}


def test_its_program_and_its_state_keep_their_pages_and_name_it_apart(other):
    facets = other.directory.facets
    program = next(facet for facet in facets["program"] if facet.slug == "dmcsp")
    state = next(facet for facet in facets["state"] if facet.slug == "alabama")
    assert [(group.label, [row.slug for row in group.rows]) for group in program.groups] == [
        ("Chosen for other work", ["gulf-yards"])
    ]
    assert (state.rows, state.description) == ((), "No manufacturing community yet in Alabama.")
    index = next(index for index in other.directory.facet_indexes if index.url == "/states/")
    assert [facet.slug for facet in index.listed] == ["illinois", "wisconsin"]
    assert "/states/alabama/" in {page.url for page in facet_pages(other)}


def test_it_fills_no_state_on_the_map_and_serves_no_county(other):
    assert other.country.title.startswith("Map of 2 manufacturing communities")
    assert not any("gulf-yards" in region.slugs for region in other.country.regions)
    alabama = next(state for state in CountyAnswers(other.directory).states() if state.state.code == "AL")
    assert alabama.held == 0
    assert alabama.summary == "No community serves Alabama yet. See who is nearest."


def test_its_profile_says_plainly_what_it_is(other):
    profile = make_profile("gulf-yards", other.directory, other.articles, (), None)
    assert "Its work is not manufacturing" in profile.other_work
    assert other.directory.vocabularies.programs["dmcsp"].name in profile.other_work
    assert make_profile("acme-guild", other.directory, other.articles, (), None).other_work == ""
    assert "/communities/gulf-yards/" in {page.url for page in profile_pages(other)}


def test_no_other_profile_suggests_it_by_itself(varied, directory):
    sectors = "sectors:\n  - sector: metals-and-castings\n"
    changed = varied("communities/hidden-valley.md", (sectors, "focus: other\nsectors: []\n")).directory

    assert "/communities/hidden-valley/" in {item.url for item in related_to("acme-guild", directory)}
    assert "/communities/hidden-valley/" not in {item.url for item in related_to("acme-guild", changed)}
