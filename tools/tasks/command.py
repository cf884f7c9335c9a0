"""What all commands share: how they fail, where they work, and how they run the tools of others."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import Any

from invoke.exceptions import Exit
from invoke.tasks import Task, task

from amcc.errors import CommandError
from tools.build import system_parts

ROOT = Path(__file__).parents[2]
OUTPUT = ROOT / "output"


class Command(Task):  # type: ignore[type-arg]
    """A task that ends with the words and the exit code of the `CommandError` that it raises."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command; this is the one place that catches how commands fail."""
        try:
            return super().__call__(*args, **kwargs)
        except CommandError as error:
            raise Exit(str(error), error.exit_code) from None


command = partial(task, klass=Command)


class StepError(CommandError):
    """A program that a command ran has failed, and has said itself why."""

    def __init__(self, step: str, code: int) -> None:
        super().__init__(f"{step} ended with exit code {code}.")
        self.exit_code = code


def run_step(step: str, arguments: list[str]) -> None:
    """Say what is run, run it in the project's folder, and raise a `StepError` when it fails."""
    print(f"── {step}", flush=True)
    code = subprocess.run(arguments, cwd=ROOT, check=False).returncode
    if code:
        raise StepError(step, code)


def run_module(step: str) -> None:
    """Run a Python tool of the virtual environment, given as its module and arguments."""
    run_step(step, [sys.executable, "-m", *step.split()])


def ensure_parts(*parts: system_parts.SystemPart) -> None:
    """Make sure of programs and checkers, or end with one line that says what to install."""
    system_parts.ensure_parts(*parts)
    if system_parts.NODE in parts:
        system_parts.install_checkers(ROOT)
