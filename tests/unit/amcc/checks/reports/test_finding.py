"""Problems with their lines, and how many there are."""

from amcc.checks.reports import Outcome
from amcc.checks.reports.finding import MOST_ALLOWED, WIDEST, find_lines, totals, window
from amcc.problems import kinds


def test_a_finding_knows_its_line_its_width_and_its_page(findings):
    (finding,) = findings(("Kendall", "Kendal"))
    assert (finding.text, finding.width, finding.title) == (
        "    IL: [Cook, Kendal]",
        6,
        "No such county in this state",
    )
    assert finding.help_url == "https://site.example/contribute/problems/c302/"
    assert not finding.goes_below


def test_many_allowed_values_are_cut(tmp_path):
    problem = kinds.UNKNOWN_VALUE.at("x.md", found="a", allowed=map(str, range(MOST_ALLOWED + 3)), noun="one")
    (finding,) = find_lines([problem], tmp_path, "")
    assert finding.allowed == "0, 1, 2, 3, 4, 5, 6, 7 and 3 more"


def test_a_line_behind_a_link_is_not_shown(tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "x.md").write_text("the secret words")
    (tmp_path / "linked").symlink_to(tmp_path / "secret")
    (finding,) = find_lines([kinds.NOT_A_PLAIN_FILE.at("linked/x.md")], tmp_path, "")
    assert finding.text == ""


def test_a_long_line_is_cut_around_the_column():
    text, column = window("x" * 200 + "here" + "y" * 200, 201)
    assert text[column - 1 :].startswith("here") and len(text) <= WIDEST + 4
    assert window("short", 3) == ("short", 3)


def test_totals_say_what_counts(findings):
    found = findings(("Kendall", "Kendal"), ("gazette-2016]", "gazette-2014]"))
    assert totals(Outcome(found)) == "1 error, 1 warning."
    assert totals(Outcome((), found, "main")) == "No problem found in this change; 2 there before."
