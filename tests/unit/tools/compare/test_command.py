import pytest

from amcc.errors import CommandError
from tools.compare.command import compare_folders


def test_differences_are_printed_and_counted(tmp_path, capsys):
    for name, text in (("before", "one"), ("after", "two")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(text)

    with pytest.raises(CommandError, match="Files that differ: 1") as caught:
        compare_folders(tmp_path / "before", tmp_path / "after")
    assert caught.value.exit_code == 1
    assert capsys.readouterr().out == "a.txt\n  line 1\n  - one\n  + two\n"


def test_same_sites_are_said_to_be_the_same(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("one")
    compare_folders(tmp_path, tmp_path)

    assert capsys.readouterr().out == "Nothing differs.\n"
