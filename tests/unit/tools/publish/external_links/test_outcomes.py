"""What became of the addresses: remembered between runs, reported by record."""

import datetime

import pytest

from tools.publish.external_links.addresses import Citation
from tools.publish.external_links.link_checker import Outcome
from tools.publish.external_links.outcomes import Remembered, read_memory, report

TODAY = datetime.date(2026, 1, 31)


@pytest.mark.parametrize("text", ["", "no JSON", "[]", '{"x": 1}'])
def test_memory_that_cannot_be_read_holds_nothing(tmp_path, text):
    (tmp_path / "outcomes.json").write_text(text)

    assert read_memory(tmp_path / "outcomes.json") == {}


def test_report_is_sorted_by_record():
    places = {
        "https://b.example/": [Citation("communities/b.md", 9)],
        "https://a.example/": [Citation("communities/a.md", 30), Citation("communities/b.md", 4)],
        "https://fine.example/": [Citation("communities/a.md", 1)],
    }
    memory = {
        "https://b.example/": Remembered(Outcome("timeout"), TODAY),
        "https://a.example/": Remembered(Outcome("moved", 200, "https://new.example/"), TODAY),
        "https://fine.example/": Remembered(Outcome("ok", 200), TODAY),
    }

    assert report(places, memory).splitlines() == [
        "# External links",
        "",
        "3 addresses asked.",
        "- moved: 1",
        "- ok: 1",
        "- timeout: 1",
        "",
        "## communities/a.md",
        "",
        "- line 30: **moved** https://a.example/ (now https://new.example/, status 200, asked 2026-01-31)",
        "",
        "## communities/b.md",
        "",
        "- line 4: **moved** https://a.example/ (now https://new.example/, status 200, asked 2026-01-31)",
        "- line 9: **timeout** https://b.example/ (asked 2026-01-31)",
    ]
