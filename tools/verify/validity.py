"""The Nu validator's opinion of every page."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

from amcc.problems.problem import Problem

VALIDATOR = "node_modules/vnu-jar/build/dist/vnu.jar"


def check_validity(root: Path, folder: Path) -> list[Problem]:
    """Every page below `folder` is valid HTML; the validator lies in the project's node_modules."""
    options = ["--errors-only", "--skip-non-html", "--stdout", "--format", "json"]
    done = subprocess.run(
        ["java", "-jar", str(root / VALIDATOR), *options, str(folder)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        messages = json.loads(done.stdout)["messages"]
    except ValueError:
        return [Problem(VALIDATOR, 1, 1, "validator", f"it did not run: {done.stderr.strip()}")]
    return sorted(
        Problem(
            _url(message["url"], folder),
            message.get("lastLine", 1),
            message.get("firstColumn") or message.get("lastColumn", 1),
            "invalid-html",
            message["message"],
        )
        for message in messages
    )


def _url(address: str, folder: Path) -> str:
    path = Path(unquote(urlsplit(address).path))
    return (
        f"/{path.relative_to(folder.resolve()).as_posix()}"
        if path.is_relative_to(folder.resolve())
        else address
    )
