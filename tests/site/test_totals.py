"""Totals on the pages agree with the records, counted here again from their files."""

import re
from collections import Counter

import pytest


def facet_values(records, kind):
    """How many records name each sector or program."""
    named = {
        "sectors": lambda record: {use["sector"] for use in record["sectors"]},
        "programs": lambda record: {item["program"] for item in record.get("designations", [])},
    }[kind]
    return Counter(value for record in records.values() for value in named(record))


def listed(page):
    return {item["data-community"] for item in page.select("main li[data-community]")}


def test_home_counts_communities_practices_and_articles(parsed, records, root):
    figures = {
        item.dt.get_text(strip=True): item.dd.get_text(strip=True)
        for item in parsed("/").select("dl.figures > div")
    }
    practices = sum(len(record.get("practices", [])) for record in records.values())

    assert figures["communities and coalitions"] == str(len(records))
    assert figures["recorded practices, each with its source"] == f"{practices:,}"
    assert figures["best-practice articles"] == str(len(list((root / "content" / "practices").glob("*.md"))))


def test_directory_lists_every_record(parsed, records):
    assert listed(parsed("/communities/")) == set(records)


@pytest.mark.parametrize("kind", ["sectors", "programs"])
def test_index_counts_and_pages_list_the_communities_of_each_value(parsed, records, kind):
    counts = facet_values(records, kind)
    links = {link["href"]: link for link in parsed(f"/{kind}/").select(f'main a[href^="/{kind}/"]')}

    assert set(links) >= {f"/{kind}/{value}/" for value in counts}
    for value, count in counts.items():
        shown = re.search(r"(\d+)\s+communit", links[f"/{kind}/{value}/"].find_parent("li").get_text(" "))
        assert int(shown.group(1)) == count
        assert len(listed(parsed(f"/{kind}/{value}/"))) == count


def test_every_record_is_on_the_page_of_each_of_its_states(parsed, records):
    links = {link["href"] for link in parsed("/states/").select('main a[href^="/states/"]')}
    on_pages = [slug for url in links for slug in listed(parsed(url))]

    assert set(on_pages) == set(records)
    for slug, record in records.items():
        region = record["region"]
        states = {*region.get("states", []), *region.get("counties", {}), *region.get("cities", {})}
        assert on_pages.count(slug) == max(len(states), 1)
