"""The macros that print maps: links, names and escaping."""

from bs4 import BeautifulSoup

from amcc.maps import national_map, region_map
from amcc.maps.model import MapCommunity
from tests.fixtures.map_communities import ALL, CASES
from tests.support.maps import printed


def test_every_mark_is_a_link_with_a_name_and_every_group_leads_to_its_list():
    soup = BeautifulSoup(printed("national_map", national_map(ALL)), "html.parser")
    wide = soup.select(".map__tier--wide a.map__mark")
    assert sorted(a["href"] for a in wide) == sorted(community.url for community in ALL)
    assert all(a["aria-label"] for a in soup.select("svg a.map__mark, svg a.map__group"))
    for link in soup.select("a.map__group"):
        members = soup.find(id=link["href"].removeprefix("#"))
        assert len(members.select("a[href]")) == int(link.select_one("text").string)
    ids = [tag["id"] for tag in soup.select("[id]")]
    assert len(ids) == len(set(ids))


def test_areas_are_no_second_stop_for_the_keyboard():
    soup = BeautifulSoup(printed("national_map", national_map(ALL)), "html.parser")
    areas = soup.select("a.map__region")
    assert areas and all(
        a["tabindex"] == "-1" and a.find_parent(attrs={"aria-hidden": "true"}) for a in areas
    )


def test_maps_have_a_name_and_a_description():
    for html in (
        printed("national_map", national_map(ALL)),
        printed("region_map", region_map(CASES["one-county"])),
    ):
        soup = BeautifulSoup(html, "html.parser")
        drawing = soup.select_one("svg.map__drawing")
        assert drawing["aria-label"]
        assert soup.find(id=drawing["aria-describedby"]).get_text(strip=True)


def test_names_are_escaped():
    trap = MapCommunity("trap", "<b>&\"'", "/trap/", ("KS",), (), "statewide", (-97.34, 37.69), "<i>")
    for html in (printed("national_map", national_map([trap])), printed("region_map", region_map(trap))):
        assert "<b>" not in html and "<i>" not in html
