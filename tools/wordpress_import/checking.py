"""What the project's own checks say of the files that an import would write, before it writes them."""

import shutil
import tempfile
from collections import defaultdict
from pathlib import Path

from amcc.checks import check_project
from amcc.problems import kinds
from amcc.problems.problem import Problem

from .writing import Change

FOLDERS = ("communities", "content")


def find_refusals(root: Path, changes: list[Change]) -> dict[str, list[Problem]]:
    """Return the errors that the checks would find in each of the changed texts, in a copy of the project."""
    texts = {change.path: change.content for change in changes if isinstance(change.content, bytes)}
    found: dict[str, list[Problem]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="import-check-") as folder:
        copy = Path(folder)
        _copy_texts(root, copy)
        for path, content in texts.items():
            (copy / path).parent.mkdir(parents=True, exist_ok=True)
            (copy / path).write_bytes(content)
        for problem in check_project(copy):
            # The pictures are written later, with the texts that show them.
            counts = problem.severity == "error" and problem.code != kinds.MISSING_PICTURE.code
            if problem.file in texts and counts:
                found[problem.file].append(problem)
    return found


def _copy_texts(root: Path, copy: Path) -> None:
    """Copy what the checks read; pictures are checked one by one when they are found."""
    for name in FOLDERS:
        if (root / name).is_dir():
            ignore = shutil.ignore_patterns("images")
            shutil.copytree(root / name, copy / name, symlinks=True, ignore=ignore)


def describe(problems: list[Problem]) -> str:
    """Return in one line why a text is refused."""
    first = problems[0]
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    field = f" {first.field}" if first.field else ""
    return f"the site's checks refuse it: line {first.line}, {first.code}{field}: {first.message}{more}"
