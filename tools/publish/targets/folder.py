"""A folder on this machine: `releases/NAME/site`, and `current`, a link that is switched in one step."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import SplitResult

from host_files.policy import OUTLIVING_FOLDERS
from tools.publish.errors import PublishError
from tools.publish.lock import locked
from tools.publish.manifest import Manifest, damage, parse_manifest
from tools.publish.releases import RELEASE_NAME, Release, choose_release, releases_to_drop

FORM = "folder:/PATH"
MANIFEST = "manifest.json"
INCOMING = ".incoming"


def target_at(parts: SplitResult, root: Path) -> FolderTarget | None:
    """Return the target of `folder:/PATH`; None for other addresses."""
    fits = parts.scheme == "folder" and parts.path.startswith("/")
    return FolderTarget(Path(parts.path)) if fits else None


class FolderTarget:
    """Servers serve `current`; it always leads to one whole release."""

    takes_compressed = True

    def __init__(self, base: Path) -> None:
        """Remember the folder; it is made when it is first published to."""
        self.base = base
        self.folder = base / "releases"
        self.current = base / "current"

    def live(self) -> Manifest | None:
        """Return the manifest of the release that `current` leads to."""
        name = self._live_name()
        return self._manifest(name) if name else None

    def releases(self) -> list[Release]:
        """Return the whole releases, oldest first."""
        live = self._live_name()
        names = sorted(path.name for path in self.folder.glob("*") if RELEASE_NAME.fullmatch(path.name))
        return [Release(name, name == live) for name in names]

    def deliver(self, site: Path, manifest: Manifest, name: str) -> None:
        """Copy the site beside the live one, look at the copy, switch."""
        with self._changing():
            incoming = self.folder / INCOMING
            shutil.rmtree(incoming, ignore_errors=True)
            copy_folder(site, incoming / "site")
            if damaged := damage(incoming / "site", manifest):
                raise PublishError(f"The copy differs from the site: {', '.join(damaged[:5])}")
            write_file(incoming / MANIFEST, manifest.to_json().encode())
            incoming.rename(self.folder / name)
            self._switch(name)
            for old in releases_to_drop(self.releases()):
                shutil.rmtree(self.folder / old)

    def roll_back(self, wanted: str | None) -> str:
        """Look at the release, then switch to it."""
        with self._changing():
            name = choose_release(self.releases(), wanted)
            if damaged := damage(self.folder / name / "site", self._manifest(name)):
                raise PublishError(f"Release {name} is damaged: {', '.join(damaged[:5])}")
            self._switch(name)
            return name

    def _live_name(self) -> str | None:
        return self.current.readlink().parts[1] if self.current.is_symlink() else None

    def _manifest(self, name: str) -> Manifest:
        return parse_manifest((self.folder / name / MANIFEST).read_text(encoding="utf-8"))

    @contextmanager
    def _changing(self) -> Iterator[None]:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with locked(self.base / ".lock"):
                try:
                    yield
                finally:
                    shutil.rmtree(self.folder / INCOMING, ignore_errors=True)
        except OSError as error:
            raise PublishError(
                f"{error.filename or self.base}: {error.strerror}. The live site is as it was."
            ) from error

    def _switch(self, name: str) -> None:
        """Replace `current` by renaming, which the system does in one step."""
        self._keep_outliving(name)
        link = self.base / ".current.new"
        link.unlink(missing_ok=True)
        link.symlink_to(Path("releases", name, "site"))
        link.replace(self.current)
        sync_folder(self.base)

    def _keep_outliving(self, name: str) -> None:
        """Give the release what a page of the live one may still ask for: files named by their content."""
        for folder in OUTLIVING_FOLDERS:
            for path in sorted((self.current / folder).rglob("*")):
                kept = self.folder / name / "site" / path.relative_to(self.current)
                if path.is_file() and not kept.exists():
                    kept.parent.mkdir(parents=True, exist_ok=True)
                    # Under another name first: nobody may meet half a file.
                    shutil.copyfile(path, kept.with_name(f".{kept.name}.new")).rename(kept)


def copy_folder(source: Path, target: Path) -> None:
    """Copy every file, readable for the server whatever the umask here is, and wait until the disk has it."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            write_file(target / path.relative_to(source), path.read_bytes())
    for folder in [target, *(path for path in target.rglob("*") if path.is_dir())]:
        folder.chmod(0o755)
        sync_folder(folder)


def write_file(path: Path, content: bytes) -> None:
    """Write a file and wait until the disk has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fchmod(file.fileno(), 0o644)
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
