"""Every link of the navigation leads to a page, and facets stand in it by themselves."""

from amcc.facets import FACETS
from amcc.pages.navigation import FOOTER, LISTS, SECTIONS, WAYS


def test_every_link_leads_to_a_page(registry):
    links = [*SECTIONS, *WAYS, *LISTS, *(link for column in FOOTER for link in column.links)]
    assert {link.url for link in links} <= registry.pages.keys()


def test_facets_stand_in_the_lists_in_their_order():
    ways, footer = [link.label for link in WAYS], [link.label for link in FOOTER[0].links]

    assert ways[:5] == ["States", "Sectors", "Programs", "Big 6 areas", "Years"]
    assert ways[-1] == "Is my county covered?"
    assert footer[:4] == ["By state", "By sector", "By program", "By year"]
    assert footer[-1] == "Correct or add a record"
    assert {kind.root for kind in FACETS} <= {link.url for link in LISTS}
