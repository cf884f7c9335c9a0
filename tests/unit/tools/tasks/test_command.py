"""Commands fail in one way, with words and an exit code."""

import subprocess
import sys

import pytest
from invoke.context import Context
from invoke.exceptions import Exit

from amcc.errors import CommandError
from tests.paths import ROOT
from tools.tasks.command import StepError, command, run_step


class NotToday(CommandError):
    exit_code = 3


@command
def fails(context):
    """Fail."""
    raise NotToday("it is Sunday")


@command
def breaks(context):
    """Break."""
    raise KeyError("a fault of the program")


def test_words_and_exit_code_of_a_failure():
    with pytest.raises(Exit) as caught:
        fails(Context())
    assert (caught.value.message, caught.value.code) == ("it is Sunday", 3)


def test_faults_of_the_program_are_not_hidden():
    with pytest.raises(KeyError):
        breaks(Context())


def test_step_that_fails_hands_on_its_exit_code(capfd):
    with pytest.raises(StepError, match=r"^a step ended with exit code 7\.$") as caught:
        run_step("a step", [sys.executable, "-c", "raise SystemExit(7)"])
    assert caught.value.exit_code == 7
    assert capfd.readouterr().out == "── a step\n"


def test_a_failure_at_the_command_line_is_one_line():
    done = subprocess.run(
        [sys.executable, "-m", "invoke", "rollback", "--target", "nowhere"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("'nowhere' is no target. Write ") and done.stderr.count("\n") == 1
