"""Finding a community: the filters of the directory, the county pages and full-text search."""

from __future__ import annotations

from typing import Any


def register() -> None:
    """Connect the plugin. Pelican is imported here, so that the rest stays plain Python."""
    from pelican import signals

    signals.get_generators.connect(get_generators)


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that writes the county pages and the files for scripts."""
    from finder.generator import FinderGenerator

    return FinderGenerator
