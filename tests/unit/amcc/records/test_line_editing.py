"""Edits change single values and leave every other byte as it is."""

import pytest

from amcc.records.line_editing import Edit, EditError, Insertion, edit_file, edit_text


def test_edits_keep_everything_else_even_windows_line_ends():
    text = "a: 1  # why\r\nb: 'two'\r\n\r\nc: [x, x]\r\n"

    edited = edit_text(text, [Edit(4, 8, "x", "y"), Edit(2, 4, "two", "three")], [Insertion(3, "new: 1")])

    assert edited == "a: 1  # why\r\nb: 'three'\r\nnew: 1\r\n\r\nc: [x, y]\r\n"


def test_an_edit_that_does_not_fit_is_refused():
    with pytest.raises(EditError, match="line 1 has no 'b'"):
        edit_text("a: 1", [Edit(1, 1, "b", "c")])


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    path = tmp_path / "x.md"
    path.write_bytes(b"a: 1\r\nb: 2\r\n")
    with pytest.raises(EditError):
        edit_file(path, [Edit(1, 4, "1", "3"), Edit(2, 4, "9", "3")])
    assert path.read_bytes() == b"a: 1\r\nb: 2\r\n"
    edit_file(path, [Edit(1, 4, "1", "3")])
    assert path.read_bytes() == b"a: 3\r\nb: 2\r\n"
