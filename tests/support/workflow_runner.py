"""Runs the jobs of a workflow file: the `run` steps as they stand there, the actions by what they amount to here.

Nothing is written twice: the workflow is the one definition of the steps. What the file asks for and this module does
not know is an error, never left out.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

EXPRESSION = re.compile(r"\$\{\{\s*([^}]+?)\s*\}\}")
# What the machine of this run has already; the host's runner installs it.
INSTALLED_HERE = frozenset({"actions/setup-python", "actions/setup-java", "actions/setup-node"})
INSTALL_STEP = "Install"
KNOWN_JOB_KEYS = frozenset({"name", "runs-on", "timeout-minutes", "env", "steps"})
KNOWN_STEP_KEYS = frozenset({"name", "uses", "with", "run", "env", "working-directory", "if"})
ALWAYS = "always()"


class WorkflowError(Exception):
    """The workflow asks for something that can't be done here."""


@dataclass(frozen=True)
class StepResult:
    """How one step went."""

    job: str
    name: str
    code: int
    output: str
    seconds: float

    @property
    def passed(self) -> bool:
        """Whether it ended well."""
        return self.code == 0


@dataclass(frozen=True)
class Workspace:
    """The folders and values of one job: where it works, what its expressions mean, and what `checkout` gives."""

    folder: Path
    values: Mapping[str, str]
    check_out: Callable[[str, Path], None]
    artifacts: Path
    summary: Path
    environment: dict[str, str] = field(default_factory=dict)


def read_workflow(path: Path) -> dict[str, Any]:
    """Return a workflow file as data; `on` stays a text."""
    return dict(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader))


def run_job(name: str, job: Mapping[str, Any], workspace: Workspace) -> Iterator[StepResult]:
    """Run the steps of a job, after one that fails only those that run always; yield how each went."""
    _refuse_unknown(name, job, KNOWN_JOB_KEYS)
    job_environment = _expanded(job.get("env", {}), workspace)
    failed = False
    for step in job["steps"]:
        _refuse_unknown(f"{name}: {step['name']}", step, KNOWN_STEP_KEYS)
        if step.get("if", ALWAYS) != ALWAYS:
            raise WorkflowError(f"{name}: {step['name']}: no way to know whether {step['if']}")
        if failed and "if" not in step:
            continue
        started = time.monotonic()
        if "uses" in step:
            code, output = _use(step, workspace)
        else:
            code, output = _run(step, job_environment, workspace)
        yield StepResult(name, step["name"], code, output, time.monotonic() - started)
        failed = failed or code != 0


def _refuse_unknown(where: str, found: Mapping[str, Any], known: frozenset[str]) -> None:
    unknown = found.keys() - known
    if unknown:
        raise WorkflowError(f"{where}: no way to do {', '.join(sorted(unknown))}")


def _use(step: Mapping[str, Any], workspace: Workspace) -> tuple[int, str]:
    action = step["uses"].partition("@")[0]
    given = _expanded(step.get("with", {}), workspace)
    if action in INSTALLED_HERE:
        return 0, "taken from this machine"
    if action == "actions/checkout":
        workspace.check_out(given.get("ref", ""), workspace.folder / given.get("path", "."))
        return 0, ""
    if action == "actions/upload-artifact":
        source = workspace.folder / given["path"]
        if not source.exists():
            return 1, f"{given['path']} is not there"
        copy = shutil.copytree if source.is_dir() else shutil.copy
        workspace.artifacts.mkdir(parents=True, exist_ok=True)
        copy(source, workspace.artifacts / given["name"])
        return 0, f"kept as {given['name']}"
    raise WorkflowError(f"no way to do what {action} does")


def _run(
    step: Mapping[str, Any], job_environment: Mapping[str, str], workspace: Workspace
) -> tuple[int, str]:
    if step["name"] == INSTALL_STEP:
        return 0, "the packages of this environment are used"
    environment = {
        **_clean_environment(workspace),
        **job_environment,
        **_expanded(step.get("env", {}), workspace),
    }
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=workspace.folder / step.get("working-directory", "."),
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    return done.returncode, done.stdout


def _clean_environment(workspace: Workspace) -> dict[str, str]:
    """Return what a step may see: the programs, and nothing of whoever started this run."""
    home = workspace.folder.parent / "home"
    home.mkdir(exist_ok=True)
    return {
        "PATH": f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_STEP_SUMMARY": str(workspace.summary),
        **workspace.environment,
    }


def _expanded(values: Mapping[str, str], workspace: Workspace) -> dict[str, str]:
    def value_of(match: re.Match[str]) -> str:
        if match[1] not in workspace.values:
            raise WorkflowError(f"the value of {match[1]} is not known here")
        return workspace.values[match[1]]

    return {name: EXPRESSION.sub(value_of, text) for name, text in values.items()}
