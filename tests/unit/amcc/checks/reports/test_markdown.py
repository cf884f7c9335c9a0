"""The report as a summary."""

from amcc.checks.reports import Outcome
from amcc.checks.reports.markdown import render_markdown


def test_markdown_lists_errors_before_warnings_and_hides_what_was_there_before(findings):
    found = findings(("Kendall", "Kendal"), ("gazette-2016]", "gazette-2014]"))
    told = render_markdown(Outcome(found[1:], found[:1], compared_with="main"))

    assert told.startswith("### 0 errors, 1 warning in this change; 1 there before.")
    assert "#### To be corrected" not in told and "#### To be looked at" in told
    assert told.index("<details>") < told.index("Kendal")


def test_a_missing_field_goes_below_its_line(findings):
    told = render_markdown(Outcome(findings(("confidence: high\n", ""))))
    assert "Add below this line:" in told and "Put in its place:" not in told
