import datetime

import pytest
from bs4 import BeautifulSoup

from amcc.pages.markdown import id_link_url, number_sources, render_markdown
from amcc.records.contents import Source

SOURCES = {
    "first": Source(title='The "first" <page>', url="https://www.first.example/a"),
    "second": Source(title="Second", url="https://second.example/", accessed=datetime.date(2026, 11, 1)),
}
NEWS = {"town-hall": datetime.date(2022, 4, 11)}


def rendered(text):
    return BeautifulSoup(render_markdown(text, number_sources(SOURCES), NEWS), "html.parser")


def test_sources_are_numbered_in_their_order():
    cited = number_sources(SOURCES)
    assert [(c.number, c.key, c.url, c.accessed) for c in cited.values()] == [
        (1, "first", "https://www.first.example/a", None),
        (2, "second", "https://second.example/", "2026-11-01"),
    ]


def test_citations_become_numbered_links_with_a_name():
    page = rendered("A fact [@second; @first].")
    links = page.select("sup.citation a")
    assert page.text == "A fact12."
    assert [(link["href"], link.text) for link in links] == [("#source-first", "1"), ("#source-second", "2")]
    assert links[0]["aria-label"] == 'Source 1: The "first" <page>'


def test_a_citation_stands_close_to_its_fact_wherever_the_line_was_broken():
    assert rendered("A fact\n[@first].").text == "A fact1."


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("community:greater-peoria", "/communities/greater-peoria/"),
        ("practice:weld", "/practices/weld/"),
        ("area:supply-chain-support", "/the-big-6/supply-chain-support/"),
        ("sector:metals", "/sectors/metals/"),
        ("program:imcp", "/programs/imcp/"),
        ("state:IL", "/states/illinois/"),
        ("page:mission", "/mission/"),
        ("news:town-hall", "/2022/04/11/town-hall/"),
        ("news:unknown", None),
        ("https://x.example/", None),
    ],
)
def test_id_links(target, url):
    assert id_link_url(target, NEWS) == url


def test_raw_html_stays_text():
    page = rendered("Plain <script>alert(1)</script> and <b>bold</b>\n\n<div onclick='x'>block</div>")
    assert page.find(["script", "b", "div"]) is None
    assert "<script>alert(1)</script>" in page.text


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example",
        "&#106;avascript:alert(1)",
    ],
)
def test_links_with_other_schemes_lead_nowhere(address):
    assert not any(link.get("href") for link in rendered(f"[click]({address})").find_all("a"))


def test_links_to_other_sites_say_so():
    (link,) = rendered("[there](https://x.example/)").find_all("a")
    assert link["rel"] == ["external", "noopener"]


def source(url, archived=None):
    return Source(title="Page", url=url, archived=archived)


@pytest.mark.parametrize(
    "url", ["https://x.example/old/", "http://www.x.example/old/", "https://X.example:80/old/"]
)
def test_a_source_that_is_this_site_leads_to_its_archived_copy_or_nowhere(url):
    copy = "https://archive.example/1"
    cited = number_sources(
        {"a": source(url), "b": source(url, copy), "c": source("https://y.example/")}, "x.example"
    )

    assert [(c.url, c.note) for c in cited.values()] == [
        (None, "AMCC’s earlier site"),
        (copy, ""),
        ("https://y.example/", ""),
    ]
    assert [c.cited_as for c in cited.values()] == ["Page (AMCC’s earlier site)", copy, "https://y.example/"]


def test_without_an_address_of_its_own_a_site_links_every_source():
    [cited] = number_sources({"a": source("https://x.example/old/")}).values()
    assert cited.url == "https://x.example/old/"
