"""Targets are told apart by the form of their address, and a module that lies among them is one."""

import sys

import pytest

from tools.publish import targets
from tools.publish.errors import PublishError
from tools.publish.targets import make_target

PLANTED = """
FORM = "pigeon:LOFT"

def target_at(parts, root):
    return (parts.path, root) if parts.scheme == "pigeon" else None
"""


@pytest.fixture
def planted(tmp_path, monkeypatch):
    """Put one more module among the targets."""
    (tmp_path / "pigeon.py").write_text(PLANTED)
    monkeypatch.setattr(targets, "__path__", [*targets.__path__, str(tmp_path)])
    yield
    sys.modules.pop("tools.publish.targets.pigeon", None)


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
    with pytest.raises(PublishError) as refused:
        make_target(address, root)

    assert str(refused.value) == (
        f"'{address}' is no target. Write folder:/PATH, git:REMOTE#BRANCH, ssh://USER@HOST/PATH or "
        "s3://BUCKET?endpoint=URL."
    )


def test_a_module_among_the_targets_is_a_target(root, planted):
    assert make_target("pigeon:roof", root) == ("roof", root)


def test_its_form_is_offered(root, planted):
    with pytest.raises(PublishError, match=r"git:REMOTE#BRANCH, pigeon:LOFT, ssh://"):
        make_target("carrier:roof", root)
