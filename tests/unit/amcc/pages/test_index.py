import json

from amcc.pages import structured_data
from amcc.pages.history import make_timeline
from amcc.pages.profile import make_profile
from amcc.pages.program import make_program
from amcc.pages.related import predecessors_of, related_to, successors_of


def test_rows_are_sorted_and_know_their_places(directory):
    assert [row.slug for row in directory.rows] == ["acme-guild", "gulf-yards", "hidden-valley"]
    row = directory.rows[0]
    assert row.region == "2 counties in Illinois"
    assert [state.url for state in row.states] == ["/states/illinois/"]
    assert row.years == (2014,)


def test_facets_hold_the_communities_that_have_the_value(directory):
    states = {facet.slug: [row.slug for row in facet.rows] for facet in directory.states}
    assert states == {
        "alabama": ["gulf-yards"],
        "illinois": ["acme-guild", "hidden-valley"],
        "wisconsin": ["hidden-valley"],
    }
    sectors = {facet.slug: facet.count for facet in directory.sectors}
    assert sectors == {"metals-and-castings": 2, "shipbuilding-and-maritime": 1}
    assert {facet.slug: facet.count for facet in directory.programs} == {"imcp": 1, "dmcsp": 1}
    assert {facet.slug: facet.count for facet in directory.areas} == {
        "workforce-and-training": 1,
        "infrastructure-and-site-development": 1,
    }


def test_totals_are_computed(directory):
    totals = {figure.label: figure.value for figure in directory.totals}
    assert totals["communities and coalitions"] == "3"
    assert totals["states"] == "3"
    assert totals["counties named in their regions"] == "2"
    assert totals["recorded practices, each with its source"] == "3"


def test_predecessors_and_successors_mirror_each_other(directory):
    assert [view.url for view in predecessors_of("gulf-yards", directory)] == ["/communities/acme-guild/"]
    assert [view.url for view in successors_of("acme-guild", directory)] == ["/communities/gulf-yards/"]


def test_related_communities_come_with_their_reason(directory):
    related = {view.name: view.reason for view in related_to("acme-guild", directory)}
    assert related == {"Hidden Valley": "also in Illinois, in metals and castings"}


def test_profile_sources_are_those_behind_each_fact(directory, library):
    profile = make_profile("acme-guild", directory, library, (), None)
    assert [source.number for source in profile.sources] == [1, 2]
    (workforce, context) = profile.practice_groups
    assert workforce.area.slug == "workforce-and-training"
    assert [c.key for c in workforce.practices[0].citations] == ["gazette-2016"]
    assert workforce.practices[0].url == "/communities/acme-guild/#practice-1"
    assert context.area is None
    assert profile.designations[0].amount == "$5 million"
    assert [row.slug for row in profile.articles] == ["weld-together"]
    assert profile.verified == "Not yet confirmed by the community."


def test_timeline_joins_events_and_designations(directory):
    entries = make_timeline(directory)
    assert [(entry.date, entry.kind) for entry in entries] == [
        ("2013-09", "event"),
        ("2014-05-28", "designated"),
        ("2020-08", "designated"),
    ]
    assert [ref.label for ref in entries[1].communities] == ["Acme Guild"]


def test_program_figures(directory):
    view = make_program(next(facet for facet in directory.programs if facet.slug == "imcp"), directory)
    assert view.years == "2013–2018"
    assert [(t.label, t.value, t.note) for t in view.totals] == [("Money", "$1.3 billion", "May 2014")]
    assert view.rounds[0].value == "12 chosen"
    assert [figure.value for figure in view.recorded] == ["1", "$5 million"]


def test_area_leaders_are_those_with_most_practices(library):
    view = library.area("workforce-and-training", 1)
    assert [(bar.label, bar.count) for bar in view.leaders] == [("Acme Guild", 1)]
    assert [(group.kind, len(group.practices)) for group in view.kinds] == [("result", 1)]
    assert [row.slug for row in view.articles] == ["weld-together"]


def test_json_ld_names_the_counties_served(directory, library):
    profile = make_profile("acme-guild", directory, library, (), None)
    data = json.loads(json.dumps(structured_data.community(profile, "https://x.example")))
    assert [area["identifier"] for area in data["areaServed"]] == ["17031", "17093"]
    assert data["sameAs"] == ["https://acme.example/guild"]
