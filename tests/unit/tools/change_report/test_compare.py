"""What became of each entry and each field."""

import re

import pytest

from tools.change_report.compare import shortened, similarity, spans

ACME = "communities/acme-guild.md"


def test_counties_come_and_go_by_name(scratch):
    scratch.edit(ACME, ("IL: [Cook, Kendall]", "IL: [Cook, Will]\n    IN: [Lake]"))
    scratch.commit()
    report, markdown, page = scratch.told()

    assert scratch.fields_of(report) == {
        "Counties": [("removed", "Kendall, IL", ""), ("added", "", "Will, IL"), ("added", "", "Lake, IN")]
    }
    assert "- **Counties**: − Kendall, IL, + Will, IL, + Lake, IN" in markdown
    assert page.count('<figure class="map map--region') >= 2
    assert "acme-guild-before-description" in page and "acme-guild-after-description" in page
    assert [url.url for url in report.addresses] == ["/states/indiana/"]
    assert "/states/indiana/" in report.pages
    assert "answers to “is my county covered?”" in report.exports
    assert ("region", "Acme Guild of Illinois") in {(note.topic, note.where) for note in report.review_notes}


def test_a_reworded_practice_is_one_change_and_a_new_one_another(scratch):
    scratch.edit(
        ACME,
        ("Trained 40 welders in a class that three shops", "Trained 45 welders in a class that three shops"),
        ("    kind: outcome\n", "    kind: target\n"),
        (
            "links:\n",
            "  - text: Opened a joint tool room for small shops.\n    kind: activity\n"
            "    area: workforce-and-training\n    sources: [gazette-2016]\nlinks:\n",
        ),
    )
    scratch.commit()
    report, markdown, page = scratch.told()

    lines = scratch.fields_of(report)["What it did"]
    assert [line[0] for line in lines] == ["changed", "changed", "added"]
    assert lines[1][1:] == ("Outcome", "Target")
    assert "Trained ~~40~~ **45** welders" in markdown
    assert re.search(r"<del>.*40</del> <ins>.*45</ins>", page)
    assert "kind: Activity" in lines[2][2]


def test_a_rename_moves_the_address(scratch):
    scratch.git("mv", ACME, "communities/acme-alliance.md")
    scratch.edit(
        "communities/acme-alliance.md", ("confidence: high", "confidence: high\nformer_slugs: [acme-guild]")
    )
    for name in ("communities/gulf-yards.md", "communities/_retired.yml", "content/data/redirects.yml"):
        scratch.edit(name, ("acme-guild", "acme-alliance"))
    for name in ("content/practices/weld-together.md", "content/news/town-hall.md"):
        text = (scratch.root / name).read_text().replace("acme-guild", "acme-alliance")
        (scratch.root / name).write_text(text)
    scratch.commit()
    report, _, _ = scratch.told()

    change = next(change for change in report.changes if change.slug == "acme-alliance")
    assert (change.change_kind, change.former_url) == ("renamed", "/communities/acme-guild/")
    change_kinds = {address.url: (address.change_kind, address.target) for address in report.addresses}
    assert change_kinds["/communities/acme-alliance/"] == ("appears", "")
    assert change_kinds["/communities/acme-guild/"] == ("moves", "/communities/acme-alliance/")
    assert report.outcome.errors == 0
    assert not [
        change
        for change in report.changes
        if change.change_kind in {"new", "deleted"} and change.kind == "community"
    ]


def test_a_file_that_cannot_be_read_shows_its_lines_and_problems(scratch):
    scratch.edit(ACME, ("confidence: high\n---", "confidence: high"))
    scratch.commit()
    report, markdown, page = scratch.told()

    assert [(change.change_kind, change.slug) for change in report.changes] == [("broken", "acme-guild")]
    assert "C107" in {finding.problem.code for finding in report.outcome.findings}
    assert "```diff\n----\n```" in markdown
    assert "The fields are never closed" in page
    assert "<iframe" not in page


def test_comments_and_quotes_are_told_as_such(scratch):
    scratch.edit(ACME, ("confidence: high", "# sure\nconfidence: 'high'"))
    scratch.commit()
    report, markdown, _ = scratch.told()

    assert [change.change_kind for change in report.changes] == ["layout"]
    assert report.summary == "This change changes nothing that readers see."
    assert "only layout, quotes or comments of `communities/acme-guild.md` change" in markdown
    assert report.pages == () and report.exports == ()


def test_a_field_that_empties_is_told_as_removed(scratch):
    scratch.edit(
        ACME, ("anchor_city:\n  name: Chicago\n  state: IL\n  basis: seat of the lead organization\n", "")
    )
    scratch.commit()
    report, _, _ = scratch.told()
    assert scratch.fields_of(report) == {
        "City on the map": [("removed", "Chicago", "")],
        "State of the city on the map": [("removed", "Illinois", "")],
        "Why this city": [("removed", "seat of the lead organization", "")],
    }


def test_texts_are_cut_between_words_and_compared_by_words():
    assert shortened("one two three", 9) == "one two …" and shortened("short") == "short"
    assert similarity("Trained 40 welders", "trained 45 welders") == pytest.approx(2 / 3)
    assert [(span.sign, span.text) for span in spans("a b c d", "a b x d")] == [
        ("same", "a b "), ("removed", "c"), ("added", "x"), ("same", " d"),
    ]  # fmt: skip
    assert list(spans("one two", "three four")) == []
