"""Each kind of facet finds its values in a record and lists them in its order."""

import pytest

from amcc.facets import AREA, FACETS, PROGRAM, SECTOR, STATE, YEAR, all_facet_urls, facet_url


@pytest.fixture
def listed(directory):
    """Return the slugs that a kind lists for the small project."""

    def list_slugs(kind):
        return [value.slug for value in kind.listed(directory.vocabularies, directory.communities.values())]

    return list_slugs


def test_values_of_a_record(directory):
    acme, gulf, hidden = directory.communities.values()

    assert list(STATE.slugs(hidden)) == ["illinois", "wisconsin"]
    assert list(SECTOR.slugs(gulf)) == ["shipbuilding-and-maritime"]
    assert list(PROGRAM.slugs(acme)) == ["imcp"]
    assert list(AREA.slugs(acme)) == ["workforce-and-training"]
    assert list(YEAR.slugs(gulf)) == ["2020"]
    assert list(YEAR.slugs(hidden)) == []


def test_states_are_listed_by_name_and_years_newest_first(listed):
    assert listed(STATE) == ["alabama", "illinois", "wisconsin"]
    assert listed(YEAR) == ["2020", "2014"]


def test_a_vocabulary_gives_the_order(listed):
    assert listed(SECTOR) == ["metals-and-castings", "shipbuilding-and-maritime"]
    assert listed(AREA) == ["workforce-and-training", "infrastructure-and-site-development"]


def test_only_kinds_that_keep_them_list_empty_values(directory):
    nobody = ()
    assert [value.slug for value in PROGRAM.listed(directory.vocabularies, nobody)] == ["imcp", "dmcsp"]
    assert SECTOR.listed(directory.vocabularies, nobody) == ()
    assert STATE.listed(directory.vocabularies, nobody) == ()


def test_a_program_is_typed_by_both_of_its_names_and_a_state_by_its_code(directory):
    communities = directory.communities.values()
    imcp, _ = PROGRAM.listed(directory.vocabularies, communities)
    alabama, *_ = STATE.listed(directory.vocabularies, communities)

    assert (imcp.name, imcp.typed) == (
        "Made-up Manufacturing Partnership",
        ("IMCP", "Made-up Manufacturing Partnership"),
    )
    assert alabama.typed == ("Alabama", "AL")


def test_names_and_addresses_are_each_kinds_own():
    for attribute in ("name", "plural", "root", "label"):
        assert len({getattr(kind, attribute) for kind in FACETS}) == len(FACETS), attribute


def test_addresses_of_values(directory):
    assert facet_url("area", "supply") == AREA.url("supply") == "/the-big-6/supply/"
    found = all_facet_urls(directory.vocabularies, directory.communities.values())
    roots = {"states", "sectors", "programs", "the-big-6", "years"}
    assert {url for url in found if url.split("/")[1] in roots} == {
        "/states/alabama/",
        "/states/illinois/",
        "/states/wisconsin/",
        "/sectors/metals-and-castings/",
        "/sectors/shipbuilding-and-maritime/",
        "/programs/imcp/",
        "/programs/dmcsp/",
        "/the-big-6/workforce-and-training/",
        "/the-big-6/infrastructure-and-site-development/",
        "/years/2020/",
        "/years/2014/",
    }
