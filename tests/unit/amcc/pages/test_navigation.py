"""Every link of the navigation leads to a page, and facets stand in it by themselves."""

from amcc.facets import FACETS
from amcc.pages.navigation import FOOTER, JOIN, LISTS, SECTIONS, WAYS


def test_every_link_leads_to_a_page(registry):
    links = [*SECTIONS, *WAYS, *LISTS, *(link for column in FOOTER for link in column.links)]
    assert {link.url for link in links} <= registry.pages.keys()


def test_facets_stand_in_the_lists_in_their_order():
    ways, footer = [link.label for link in WAYS], [link.label for link in FOOTER[0].links]

    assert ways[:5] == ["States", "Sectors", "Programs", "Big 6 areas", "Years"]
    assert ways[-1] == "Is my county covered?"
    assert footer[:4] == ["By state", "By sector", "By program", "By year"]
    assert footer[-1] == "Correct or add a community"
    assert {kind.root for kind in FACETS} <= {link.url for link in LISTS}


def test_join_stands_in_the_head_and_the_foot_of_every_page():
    assert JOIN in SECTIONS
    assert JOIN.url in {link.url for column in FOOTER for link in column.links}
