def test_rows_are_sorted_and_know_their_places(directory):
    assert [row.slug for row in directory.rows] == ["acme-guild", "gulf-yards", "hidden-valley"]
    row = directory.rows[0]
    assert row.region == "2 counties in Illinois"
    assert [state.url for state in row.states] == ["/states/illinois/"]
    assert row.years == (2014,)


def test_facets_hold_the_communities_that_have_the_value(directory):
    states = {facet.slug: [row.slug for row in facet.rows] for facet in directory.facets["state"]}
    assert states == {
        "alabama": ["gulf-yards"],
        "illinois": ["acme-guild", "hidden-valley"],
        "wisconsin": ["hidden-valley"],
    }
    sectors = {facet.slug: facet.count for facet in directory.facets["sector"]}
    assert sectors == {"metals-and-castings": 2, "shipbuilding-and-maritime": 1}
    assert {facet.slug: facet.count for facet in directory.facets["program"]} == {"imcp": 1, "dmcsp": 1}
    assert {facet.slug: facet.count for facet in directory.facets["area"]} == {
        "workforce-and-training": 1,
        "infrastructure-and-site-development": 1,
    }


def test_totals_are_computed(directory):
    totals = {figure.label: figure.value for figure in directory.totals}
    assert totals == {
        "communities designated or funded": "3",
        "states": "3",
        "counties in their regions": "2",
        "measured outcomes": "1",
        "best-practice articles": "1",
    }


def test_years_are_those_of_the_designations_newest_first(directory):
    dates = [use.date for community in directory.communities.values() for use in community.designations]
    years = sorted({date[:4] for date in dates}, reverse=True)

    assert len(years) > 1
    assert [facet.slug for facet in directory.facets["year"]] == years


def test_year_holds_the_communities_of_that_year_and_no_other(directory):
    for facet in directory.facets["year"]:
        holders = [
            slug
            for slug, community in directory.communities.items()
            if any(use.date.startswith(facet.slug) for use in community.designations)
        ]
        assert [row.slug for row in facet.rows] == holders
        assert facet.url == f"/years/{facet.slug}/"
