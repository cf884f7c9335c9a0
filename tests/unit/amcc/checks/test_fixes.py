"""The text to paste is the whole text, and pasting it is right."""

import pytest

from amcc.checks import check_project

RECORD = "communities/acme-guild.md"


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
    ],
)  # fmt: skip
def test_pasting_what_is_offered_is_right(project, findings, old, new, paste):
    finding = findings((old, new))[0]
    path = project / RECORD
    lines = path.read_text().split("\n")

    assert finding.paste == paste
    lines[finding.problem.line - 1] = paste
    path.write_text("\n".join(lines))
    assert check_project(project) == []


@pytest.mark.parametrize("field", ["confidence", "short_name", "summary"])
def test_a_missing_field_is_offered_empty_so_that_nobody_pastes_the_fact_of_another_community(
    project, findings, field
):
    path = project / RECORD
    (line,) = [line for line in path.read_text().split("\n") if line.startswith(f"{field}:")]
    finding = findings((f"{line}\n", ""))[0]
    assert (finding.problem.code, finding.paste) == ("C201", f"{field}:")

    lines = path.read_text().split("\n")
    lines.insert(finding.problem.line, finding.paste)
    path.write_text("\n".join(lines))
    found = check_project(project)
    assert [problem.field for problem in found] == [field]
    assert found[0].code != "C201"


def test_the_text_to_paste_for_a_dead_link_keeps_its_kind(findings):
    (finding,) = findings(("community:gulf-yards", "community:gulf-yard"))
    assert "[the coast](community:gulf-yards)" in finding.paste
