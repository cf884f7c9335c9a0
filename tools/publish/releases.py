"""What a target has kept of earlier publications, and which of them to go back to."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tools.publish.errors import PublishError
from tools.publish.manifest import Manifest

RELEASE_NAME = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{8}")
KEPT_RELEASES = 5


@dataclass(frozen=True)
class Release:
    """One publication: its name, and whether it is what readers see."""

    name: str
    is_live: bool


def release_name(now: datetime.datetime, manifest: Manifest) -> str:
    """Return a name that sorts by time and tells two contents apart."""
    return f"{now:%Y%m%dT%H%M%SZ}-{manifest.digest[:8]}"


def choose_release(releases: Sequence[Release], wanted: str | None) -> str:
    """Return the release to go back to: the wanted one, else the one before that which is live."""
    names = sorted(release.name for release in releases)
    live = next((release.name for release in releases if release.is_live), None)
    if wanted is None:
        older = [name for name in names if live and name < live]
        if not older:
            raise PublishError("There is no release before the one that is live.")
        return older[-1]
    found = [name for name in names if name == wanted or name.startswith(wanted)]
    if len(found) != 1:
        known = ", ".join(names) or "none"
        raise PublishError(f"'{wanted}' is not the name of one release. There are: {known}")
    if found[0] == live:
        raise PublishError(f"{live} is live already.")
    return found[0]


def releases_to_drop(releases: Sequence[Release]) -> list[str]:
    """Return the oldest names beyond those that are kept; never the live one."""
    names = sorted(release.name for release in releases)
    live = {release.name for release in releases if release.is_live}
    return [name for name in names[:-KEPT_RELEASES] if name not in live]
