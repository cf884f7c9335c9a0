"""The index of the directory's filters says the same as the records."""

import gzip

import pytest

from amcc.counties.files import compact
from amcc.pages.index import Directory
from amcc.records.reader import load_project
from amcc.search.directory_filter import filter_facets, filter_index, filter_totals


@pytest.fixture(scope="module")
def real(root):
    return Directory(load_project(root))


def test_index_of_the_real_site_is_small(real):
    assert len(gzip.compress(compact(filter_index(real)), mtime=0)) <= 25_000


def test_index_holds_the_values_by_which_facets_list(real):
    entries = {entry["slug"]: entry for entry in filter_index(real)["communities"]}

    assert list(entries) == [row.slug for row in real.rows]
    for facet in filter_facets(real):
        for value in facet.values:
            holders = [slug for slug, entry in entries.items() if value.slug in entry.get(facet.kind, [])]
            assert holders == [row.slug for row in value.rows], f"{facet.kind} {value.slug}"


def test_index_holds_what_can_be_typed(directory):
    entry = next(entry for entry in filter_index(directory)["communities"] if entry["slug"] == "gulf-yards")
    record = directory.communities["gulf-yards"]

    assert entry["name"] == record.name
    assert entry["short"] == record.short_name
    assert entry["lead"] == record.lead.name
    assert entry.get("partners", []) == list(record.partners)
    assert entry.get("counties", {}) == {
        state: list(names) for state, names in record.region.counties.items()
    }
    assert entry["latest"] == max(use.date for use in record.designations)


def test_program_is_found_by_both_of_its_names(directory):
    terms = filter_index(directory)["terms"]["program"]

    assert all(directory.vocabularies.programs[slug].name in names for slug, names in terms.items())
    assert all(directory.vocabularies.programs[slug].label in names for slug, names in terms.items())


def test_filters_offer_only_values_that_a_community_has(directory):
    facets = filter_facets(directory)

    assert [facet.kind for facet in facets][:5] == ["state", "sector", "program", "area", "year"]
    assert all(value.rows for facet in facets for value in facet.values)


def test_totals_are_counted(directory):
    named = {
        (state, name)
        for record in directory.communities.values()
        for state, names in record.region.counties.items()
        for name in names
    }

    assert f"{len(named)} counties ·" in filter_totals(directory)
