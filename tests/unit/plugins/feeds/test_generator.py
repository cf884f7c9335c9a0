"""Feeds hold full texts, with addresses that hold everywhere."""

import datetime
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from feeds.generator import absolute, entry_id

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def entries(small_site):
    """Return a function that reads the entries of a feed."""

    def read(name):
        return ElementTree.parse(small_site / "feeds" / f"{name}.atom.xml").getroot().findall(f"{ATOM}entry")

    return read


def test_each_feed_has_its_section(entries):
    titles = {
        name: [entry.findtext(f"{ATOM}title") for entry in entries(name)]
        for name in ("all", "practices", "news")
    }

    assert titles == {
        "all": ["Weld together", "A town hall"],
        "practices": ["Weld together"],
        "news": ["A town hall"],
    }


def test_entry_ends_with_sources_or_a_correction(entries):
    [article], [post] = entries("practices"), entries("news")

    assert '<li><a href="https://gazette.example/2016">Acme Gazette</a></li>' in article.findtext(
        f"{ATOM}content"
    )
    assert "<b>Correction.</b> The old post gave a day" in post.findtext(f"{ATOM}content")


def test_addresses_hold_outside_the_page():
    html = '<a href="/a/">a</a> <a href="#b">b</a> <img src="/c.png"> <a href="https://y.example/">y</a>'

    assert absolute(html, "https://x.example/p/") == (
        '<a href="https://x.example/a/">a</a> <a href="https://x.example/p/#b">b</a> '
        '<img src="https://x.example/c.png"> <a href="https://y.example/">y</a>'
    )


def test_id_of_an_entry_is_made_of_day_and_address():
    article = SimpleNamespace(date=datetime.datetime(2022, 4, 11, tzinfo=datetime.UTC), url="2022/04/11/x/")

    assert entry_id("https://x.example", article) == "tag:x.example,2022-04-11:/2022/04/11/x/"
