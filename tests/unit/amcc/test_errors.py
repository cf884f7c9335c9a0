"""A command fails with its own words and its own exit code."""

import pytest

from amcc.checks.since import UnknownRevisionError
from amcc.commands.check import ProblemsFoundError, UnknownFormatError
from amcc.errors import CommandError
from tools.change_report.trees import GitError


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (CommandError, 1),
        (ProblemsFoundError, 1),
        (UnknownFormatError, 2),
        (UnknownRevisionError, 2),
        (GitError, 2),
    ],
)
def test_a_call_that_makes_no_sense_ends_with_two(error, code):
    assert issubclass(error, CommandError) and error("why").exit_code == code and str(error("why")) == "why"
