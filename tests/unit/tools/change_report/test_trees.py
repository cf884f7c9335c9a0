"""Two states of the project, and nothing beyond them."""

import os

import pytest

from tools.change_report.trees import (
    GitError,
    changed_files,
    commit_of,
    fork_point,
    is_checked,
    is_data,
    tree_at,
)

ACME = "communities/acme-guild.md"


def test_the_working_tree_is_compared_when_no_head_is_named(scratch):
    scratch.edit(ACME, ("Town of Acme", "City of Acme"))
    (scratch.root / "communities" / "new-one.md").write_text("---\n")
    report, _, _ = scratch.told(head=None)

    assert {change.slug: change.change_kind for change in report.changes} == {
        "acme-guild": "changed",
        "new-one": "broken",
    }


def test_symbolic_links_lead_nowhere(scratch, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    (scratch.root / ACME).unlink()
    os.symlink(secret, scratch.root / ACME)
    scratch.commit()
    report, markdown, page = scratch.told()

    assert "C110" in {finding.problem.code for finding in report.outcome.findings}
    assert "secret words" not in markdown and "secret words" not in page


def test_a_link_in_the_theme_is_told_too(scratch, tmp_path):
    (scratch.root / "themes").mkdir()
    os.symlink(tmp_path, scratch.root / "themes" / "leak.css")
    for head in ("change", None):
        scratch.commit() if head else None
        report, _, _ = scratch.told(head=head)
        assert [(f.problem.file, f.problem.code) for f in report.outcome.findings] == [
            ("themes/leak.css", "C110")
        ]


def test_only_records_and_content_are_data():
    assert is_data("communities/a.md") and is_data("content/pages/a.md")
    assert not is_data("themes/a.md") and not is_data("contents/a.md") and is_checked("themes/a.css")


def test_commits_are_named_and_trees_compared(scratch):
    scratch.edit(ACME, ("Town of Acme", "City of Acme"))
    scratch.commit()
    main, change = commit_of(scratch.root, "main"), commit_of(scratch.root, "change")
    assert fork_point(scratch.root, main, change) == main
    with tree_at(scratch.root, main) as old, tree_at(scratch.root, change) as new:
        assert changed_files(old, new) == [ACME]
        assert "City of Acme" in new.text(ACME) and "City of Acme" not in old.text(ACME)
        assert new.text("communities/nowhere.md") == ""
    with pytest.raises(GitError, match="'nobody' names no commit"):
        commit_of(scratch.root, "nobody")
