"""What the conversion of one item collects."""

from pathlib import Path

from tools.wordpress_import.addresses import Addresses
from tools.wordpress_import.export import Export, Item
from tools.wordpress_import.limits import DEFAULT_LIMITS
from tools.wordpress_import.media import Library
from tools.wordpress_import.work import Work


def test_a_note_is_told_once_and_elements_hold_what_is_given():
    export = Export(Path("a.xml"))
    library = Library(export, None, DEFAULT_LIMITS)
    work = Work(Item(1), export, library, Addresses(export), DEFAULT_LIMITS)
    for text in ("one", "two", "one"):
        work.note(text)
    assert work.notes == ["one", "two"]
    assert str(work.new("p", work.new("em", "a"), " < b", title="t")) == '<p title="t"><em>a</em> &lt; b</p>'
