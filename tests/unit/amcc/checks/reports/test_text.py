"""What the check says in each form, and what it offers to paste."""

import json
import shutil

import pytest

from amcc.checks.project import check_project
from amcc.checks.reports.reports import (
    Outcome,
    find_lines,
    render_github,
    render_json,
    render_markdown,
    render_sarif,
    render_text,
)
from amcc.commands.check import run_check
from tests.paths import FIXTURES

SITE = "https://site.example"
RECORD = "communities/acme-guild.md"


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(FIXTURES / "project", tmp_path / "project")


def findings(project, *changes):
    path = project / RECORD
    text = path.read_text()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text)
    return find_lines(check_project(project), project, SITE)


@pytest.fixture
def outcome(project):
    return Outcome(
        findings(project, ("Kendall", "Kendal"), ("result", "outcome"), ("gazette-2016]", "gazette-2014]"))
    )


def test_the_terminal_shows_line_caret_fix_and_help_errors_first(outcome):
    assert render_text(outcome, colored=False) == (FIXTURES / "reports" / "terminal.txt").read_text().rstrip(
        "\n"
    )


def test_color_only_adds_color(outcome):
    colored = render_text(outcome, colored=True)

    assert "\x1b[31m^^^^^^\x1b[0m" in colored
    for code in ("31", "33", "34", "1", "2", "0"):
        colored = colored.replace(f"\x1b[{code}m", "")
    assert colored == render_text(outcome, colored=False)


def test_github_gets_an_annotation_for_each_problem(outcome):
    first, *_, last = render_github(outcome).split("\n")

    assert first.startswith(
        "::error file=communities/acme-guild.md,line=16,col=16,endColumn=22,title=C302%3A No such county in this state::"
    )
    assert first.endswith("https://site.example/contribute/problems/c302/") and "%0AWrite: " in first
    assert last.startswith("::warning file=")


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


def test_markdown_lists_errors_before_warnings_and_hides_what_was_there_before(project):
    found = findings(project, ("Kendall", "Kendal"), ("gazette-2016]", "gazette-2014]"))
    told = render_markdown(Outcome(found[1:], found[:1], compared_with="main"))

    assert told.startswith("### 0 errors, 1 warning in this change; 1 there before.")
    assert "#### To be corrected" not in told and "#### To be looked at" in told
    assert told.index("<details>") < told.index("Kendal")


@pytest.mark.parametrize(
    ("old", "new", "paste"),
    [
        ("amount: 5000000", 'amount: "$5,000,000"', "    amount: 5000000"),
        ("amount: 5000000", "amount: $5 million", "    amount: 5000000"),
        ("complete: true", "complete: Yes", "  complete: true"),
        ("date: 2014-05-28", "date: May 28, 2014", "    date: 2014-05-28"),
        ("date: 2014-05-28", "date: 5/28/2014", "    date: 2014-05-28"),
        ("url: https://acme.example/guild", "url: www.acme.example/guild", "    url: https://www.acme.example/guild"),
        ("sector: metals-and-castings", "sector: Metals and Castings", "  - sector: metals-and-castings"),
        ("    IL: [Cook", "    Illinois: [Cook", "    IL: [Cook, Kendall]"),
        ("partners:\n  - Town of Acme", "partners: Town of Acme", "partners:\n  - Town of Acme"),
        ("short_name: Acme Guild", "short_name: no", 'short_name: "no"'),
        ("basis: seat", "bassis: seat", "  basis: seat of the lead organization"),
        ("note: The gazette names", "note: The gazette: names", '  note: "The gazette: names both counties."'),
        ("kind: university", "kind: universty", "  kind: university"),
        ("many small shops", "<b>many</b> shops", "Two counties with **many** shops [@gazette-2014]. See [the coast](community:gulf-yards) and"),
        ("confidence: high\n", "", "confidence: high"),
    ],
)  # fmt: skip
def test_pasting_what_is_offered_is_right(project, old, new, paste):
    finding = findings(project, (old, new))[0]
    path = project / RECORD
    lines = path.read_text().split("\n")

    assert finding.paste == paste
    if finding.problem.code == "C201":
        lines.insert(finding.problem.line, paste)
    else:
        lines[finding.problem.line - 1] = paste
    path.write_text("\n".join(lines))
    assert check_project(project) == []


def test_the_exit_code_counts_errors_alone(project, capsys):
    assert run_check(project, "text", None) == 0
    findings(project, ("gazette-2016]", "gazette-2014]"))
    assert run_check(project, "text", None) == 0
    assert "0 errors, 1 warning." in capsys.readouterr().out
    findings(project, ("Kendall", "Kendal"))
    assert run_check(project, "github", None) == 1
    assert run_check(project, "xml", None) == 2
