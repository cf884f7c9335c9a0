"""Records become maps."""

from amcc.pages.drawings import Drawings, draw_country, draw_region, draw_spots, map_communities


def test_maps_know_each_community_and_its_anchor(directory):
    acme, gulf, hidden = map_communities(directory)

    assert (acme.county_fips, acme.known, acme.anchor_name) == (("17031", "17093"), "all", "Chicago")
    assert (gulf.kind, gulf.states) == ("statewide", ("AL",))
    assert (hidden.anchor, hidden.known) == (None, "some")


def test_drawings_are_those_of_each_region_and_facet(directory):
    drawings = Drawings(directory)

    assert list(drawings.regions) == ["acme-guild", "gulf-yards", "hidden-valley"]
    assert drawings.regions["acme-guild"] == draw_region("acme-guild", directory)
    assert drawings.facets["/states/alabama/"] == draw_country(directory, frozenset({"gulf-yards"}))
    assert "/the-big-6/workforce-and-training/" not in drawings.facets


def test_spots_are_those_asked_for(directory):
    assert draw_spots({"acme-guild"}, directory) != draw_spots({"gulf-yards"}, directory)
