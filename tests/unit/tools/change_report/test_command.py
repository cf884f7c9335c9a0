"""What the command writes, and how it fails."""

import pytest

from tools.change_report.command import run_report
from tools.change_report.report import open_report
from tools.change_report.trees import GitError

ACME = "communities/acme-guild.md"


def test_same_input_same_bytes(scratch, tmp_path):
    scratch.edit(ACME, ("IL: [Cook, Kendall]", "IL: [Cook, Will]"))
    scratch.commit()
    for folder in ("one", "two"):
        run_report(scratch.root, "main", "change", tmp_path / folder)
    for name in ("report.md", "report.html"):
        first = (tmp_path / "one" / name).read_bytes()
        assert first == (tmp_path / "two" / name).read_bytes()
        assert str(tmp_path).encode() not in first and b"change-report-" not in first


def test_a_name_that_git_does_not_know_is_refused(scratch, tmp_path):
    with pytest.raises(GitError, match="'no-such-branch' names no commit") as raised:
        run_report(scratch.root, "no-such-branch", None, tmp_path / "report")
    assert raised.value.exit_code == 2
    with pytest.raises(GitError), open_report(scratch.root, "--output=x"):
        pass
    assert not (tmp_path / "report").exists()
