"""What `invoke ci` does: runs the steps, shows each with its time, and says where their results are."""

from __future__ import annotations

import sys
from pathlib import Path

from continuous_integration.runner import WorkflowError
from continuous_integration.simulation import SimulationError, run_pull_request

LAST_LINES = 40


def run_ci(root: Path, base: str, head: str, jobs: str, artifacts: Path) -> int:
    """Run the jobs of a simulated pull request; return 1 when a step fails."""
    failed = False
    try:
        for step in run_pull_request(root, base, head, artifacts, tuple(filter(None, jobs.split(",")))):
            print(f"{'ok    ' if step.passed else 'FAILED'} {step.seconds:6.1f} s  {step.job}: {step.name}")
            if not step.passed:
                failed = True
                print("\n".join(f"       {line}" for line in step.output.splitlines()[-LAST_LINES:]))
    except (WorkflowError, SimulationError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"The summary, the report and the site are in {artifacts}.")
    return int(failed)
