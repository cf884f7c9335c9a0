"""The report for other programs."""

import json

from amcc.checks.reports.json import render_json

RECORD = "communities/acme-guild.md"


def test_json_tells_everything(outcome):
    data = json.loads(render_json(outcome))

    assert data["errors"] == 2 and data["before"] == []
    assert data["problems"][0] == {
        "file": RECORD,
        "line": 16,
        "column": 16,
        "end_column": 22,
        "severity": "error",
        "code": "C302",
        "title": "No such county in this state",
        "field": "region.counties.IL[2]",
        "message": "'Kendal' is not a county of IL in the Census list of 2023; did you mean 'Kendall'?",
        "found": "Kendal",
        "allowed": [],
        "nearest": "Kendall",
        "text": "    IL: [Cook, Kendal]",
        "paste": "    IL: [Cook, Kendall]",
        "help": "https://site.example/contribute/problems/c302/",
    }
