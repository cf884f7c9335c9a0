"""A pull request from a fork, simulated: the base, the fork's branch, and the merge of both that the host checks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.workflow_runner import StepResult, Workspace, read_workflow, run_job

WORKFLOW = ".github/workflows/pull-request.yml"
BASE_VALUE = "github.event.pull_request.base.sha"
IDENTITY = ("-c", "user.name=Simulated host", "-c", "user.email=host@example.org")


class SimulationError(Exception):
    """The pull request can't be simulated; the text says why."""


@dataclass(frozen=True)
class PullRequest:
    """A repository that holds the base and the merge of the change into it."""

    repository: Path
    base: str
    merge: str


@contextmanager
def simulated_pull_request(root: Path, base: str, head: str) -> Iterator[PullRequest]:
    """Make a scratch repository with the base and, from a fork, the branch to be merged."""
    with TemporaryDirectory(prefix="pull-request-") as scratch:
        host, fork = Path(scratch, "host"), Path(scratch, "fork")
        _git(root, "clone", "--quiet", "--no-checkout", str(root), str(fork))
        base_commit, head_commit = (_commit(root, name) for name in (base, head))
        _git(fork, "update-ref", "refs/heads/change-of-the-fork", head_commit)
        _git(root, "clone", "--quiet", "--no-checkout", str(root), str(host))
        _git(host, "fetch", "--quiet", str(fork), "refs/heads/change-of-the-fork:refs/pull/1/head")
        _git(host, "checkout", "--quiet", "--detach", base_commit)
        try:
            _git(host, *IDENTITY, "merge", "--quiet", "--no-ff", "-m", "Merge the change", "refs/pull/1/head")
        except SimulationError as error:
            raise SimulationError(f"the change can't be merged into {base}: {error}") from None
        yield PullRequest(host, base_commit, _commit(host, "HEAD"))


def run_pull_request(
    root: Path, base: str, head: str, artifacts: Path, jobs: Sequence[str] = ()
) -> Iterator[StepResult]:
    """Run the jobs of the pull request's workflow, as the merge has it, and yield how each step went."""
    shutil.rmtree(artifacts, ignore_errors=True)
    artifacts.mkdir(parents=True)
    with simulated_pull_request(root, base, head) as request:
        text = _git(request.repository, "show", f"{request.merge}:{WORKFLOW}")
        file = artifacts / "workflow.yml"
        file.write_text(text, encoding="utf-8")
        workflow = read_workflow(file)
        unknown = set(jobs) - workflow["jobs"].keys()
        if unknown:
            raise SimulationError(f"the workflow has no job {', '.join(sorted(unknown))}")
        for name, job in workflow["jobs"].items():
            if jobs and name not in jobs:
                continue
            with TemporaryDirectory(prefix="job-") as scratch:
                yield from run_job(name, job, _workspace(Path(scratch), request, artifacts))


def _workspace(scratch: Path, request: PullRequest, artifacts: Path) -> Workspace:
    def check_out(reference: str, folder: Path) -> None:
        _git(request.repository, "clone", "--quiet", "--no-checkout", str(request.repository), str(folder))
        _git(folder, "checkout", "--quiet", "--detach", reference or request.merge)

    folder = scratch / "work"
    folder.mkdir()
    return Workspace(folder, {BASE_VALUE: request.base}, check_out, artifacts, artifacts / "summary.md")


def _commit(repository: Path, name: str) -> str:
    return _git(repository, "rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}").strip()


def _git(repository: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    if done.returncode:
        raise SimulationError((done.stderr or done.stdout).strip())
    return done.stdout
