"""Every profile shows what its record says, and each practice with a link to its source."""

from urllib.parse import urlsplit

import pytest

from amcc.records.labels import PRACTICE_KINDS
from pelicanconf import SITEURL
from tests.paths import ROOT

RECORDS = sorted((ROOT / "communities").glob("[!_]*.md"))


def words(text):
    return " ".join(text.split())


def leads_to(source):
    """Where a source leads: itself, or its archived copy (if there is one) when its host is that of this site."""
    is_own = urlsplit(source["url"]).netloc.removeprefix("www.") == urlsplit(SITEURL).netloc
    return source.get("archived") if is_own else source["url"]


def source_addresses(page, element):
    """Where the sources lead that the element's numbers point to."""
    anchors = [link["href"].removeprefix("#") for link in element.select('a[href^="#"]')]
    return {link["href"] for anchor in anchors for link in page.find(id=anchor).select('a[href^="http"]')}


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_profile_shows_its_record(parsed, records, path):
    record, page = records[path.stem], parsed(f"/communities/{path.stem}/")

    assert words(page.h1.text) == words(record["name"])
    for key, source in record["sources"].items():
        [entry] = page.select(f"main #source-{key}")
        assert [link["href"] for link in entry.select("a")] == [leads_to(source)] * bool(leads_to(source))
        assert ("AMCC’s earlier site" in entry.get_text()) == (not leads_to(source))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_every_practice_links_to_its_sources(parsed, records, path):
    record, page = records[path.stem], parsed(f"/communities/{path.stem}/")
    shown = {words(item.select_one("p").find(string=True)): item for item in page.select("li.practice")}
    order = [page.find(id=item["id"]).find_previous("h3")["id"] for item in page.select("li.practice")]
    assert order == sorted(order, key=[f"kind-{kind}" for kind in PRACTICE_KINDS].index)

    assert sorted(shown) == sorted(words(practice["text"]) for practice in record.get("practices", []))
    for practice in record.get("practices", []):
        expected = {leads_to(record["sources"][key]) for key in practice["sources"]} - {None}
        assert source_addresses(page, shown[words(practice["text"])]) == expected


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.name)
def test_profile_sends_open_questions_and_doubts_elsewhere(parsed, records, path):
    record, page = records[path.stem], parsed(f"/communities/{path.stem}/")
    text, questions = page.main.get_text(" "), record.get("open_questions", [])

    assert bool(page.select(f'a[href="/contribute/open-questions/#{path.stem}"]')) == bool(questions)
    assert not any(question["text"] in words(text) for question in questions)
    assert ("AMCC member" in text) == (record.get("membership", {}).get("status") == "confirmed")
    assert text.count("county list not published") == (record["region"]["kind"] == "not-published")
