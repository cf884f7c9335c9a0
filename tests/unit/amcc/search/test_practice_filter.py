from amcc.search.practice_filter import practice_entries, practice_filters, practice_index


def test_articles_come_first_and_practices_carry_their_values(directory, articles):
    entries = practice_entries(directory, articles)
    assert [entry.kind for entry in entries] == ["article", "outcome", "target", "context"]
    assert entries[0].years == (2014, 2016)
    assert entries[1].sectors == ("metals-and-castings",)
    assert entries[2].years == (2020, 2021, 2022, 2023, 2024, 2025, 2026)


def test_filters_offer_what_occurs_with_its_count(directory, articles):
    filters = {
        item.kind: {c.value: c.count for c in item.choices}
        for item in practice_filters(practice_entries(directory, articles), directory)
    }
    assert filters["kind"] == {"article": 1, "outcome": 1, "target": 1, "context": 1}
    assert filters["area"] == {"workforce-and-training": 2, "infrastructure-and-site-development": 1}
    assert next(iter(filters["year"])) == "2026"
    assert filters["year"]["2014"] == 1


def test_the_index_holds_the_practices_only(directory, articles):
    index = practice_index(practice_entries(directory, articles))
    assert [entry["url"] for entry in index] == [
        "/communities/acme-guild/#practice-1",
        "/communities/gulf-yards/#practice-1",
        "/communities/acme-guild/#practice-2",
    ]
    assert index[2]["area"] == []
