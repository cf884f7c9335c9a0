"""Where a site can be delivered to, by the form of the target's address."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tools.publish.errors import PublishError
from tools.publish.targets.base import Target
from tools.publish.targets.folder import FolderTarget
from tools.publish.targets.git_branch import GitBranchTarget
from tools.publish.targets.remote_folder import RemoteFolderTarget

FORMS = "git:REMOTE#BRANCH, folder:/PATH, ssh://USER@HOST/PATH or s3://BUCKET?endpoint=URL"


def make_target(address: str, root: Path) -> Target:
    """Return the target of an address; `root` is the checkout."""
    parts = urlsplit(address)
    if parts.scheme == "git" and parts.path and parts.fragment:
        return GitBranchTarget(root, parts.path, parts.fragment)
    if parts.scheme == "folder" and parts.path.startswith("/"):
        return FolderTarget(Path(parts.path))
    if parts.scheme == "ssh" and parts.netloc and len(parts.path) > 1:
        return RemoteFolderTarget(parts.netloc, parts.path)
    if parts.scheme == "s3" and parts.netloc:
        # Imported when it is used: the library behind it takes its time.
        from tools.publish.targets.s3 import S3Target

        endpoint = parse_qs(parts.query).get("endpoint", [None])[0]
        return S3Target.connect(parts.netloc, endpoint)
    raise PublishError(f"'{address}' is no target. Write {FORMS}.")
