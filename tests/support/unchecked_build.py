"""Builds a project as the site is built, but lets every problem pass: what the last door must stop."""

import subprocess
import sys
from pathlib import Path

from tests.paths import ROOT

UNCHECKED = """
import sys
sys.path[:0] = [".", "plugins"]
from pelican import main
from site_pages import project
project.problems_of = lambda found: []
project.check_answers = lambda *found: []
root, output = sys.argv[1:]
main([f"{root}/content", "-o", output, "-s", "pelicanconf.py", "-e", f'COMMUNITY_ROOT="{root}"', "--log-handler", "plain"])
"""


def build_unchecked(project: Path, output: Path) -> Path:
    """Return the folder of the site that is built although problems were found."""
    done = subprocess.run(
        [sys.executable, "-c", UNCHECKED, str(project), str(output)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output
