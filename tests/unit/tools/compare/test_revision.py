import subprocess

import pytest

from amcc.errors import CommandError
from tools.compare.revision import built_revision

pytestmark = pytest.mark.build  # builds

TASKS = """
from pathlib import Path
from invoke import task

@task
def build(context):
    Path("output").mkdir()
    Path("output/index.html").write_text("WORDS")
"""


def git(folder, *arguments):
    identity = ("-c", "user.name=Test", "-c", "user.email=test@site.example", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ["git", "-C", folder, *identity, *arguments], check=True, capture_output=True, text=True
    )
    return done.stdout


@pytest.fixture
def repository(tmp_path):
    """Return a repository whose first commit builds other words than its second."""
    folder = tmp_path / "project"
    folder.mkdir()
    git(folder, "init", "-q", "-b", "main")
    for words in ("first words", "second words"):
        (folder / "tasks.py").write_text(TASKS.replace("WORDS", words))
        git(folder, "add", "-A")
        git(folder, "commit", "-q", "-m", words)
    return folder


def test_revision_is_built_with_its_own_code_and_leaves_nothing(repository):
    with built_revision(repository, "HEAD~1") as site:
        assert (site / "index.html").read_text() == "first words"

    assert not site.exists()
    assert len(git(repository, "worktree", "list").splitlines()) == 1


def test_unknown_revision(repository):
    with (
        pytest.raises(CommandError, match="There is no revision 'no-such' here"),
        built_revision(repository, "no-such"),
    ):
        pass


def test_broken_revision_is_told_in_its_own_words_and_leaves_nothing(repository):
    (repository / "tasks.py").write_text("raise ValueError('a broken build')")
    git(repository, "commit", "-q", "-a", "-m", "broken")

    with pytest.raises(CommandError, match="a broken build"), built_revision(repository, "HEAD"):
        pass
    assert len(git(repository, "worktree", "list").splitlines()) == 1
