"""What `invoke compare.sites` and `compare.revision` do: list the differences, and fail when there are any."""

from __future__ import annotations

from pathlib import Path

from amcc.errors import CommandError
from tools.compare.folders import folder_differences
from tools.compare.pictures import screenshot_differences


def compare_folders(before: Path, after: Path, pictures_of: Path | None = None) -> None:
    """Print the first difference of every file, and of screenshots of the page kinds of a project; raise when there is one."""
    found = list(folder_differences(before, after))
    if pictures_of:
        found += screenshot_differences(pictures_of, before, after)
    for difference in found:
        print(difference.render())
    if found:
        raise CommandError(f"Files that differ: {len(found)}")
    print("Nothing differs.")
