"""The report as SARIF."""

import json

from amcc.checks.reports.sarif import render_sarif


def test_sarif_names_rules_places_and_fixes(outcome):
    run = json.loads(render_sarif(outcome))["runs"][0]

    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["C210", "C302", "C311"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["endColumn"] > region["startColumn"] >= 1
    change = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"]["text"] == "    IL: [Cook, Kendall]"
