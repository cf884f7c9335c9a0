"""The commands that compare two sites."""

import contextlib
from pathlib import Path

import pytest

from tools.compare import command, revision
from tools.tasks import compare
from tools.tasks.command import OUTPUT, ROOT


@pytest.fixture
def calls(monkeypatch):
    """What is compared, and which parts are made sure of."""
    found = []
    monkeypatch.setattr(command, "compare_folders", lambda *arguments: found.append(arguments))
    monkeypatch.setattr(compare, "ensure_parts", lambda *parts: found.append("parts"))
    return found


def test_folders_count_from_the_project(invoked, calls):
    compare.sites(invoked, "before", "/elsewhere")

    assert calls == [(ROOT / "before", Path("/elsewhere"), None)]


def test_pictures_need_a_browser(invoked, calls):
    compare.sites(invoked, "before", "after", pictures=True)

    assert calls == ["parts", (ROOT / "before", ROOT / "after", ROOT)]


def test_a_revision_is_compared_with_the_present_build(monkeypatch, invoked, calls):
    monkeypatch.setattr(revision, "built_revision", lambda root, name: contextlib.nullcontext(Path(name)))
    monkeypatch.setattr(compare, "build", lambda context: calls.append("build"))
    compare.revision(invoked, "main")

    assert calls == ["build", (Path("main"), OUTPUT, None)]
