"""What every target can do."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from tools.publish.manifest import Manifest
from tools.publish.releases import Release


class Target(Protocol):
    """A place that readers are served from."""

    # Whether it sends the compressed twins; other hosts compress by themselves.
    takes_compressed: bool

    def live(self) -> Manifest | None:
        """Return what readers see now, None before the first publication."""
        ...

    def releases(self) -> list[Release]:
        """Return the releases that it can go back to, oldest first."""
        ...

    def deliver(self, site: Path, manifest: Manifest, name: str) -> None:
        """Make the site in the folder `site` the live one, as the release `name`."""
        ...

    def roll_back(self, wanted: str | None) -> str:
        """Make an earlier release the live one; return its name."""
        ...
