"""Which addresses a change touches, and what machines will find changed."""

import pytest

from tools.change_report.addresses import machine_files

ACME = "communities/acme-guild.md"


@pytest.fixture
def no_open_data(monkeypatch):
    """Leave what the site needs itself."""
    monkeypatch.setattr("tools.change_report.addresses.exports", tuple)


def test_a_deletion_says_that_the_address_vanishes_and_what_to_do(scratch):
    (scratch.root / "communities/hidden-valley.md").unlink()
    scratch.commit()
    report, markdown, _ = scratch.told()

    assert [(change.change_kind, change.slug) for change in report.changes] == [("deleted", "hidden-valley")]
    assert "`/communities/hidden-valley/` **vanishes**" in markdown
    assert report.review_notes[0].topic == "deletion"


def test_telling_of_the_deletion_keeps_the_address(scratch):
    (scratch.root / "communities/hidden-valley.md").unlink()
    scratch.edit(
        "communities/_retired.yml",
        (
            "# Records",
            "- {slug: hidden-valley, name: Hidden Valley, date: 2026-11-20, reason: Gone.}\n# Records",
        ),
    )
    scratch.commit()
    report, _, _ = scratch.told()

    change_kinds = {address.url: address.change_kind for address in report.addresses}
    assert change_kinds["/communities/hidden-valley/"] == "says what became of it"


def test_no_export_is_told_that_the_site_does_not_have(scratch, no_open_data):
    scratch.edit(ACME, ("IL: [Cook, Kendall]", "IL: [Cook, Will]"))
    scratch.commit()
    report, _, _ = scratch.told()
    assert report.exports == (
        "filters of the directory",
        "full-text search",
        "answers to “is my county covered?”",
        "sitemap",
    )


def test_a_change_of_other_fields_leaves_the_county_answers_alone(scratch, no_open_data):
    scratch.edit(ACME, ("Town of Acme", "City of Acme"))
    scratch.commit()
    report, _, _ = scratch.told()
    assert report.exports == ("filters of the directory", "full-text search", "sitemap")


def test_a_new_redirect_is_told_as_one(scratch, no_open_data):
    text = (scratch.root / "content/data/redirects.yml").read_text()
    scratch.edit("content/data/redirects.yml", (text, f"{text}- {{from: /old-news/, to: /news/}}\n"))
    scratch.commit()
    report, _, _ = scratch.told()
    assert report.exports == ("list of redirects", "sitemap")
    assert [(address.url, address.change_kind) for address in report.addresses] == [("/old-news/", "moves")]


def test_each_export_is_made_of_something():
    assert all(kinds or paths for _, kinds, paths in machine_files())
