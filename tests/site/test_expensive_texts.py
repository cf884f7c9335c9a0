"""Texts of up to 60 kB that would stall whoever renders or compares them: told at once, and nobody waits for them."""

import resource
import shutil
import subprocess

import pytest

from amcc.checks import check_project
from amcc.checks.rules.cost import try_rendering
from tests.paths import SMALL
from tools.change_report.markdown import report_markdown
from tools.change_report.page import report_page
from tools.change_report.report import open_report

IDENTITY = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
RECORD = "communities/acme-guild.md"
MOST_SECONDS = 5
SLOW = {
    "open brackets": "[" * 16_000,
    "more open brackets": "[" * 60_000,
    "open brackets on lines of their own": "[\n" * 20_000,
    "brackets in each other": "[" * 5000 + "]" * 5000,
    "pictures never closed": "![" * 16_000,
    "footnotes never closed": "[^" * 16_000,
    "links never closed": "[x](" * 12_000,
    "a list in a list": "- " * 1000 + "x",
    "a numbered list in a numbered list": "1. " * 1000 + "x",
    "a quote in a quote": "> " * 1000 + "x",
    "a list in a list by its lines": "\n".join(f"{'    ' * depth}- x" for depth in range(150)),
    "quotes and lists in each other": "> - " * 300 + "x",
    "headings": "# a\n" * 15_000,
    "headings by their lines": "a\n===\n" * 10_000,
}
LONG = {
    "the same word": "a " * 29_000,
    "the same paragraph": "a\n\n" * 18_000,
    "paragraphs of their own": "".join(f"a{number} b\n\n" for number in range(6000)),
}


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(SMALL, tmp_path / "project")


def git(project, *arguments):
    subprocess.run(["git", "-C", project, *IDENTITY, *arguments], check=True, capture_output=True)


def seconds():
    """Return how long this process and those it has waited for were busy: other programs don't count."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


@pytest.mark.parametrize("name", SLOW)
def test_a_slow_text_is_told_at_once_by_the_check(project, name):
    path = project / RECORD
    path.write_text(f"{path.read_text()}\n\n{SLOW[name]}\n")
    started = seconds()
    codes = {problem.code for problem in check_project(project)}

    assert codes & {"C341", "C342"}
    assert seconds() - started < MOST_SECONDS


@pytest.mark.parametrize("name", [*SLOW, *LONG])
def test_the_report_tells_it_and_does_not_wait(project, name):
    path = project / RECORD
    good = path.read_text()
    path.write_text(f"{good}\n\n{LONG.get(name, 'Short.')}\n")
    git(project, "init", "-q", "-b", "main")
    git(project, "add", "-A")
    git(project, "commit", "-q", "-m", "Begin")
    git(project, "switch", "-q", "-c", "change")
    path.write_text(f"{good}\n\n{SLOW.get(name) or LONG[name].replace('a', 'b', 3)[:-20]}\n")
    git(project, "commit", "-q", "-a", "-m", "Change")
    started = seconds()
    with open_report(project, "main", "change") as report:
        assert "Acme Guild" in report_markdown(report)
        assert "Acme Guild" in report_page(report)
        if name in SLOW:
            assert {finding.problem.code for finding in report.outcome.findings} & {"C341", "C342"}

    assert seconds() - started < 2 * MOST_SECONDS


def test_a_long_text_of_plain_paragraphs_is_no_problem(project):
    path = project / RECORD
    path.write_text(path.read_text() + "\n\nA plain sentence, with [a link](/mission/) and **more**.\n" * 400)
    assert check_project(project) == []


def test_many_slow_texts_take_no_longer_than_patience_allows(monkeypatch):
    monkeypatch.setattr("amcc.checks.rules.cost.PATIENCE", 4)
    started = seconds()
    outcomes = try_rendering(["Plain.", *[SLOW["headings"]] * 30])

    assert outcomes == ["ok", *["slow"] * 30]
    assert seconds() - started < 4 + MOST_SECONDS
