from dataclasses import asdict, replace

from amcc.maps import region_map
from amcc.maps.model import Label
from tests.fixtures.map_communities import CASES


def test_map_objects_are_plain_data():
    assert asdict(region_map(CASES["one-county"]))["locator"]["land"].startswith("M")


def test_county_names_are_on_phones_when_most_of_them_fit():
    drawn = region_map(CASES["one-county"])
    for fits, shown in (("", False), ("roomy", True), ("roomy normal", False), ("roomy small roomy", True)):
        labels = tuple(Label("Cook", 0, 0, fit=fit) for fit in fits.split())
        assert replace(drawn, county_labels=labels).names_on_phones is shown, fits
