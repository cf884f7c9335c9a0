"""Targets are told apart by the form of their address."""

import pytest

from tools.publish.errors import PublishError
from tools.publish.targets import make_target


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("git:origin#gh-pages", "GitBranchTarget"),
        ("folder:/srv/site", "FolderTarget"),
        ("ssh://web@example.org/srv/site", "RemoteFolderTarget"),
        ("s3://bucket?endpoint=http://127.0.0.1:9", "S3Target"),
    ],
)
def test_targets_by_address(root, address, kind, monkeypatch):
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")

    assert type(make_target(address, root)).__name__ == kind


@pytest.mark.parametrize("address", ["", "somewhere", "git:origin", "folder:relative", "ssh://host", "s3:"])
def test_what_is_no_target(root, address):
    with pytest.raises(PublishError, match=r"is no target\. Write git:"):
        make_target(address, root)
