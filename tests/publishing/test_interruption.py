"""A publication to a folder may be killed at any moment: whoever reads meanwhile gets one whole site."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("kill_publisher.py")


@pytest.mark.parametrize("mode", ["publish", "rollback"])
def test_killed_a_hundred_times_while_somebody_reads(tmp_path, root, mode):
    done = subprocess.run(
        [sys.executable, SCRIPT, tmp_path, mode, "100"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(root / "plugins")])},
        capture_output=True,
        text=True,
        check=True,
    )
    figures = json.loads(done.stdout)
    print(figures)

    assert figures["faults"] == []
    assert (figures["killed"], figures["failed"]) == (100, 0)
    assert figures["passes"] > 100
    assert figures["versions_seen"] > 1
    assert figures["left_over"] == []
