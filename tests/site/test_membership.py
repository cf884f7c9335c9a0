"""Who is called a member of AMCC: those of whom a source says it, and nobody else."""

import pytest
from bs4 import BeautifulSoup

from tests.paths import ROOT
from tests.support.examples import Examples

SAID = {
    "confirmed": "Member of AMCC",
    "not-stated": "No source that was read says whether it is a member of AMCC.",
}
RECORDS = Examples(ROOT).records


def fact_of(page):
    """Return what a profile says about AMCC: the words, and the addresses of the sources behind them."""
    value = page.find("dt", string=lambda text: text and text.strip() == "AMCC").find_next("dd")
    anchors = [link["href"].removeprefix("#") for link in value.select('a[href^="#"]')]
    sources = {link["href"] for anchor in anchors for link in page.find(id=anchor).select('a[href^="http"]')}
    for mark in value.select("sup"):
        mark.decompose()
    return value.get_text(" ", strip=True), sources


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.slug)
def test_profile_says_of_membership_what_its_record_says(real_site, record):
    page = BeautifulSoup((real_site / record.url[1:] / "index.html").read_text("utf-8"), "html.parser")
    membership = record.data["membership"]
    cited = {record.data["sources"][key]["url"] for key in membership.get("sources", [])}

    assert fact_of(page) == (SAID[membership["status"]], cited)


def test_confirmed_membership_is_shown_with_its_source_and_of_no_other(changed_site, planted_member):
    pages = {
        record.slug: BeautifulSoup(
            (changed_site / record.url[1:] / "index.html").read_text("utf-8"), "html.parser"
        )
        for record in RECORDS
    }
    said = {slug: fact_of(page) for slug, page in pages.items()}
    confirmed = {record.slug for record in RECORDS if record.data["membership"]["status"] == "confirmed"}
    words, sources = said[planted_member]

    assert words == "Member of AMCC"
    assert len(sources) == 1
    assert {slug for slug, (words, _) in said.items() if words == SAID["confirmed"]} == {
        *confirmed,
        planted_member,
    }
