"""Names that no file may have."""

from amcc import urls
from amcc.addresses.reserved import RESERVED_NAMES
from amcc.text import SLUG


def test_folders_of_files_and_the_names_of_windows_are_reserved():
    assert {
        "index",
        "404",
        "feeds",
        "data",
        "api",
        "assets",
        "search",
        "con",
        "com1",
        "lpt9",
    } <= RESERVED_NAMES
    assert "com0" not in RESERVED_NAMES and "county" not in RESERVED_NAMES
    assert all(SLUG.match(name) for name in RESERVED_NAMES)
    assert all(root.strip("/") in RESERVED_NAMES for root in urls.FILE_ROOTS)
