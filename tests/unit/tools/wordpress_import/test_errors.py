"""How an import fails."""

from pathlib import Path

import pytest

from amcc.errors import CommandError
from tools.wordpress_import.errors import ExportProblem, ImportProblem, ReportProblem, UsageProblem


@pytest.mark.parametrize(("error", "code"), [
    (ImportProblem("x"), 1), (UsageProblem("x"), 2), (ExportProblem(Path("a.xml"), "x"), 1), (ReportProblem("x"), 2),
])  # fmt: skip
def test_a_shell_sees_refusal_and_misuse_apart(error, code):
    assert isinstance(error, CommandError) and error.exit_code == code


def test_a_fault_names_its_place_and_that_nothing_was_written():
    assert str(ExportProblem(Path("/far/a.xml"), "cut off", 7)) == "a.xml:7: cut off\nNothing was written."
    assert str(ExportProblem(Path("a.xml"), "cut off", 7, 3)) == "a.xml:7:3: cut off\nNothing was written."


def test_a_report_that_cannot_be_saved_does_not_undo_the_import():
    assert "Nothing was written" not in str(ReportProblem("no room"))
