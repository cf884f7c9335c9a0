"""The Atom feeds: complete, valid by RFC 4287 in what readers rely on, absolute, with ids that stay."""

import re
import xml.etree.ElementTree as ET

import pytest
from bs4 import BeautifulSoup

from amcc.records.reader import load_project
from tests.paths import ROOT

ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")


@pytest.fixture(scope="module")
def feeds(real_site):
    """Return the parsed feeds by name."""
    return {
        path.name.split(".")[0]: ET.parse(path).getroot() for path in (real_site / "feeds").glob("*.atom.xml")
    }


def test_each_feed_holds_all_its_entries(feeds):
    project = load_project(ROOT)
    counts = {name: len(feed.findall(f"{ATOM}entry")) for name, feed in feeds.items()}
    practices, news = len(project.articles), len(project.news)
    assert counts == {"practices": practices, "news": news, "all": practices + news}


def test_feeds_have_what_atom_demands(feeds):
    ids = set()
    for name, feed in feeds.items():
        assert feed.findtext(f"{ATOM}title")
        assert feed.findtext(f"{ATOM}id") == f"https://americanmcc.org/feeds/{name}.atom.xml"
        assert TIME.match(feed.findtext(f"{ATOM}updated"))
        assert {link.get("rel") for link in feed.findall(f"{ATOM}link")} == {"self", "alternate"}
        ids |= {entry.findtext(f"{ATOM}id") for entry in feed.findall(f"{ATOM}entry")}
        for entry in feed.findall(f"{ATOM}entry"):
            assert entry.findtext(f"{ATOM}title")
            assert TIME.match(entry.findtext(f"{ATOM}updated"))
            assert entry.findtext(f"{ATOM}author/{ATOM}name")
    assert len(ids) == len(feeds["all"].findall(f"{ATOM}entry")), (
        "one id for each entry, the same in every feed"
    )


def test_ids_are_made_of_date_and_address(feeds):
    ids = [entry.findtext(f"{ATOM}id") for entry in feeds["news"].findall(f"{ATOM}entry")]
    assert "tag:americanmcc.org,2022-04-11:/2022/04/11/dei-in-manufacturing-webinar/" in ids


def test_content_is_full_and_its_addresses_are_absolute(feeds, real_site):
    for entry in feeds["all"].findall(f"{ATOM}entry"):
        content = BeautifulSoup(entry.findtext(f"{ATOM}content"), "html.parser")
        address = entry.find(f"{ATOM}link").get("href")
        page = BeautifulSoup((real_site / address.split("/", 3)[3] / "index.html").read_text(), "html.parser")
        paragraphs = [p.text for p in page.select("main p")]
        assert any(p.text in paragraphs for p in content.find_all("p"))
        assert all(link["href"].startswith(("https://", "http://")) for link in content.find_all("a"))


def test_every_page_offers_the_feeds(real_site):
    page = BeautifulSoup((real_site / "mission" / "index.html").read_text(), "html.parser")
    offered = {link["href"] for link in page.find_all("link", type="application/atom+xml")}
    assert offered == {"/feeds/all.atom.xml", "/feeds/practices.atom.xml", "/feeds/news.atom.xml"}
