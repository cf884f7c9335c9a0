"""Who is called a member of AMCC: those of whom a source says it, and nobody else."""

import pytest
from bs4 import BeautifulSoup

from tests.paths import ROOT
from tests.support.examples import Examples

MEMBER = "AMCC member"
RECORDS = Examples(ROOT).records


def fact_of(page):
    """Return what a profile says of the membership: the words, and the addresses of the sources; None where nothing."""
    term = page.find("dt", string=lambda text: text and text.strip() == "Membership")
    if term is None:
        return None
    value = term.find_next("dd")
    anchors = [link["href"].removeprefix("#") for link in value.select('a[href^="#"]')]
    sources = {link["href"] for anchor in anchors for link in page.find(id=anchor).select('a[href^="http"]')}
    for mark in value.select("sup"):
        mark.decompose()
    return value.get_text(" ", strip=True), sources


def is_member(record):
    return record.data.get("membership", {}).get("status") == "confirmed"


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.slug)
def test_profile_says_of_membership_what_its_record_says(real_site, record):
    page = BeautifulSoup((real_site / record.url[1:] / "index.html").read_text("utf-8"), "html.parser")
    said = fact_of(page)

    assert (said is not None) == is_member(record)
    if said:
        assert said == (
            MEMBER,
            {record.data["sources"][key]["url"] for key in record.data["membership"]["sources"]},
        )


def test_confirmed_membership_is_shown_with_its_source_and_of_no_other(changed_site, planted_member):
    pages = {
        record.slug: BeautifulSoup(
            (changed_site / record.url[1:] / "index.html").read_text("utf-8"), "html.parser"
        )
        for record in RECORDS
    }
    said = {slug: fact_of(page) for slug, page in pages.items()}
    confirmed = {record.slug for record in RECORDS if is_member(record)}
    words, sources = said[planted_member]

    assert words == MEMBER
    assert len(sources) == 1
    assert {slug for slug, fact in said.items() if fact} == {*confirmed, planted_member}
