"""Every profile shows what its record says, and each practice with a link to its source."""

import pytest

from tests.paths import ROOT

RECORDS = sorted((ROOT / "communities").glob("[!_]*.md"))


def words(text):
    return " ".join(text.split())


def source_addresses(page, element):
    """Where the sources lead that the element's numbers point to."""
    anchors = [link["href"].removeprefix("#") for link in element.select('a[href^="#"]')]
    return {link["href"] for anchor in anchors for link in page.find(id=anchor).select('a[href^="http"]')}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_profile_shows_its_record(parsed, records, path):
    record, page = records[path.stem], parsed(f"/communities/{path.stem}/")

    assert words(page.h1.text) == words(record["name"])
    for source in record["sources"].values():
        assert page.select_one(f'main a[href="{source["url"]}"]')


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_every_practice_links_to_its_sources(parsed, records, path):
    record, page = records[path.stem], parsed(f"/communities/{path.stem}/")
    shown = {words(item.select_one("p").find(string=True)): item for item in page.select("li.practice")}

    assert sorted(shown) == sorted(words(practice["text"]) for practice in record.get("practices", []))
    for practice in record.get("practices", []):
        expected = {record["sources"][key]["url"] for key in practice["sources"]}
        assert source_addresses(page, shown[words(practice["text"])]) == expected
