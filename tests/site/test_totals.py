"""Totals on the pages agree with the records, counted here again from their files."""

import re
from collections import Counter

import pytest


@pytest.fixture
def manufacturing(records):
    """The records that count: those of other work have their profile only."""
    return {slug: record for slug, record in records.items() if record.get("focus") != "other"}


def is_finalist(record, program=None):
    """Whether every step of a record, or every one in a program, made it a finalist only."""
    steps = [step for step in record.get("designations", []) if program in (None, step["program"])]
    return bool(steps) and all(step.get("event") == "finalist" for step in steps)


def facet_values(records, kind):
    """How many records name each sector or program, finalists of a program left out."""
    named = {
        "sectors": lambda record: {use["sector"] for use in record["sectors"]},
        "programs": lambda record: {
            item["program"]
            for item in record.get("designations", [])
            if not is_finalist(record, item["program"])
        },
    }[kind]
    return Counter(value for record in records.values() for value in named(record))


def listed(page):
    return {item["data-community"] for item in page.select("main li[data-community]")}


def test_home_counts_communities_outcomes_and_articles(parsed, manufacturing, root):
    figures = {
        item.dt.get_text(strip=True): item.dd.get_text(strip=True)
        for item in parsed("/").select("dl.figures > div")
    }
    practices = [item for record in manufacturing.values() for item in record.get("practices", [])]
    finalists = sum(map(is_finalist, manufacturing.values()))

    assert figures["communities designated or funded"] == str(len(manufacturing) - finalists)
    assert figures.get("finalists of federal programs", "0") == str(finalists)
    assert figures["measured outcomes"] == str(sum(item["kind"] == "outcome" for item in practices))
    assert figures["best-practice articles"] == str(len(list((root / "content" / "practices").glob("*.md"))))


def test_directory_lists_every_manufacturing_community(parsed, manufacturing):
    assert listed(parsed("/communities/")) == set(manufacturing)


@pytest.mark.parametrize("kind", ["sectors", "programs"])
def test_index_counts_and_pages_list_the_communities_of_each_value(parsed, manufacturing, kind):
    counts = facet_values(manufacturing, kind)
    links = {link["href"]: link for link in parsed(f"/{kind}/").select(f'main a[href^="/{kind}/"]')}

    assert set(links) >= {f"/{kind}/{value}/" for value in counts}
    for value, count in counts.items():
        shown = re.search(r"(\d+)\s+communit", links[f"/{kind}/{value}/"].find_parent("li").get_text(" "))
        assert int(shown.group(1)) == count
        page = parsed(f"/{kind}/{value}/")
        chosen = page.find(id="communities").find_parent("section")
        assert len({item["data-community"] for item in chosen.select("li[data-community]")}) == count


def test_every_record_is_on_the_page_of_each_of_its_states(parsed, manufacturing):
    links = {link["href"] for link in parsed("/states/").select('main a[href^="/states/"]')}
    on_pages = [slug for url in links for slug in listed(parsed(url))]

    assert set(on_pages) == set(manufacturing)
    for slug, record in manufacturing.items():
        region = record["region"]
        states = {*region.get("states", []), *region.get("counties", {}), *region.get("cities", {})}
        assert on_pages.count(slug) == max(len(states), 1)
