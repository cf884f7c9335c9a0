"""The branch target: commits on a local bare repository, never by force, the checkout left alone."""

import subprocess

import pytest

from tools.publish.errors import PublishError
from tools.publish.targets.git_branch import GitBranchTarget

pytestmark = pytest.mark.build  # starts other programs


def git(folder, *arguments):
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def remote(tmp_path):
    git(tmp_path, "init", "--quiet", "--bare", "remote.git")
    return tmp_path / "remote.git"


@pytest.fixture
def checkout(tmp_path, remote):
    git(tmp_path, "init", "--quiet", "checkout")
    folder = tmp_path / "checkout"
    git(folder, "remote", "add", "origin", str(remote))
    git(folder, "config", "user.name", "Publisher")
    git(folder, "config", "user.email", "publisher@example.org")
    return folder


@pytest.fixture
def target(checkout):
    return GitBranchTarget(checkout, "origin", "gh-pages")


def file_on_branch(remote, path):
    return git(remote, "show", f"gh-pages:{path}")


def test_publication_is_a_commit_with_exactly_the_site(target, publish, remote, checkout):
    assert target.live() is None
    assert target.releases() == []
    first, second = publish(target, 1), publish(target, 2)

    assert "version 2" in file_on_branch(remote, "index.html")
    assert file_on_branch(remote, "CNAME") == "example.org\n"
    assert git(remote, "log", "--format=%s %an", "gh-pages").splitlines() == [
        f"Publish {second} Publisher",
        f"Publish {first} Publisher",
    ]
    assert ".nojekyll" in git(remote, "ls-tree", "--name-only", "gh-pages")
    assert "assets/app.2.js" in target.live().by_path
    assert "assets/app.1.js" not in target.live().by_path
    assert git(checkout, "for-each-ref") == ""
    assert git(checkout, "status", "--porcelain") == ""


def test_going_back_is_one_more_commit(target, publish, remote):
    first, second = publish(target, 1), publish(target, 2)

    assert target.roll_back(None) == first
    assert "version 1" in file_on_branch(remote, "index.html")
    assert [(release.name, release.is_live) for release in target.releases()] == [
        (first, True),
        (second, False),
    ]
    assert git(remote, "rev-list", "--count", "gh-pages").strip() == "3"
    assert target.roll_back(second) == second
    assert "version 2" in file_on_branch(remote, "index.html")


def test_going_back_before_anything_was_published(target):
    with pytest.raises(PublishError, match="Nothing was published"):
        target.roll_back(None)


def test_rejected_push(target, publish, remote):
    publish(target, 1)
    hook = remote / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'the branch is protected' >&2\nexit 1\n")
    hook.chmod(0o755)

    with pytest.raises(PublishError, match="the branch is protected"):
        publish(target, 2)
    assert "version 1" in file_on_branch(remote, "index.html")
    hook.unlink()
    publish(target, 3)
    assert "version 3" in file_on_branch(remote, "index.html")


def test_second_publisher_is_refused(target, publish, remote, monkeypatch):
    publish(target, 1)
    fetch, pushed = target._fetch, []

    def fetch_and_let_the_other_publish(scratch):
        found = fetch(scratch)
        if not pushed:
            pushed.append(True)
            publish(target, 2)
        return found

    monkeypatch.setattr(target, "_fetch", fetch_and_let_the_other_publish)
    with pytest.raises(PublishError, match="rejected"):
        publish(target, 3)
    assert "version 2" in file_on_branch(remote, "index.html")


def test_remote_that_is_gone(checkout, publish, tmp_path):
    target = GitBranchTarget(checkout, str(tmp_path / "gone.git"), "gh-pages")

    with pytest.raises(PublishError, match="does not appear to be a git repository"):
        publish(target, 1)
