"""How much of everything an import takes; a test or a caller may pass other numbers."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Limits:
    """Upper bounds, far above what a site of this size has and below what hurts a machine."""

    export_bytes: int = 200 * MEGABYTE
    item_characters: int = 2 * MEGABYTE
    items: int = 20_000
    xml_depth: int = 12
    tags_per_item: int = 20_000
    html_depth: int = 120
    pictures: int = 10_000
    file_bytes: int = 1024 * 1024  # the site takes no larger picture
    files_bytes: int = 2_000 * MEGABYTE
    pixels: int = 100_000_000


DEFAULT_LIMITS = Limits()
