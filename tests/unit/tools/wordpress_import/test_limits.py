"""The bounds of an import against those of the site."""

from amcc.checks.rules.files import MAX_IMAGE_BYTES
from amcc.records.front_matter import MAX_BYTES
from tools.wordpress_import.convert import DOCUMENT_BYTES
from tools.wordpress_import.limits import DEFAULT_LIMITS


def test_the_import_makes_nothing_larger_than_the_site_takes():
    assert DEFAULT_LIMITS.file_bytes <= MAX_IMAGE_BYTES
    assert DOCUMENT_BYTES <= MAX_BYTES
