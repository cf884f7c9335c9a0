import pytest

from amcc.geography.places import (
    STATES,
    counties,
    counties_of,
    county_by_fips,
    county_in_other_states,
    find_county,
    find_place,
    places,
    state_at,
    state_by_code,
    suggest_county,
    suggest_place,
)


def test_states_are_fifty_and_dc_with_unique_codes_and_slugs():
    assert len(STATES) == 51
    for attribute in ("fips", "code", "name", "slug"):
        assert len({getattr(state, attribute) for state in STATES}) == 51, attribute


def test_a_state_is_found_by_its_code():
    carolina = state_by_code("NC")
    assert (carolina.fips, carolina.name, carolina.slug) == ("37", "North Carolina", "north-carolina")
    assert state_by_code("nc") is None
    assert state_by_code("PR") is None


def test_there_are_3144_counties_each_in_the_state_of_its_code():
    assert len(counties()) == len({county.fips for county in counties()}) == 3144
    assert [county.fips for county in counties()] == sorted(county.fips for county in counties())
    assert all(state_by_code(county.state).fips == county.fips[:2] for county in counties())
    assert sum(len(counties_of(state.code)) for state in STATES) == 3144


def test_names_and_full_names_are_unique_within_a_state():
    for state in STATES:
        owners = {}
        for county in counties_of(state.code):
            for name in {county.name, county.full_name}:
                assert owners.setdefault(name, county) is county, (state.code, name)


def test_connecticut_has_nine_planning_regions():
    regions = counties_of("CT")
    assert len(regions) == 9
    assert all(region.full_name == f"{region.name} Planning Region" for region in regions)


@pytest.mark.parametrize(
    ("state", "name", "fips", "full_name"),
    [
        ("IL", "Cook", "17031", "Cook County"),
        ("IL", "DeKalb", "17037", "DeKalb County"),
        ("IL", "LaSalle", "17099", "LaSalle County"),
        ("LA", "LaSalle", "22059", "LaSalle Parish"),
        ("LA", "Orleans", "22071", "Orleans Parish"),
        ("MO", "St. Louis", "29189", "St. Louis County"),
        ("MO", "St. Louis city", "29510", "St. Louis city"),
        ("MD", "Baltimore", "24005", "Baltimore County"),
        ("MD", "Baltimore city", "24510", "Baltimore city"),
        ("VA", "Petersburg city", "51730", "Petersburg city"),
        ("VA", "Charles City", "51036", "Charles City County"),
        ("NM", "Doña Ana", "35013", "Doña Ana County"),
        ("NV", "Carson City", "32510", "Carson City"),
        ("DC", "District of Columbia", "11001", "District of Columbia"),
        ("AK", "Anchorage", "02020", "Anchorage Municipality"),
        ("AK", "Chugach", "02063", "Chugach Census Area"),
        ("AK", "Juneau", "02110", "Juneau City and Borough"),
        ("AK", "Kusilvak", "02158", "Kusilvak Census Area"),
        ("NY", "Bronx", "36005", "Bronx County"),
        ("NY", "Kings", "36047", "Kings County"),
        ("CT", "Capitol", "09110", "Capitol Planning Region"),
        ("SD", "Oglala Lakota", "46102", "Oglala Lakota County"),
    ],
)
def test_a_county_is_found_by_name_and_by_full_name(state, name, fips, full_name):
    county = find_county(state, name)
    assert (county.fips, county.name, county.full_name) == (fips, name, full_name)
    assert find_county(state, full_name) is county
    assert county_by_fips(fips) is county


@pytest.mark.parametrize(
    ("state", "name"),
    [("IL", "cook"), ("IL", "La Salle"), ("VA", "Petersburg"), ("XX", "Cook"), ("CT", "Hartford")],
)
def test_a_name_that_is_not_exact_is_not_found(state, name):
    assert find_county(state, name) is None


@pytest.mark.parametrize(
    ("state", "name", "suggestion"),
    [
        ("IL", "Cooke", "Cook"),
        ("IL", "du page", "DuPage"),
        ("IL", "La Salle", "LaSalle"),
        ("NM", "Dona Ana", "Doña Ana"),
        ("VA", "Petersburg", "Petersburg city"),
        ("VA", "Hennrico county", "Henrico"),
        ("IL", "Zzyzx", None),
        ("XX", "Cook", None),
    ],
)
def test_the_nearest_county_is_suggested(state, name, suggestion):
    assert suggest_county(state, name) == suggestion


def test_a_name_is_looked_up_in_every_state():
    assert county_in_other_states("Cook") == ["GA", "IL", "MN"]
    assert county_in_other_states("Orleans Parish") == ["LA"]
    assert county_in_other_states("Nowhere") == []


def test_centers_lie_where_the_counties_are():
    cook, chugach, falls_church = county_by_fips("17031"), county_by_fips("02063"), county_by_fips("51610")
    assert (cook.lat, cook.lon) == pytest.approx((41.84, -87.82), abs=0.05)
    assert (falls_church.lat, falls_church.lon) == pytest.approx((38.88, -77.16), abs=0.02)
    assert 60 < chugach.lat < 62
    assert all(18 < county.lat < 72 and -180 < county.lon < -66 for county in counties())


@pytest.mark.parametrize(
    ("state", "name", "county"),
    [
        ("IL", "Chicago", "17031"),
        ("MO", "St. Louis", "29510"),
        ("MN", "St. Paul", "27123"),
        ("MN", "Saint Cloud", "27145"),
        ("SD", "Eagle Butte", "46041"),
        ("NJ", "Cedar Knolls", "34027"),
        ("RI", "Kingston", "44009"),
        ("MS", "Moss Point", "28059"),
        ("NY", "Endicott", "36007"),
        ("AK", "Juneau", "02110"),
        ("CT", "West Haven", "09170"),
        ("NC", "Research Triangle Park", "37063"),
    ],
)
def test_a_place_is_found_with_its_county(state, name, county):
    place = find_place(state, name)
    assert place.state == state
    assert place.county == county
    assert county_by_fips(county).state == state


def test_every_place_lies_in_a_county_of_its_state():
    assert len(places()) > 16_000
    assert all(county_by_fips(place.county).state == place.state for place in places())


def test_of_places_with_one_name_the_largest_is_found():
    largest = max(
        (p for p in places() if (p.state, p.name) == ("MD", "Woodlawn")), key=lambda p: p.population
    )
    assert find_place("MD", "Woodlawn") == largest


def test_the_nearest_place_is_suggested():
    assert suggest_place("IL", "Chigago") == "Chicago"
    assert suggest_place("MN", "St Pual") == "Saint Paul"
    assert suggest_place("IL", "Qqqqqq") is None


def test_the_state_at_a_known_place_is_its_own_and_elsewhere_that_of_the_nearest_center():
    for place in places()[:: len(places()) // 50]:
        assert state_at(*place.point) in {other.state for other in places() if other.point == place.point}
    assert state_at(-87.9, 41.9) == "IL"
    assert state_at(-157.8, 21.3) == "HI"


def test_points_are_longitude_and_latitude():
    chicago = find_place("IL", "Chicago")
    assert chicago.point == (chicago.lon, chicago.lat) == pytest.approx((-87.65, 41.85), abs=0.01)
