"""Put files in place all together: either every one is there at the end, or everything is as before."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .errors import ImportProblem


@dataclass(frozen=True)
class Change:
    """One file to write: its place below the root, and its bytes or the file to copy."""

    path: str
    content: bytes | Path


def needed(root: Path, changes: list[Change]) -> list[Change]:
    """Return the changes whose file is not there with the same bytes already."""
    return [change for change in changes if not _is_there(root / change.path, change.content)]


def _is_there(target: Path, content: bytes | Path) -> bool:
    """Say whether a file exists with this content."""
    if not target.is_file():
        return False
    return target.read_bytes() == (content.read_bytes() if isinstance(content, Path) else content)


def write_all(root: Path, changes: list[Change]) -> None:
    """Write every change, or none: files are staged first, moved one by one, and moved back on any failure."""
    for change in changes:
        _check_place(root, change.path)
    if not changes:
        return
    build = root / "build"
    build.mkdir(exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix="import-staging-", dir=build))
    try:
        for number, change in enumerate(changes):
            _stage(staging / f"{number}.new", change.content)
        _move_in(root, staging, changes)
    except OSError as error:
        raise ImportProblem(f"cannot write ({error}); nothing was changed") from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _check_place(root: Path, path: str) -> None:
    """Raise if a place lies outside of the root or behind a symbolic link."""
    target = root / path
    if not target.resolve().is_relative_to(root.resolve()):
        raise ImportProblem(f"{path}: lies outside of the project; nothing was changed")
    for place in (target, *target.parents):
        if place == root:
            return
        if place.is_symlink():
            raise ImportProblem(f"{path}: {place.name} is a symbolic link; nothing was changed")


def _stage(target: Path, content: bytes | Path) -> None:
    """Write one file into the staging folder."""
    if isinstance(content, Path):
        shutil.copyfile(content, target)
    else:
        target.write_bytes(content)
    target.chmod(0o644)


def _move_in(root: Path, staging: Path, changes: list[Change]) -> None:
    """Move the staged files to their places; on any failure put back what was there."""
    made: list[Path] = []
    moved: list[tuple[Path, Path | None]] = []
    try:
        for number, change in enumerate(changes):
            target = root / change.path
            made += _make_folders(target.parent)
            old = staging / f"{number}.old" if target.exists() else None
            if old is not None:
                shutil.copy2(target, old)
            os.replace(staging / f"{number}.new", target)
            moved.append((target, old))
    except BaseException:
        _move_back(moved, made)
        raise


def _make_folders(folder: Path) -> list[Path]:
    """Make a folder and the ones above it that lack; return those made, outermost first."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _move_back(moved: list[tuple[Path, Path | None]], made: list[Path]) -> None:
    """Undo moves and folders, last first."""
    for target, old in reversed(moved):
        if old is None:
            target.unlink()
        else:
            os.replace(old, target)
    for folder in reversed(made):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
