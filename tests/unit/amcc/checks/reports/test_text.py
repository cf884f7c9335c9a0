"""The report for a terminal."""

from amcc.checks.reports.text import render_for_terminal, render_text, wants_color
from tests.paths import FIXTURES


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


def test_without_a_terminal_nothing_is_colored(outcome, monkeypatch):
    assert render_for_terminal(outcome) == render_text(outcome, colored=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert wants_color()
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_color()
