"""The directory of manufacturing communities: records, rules, views and the generator of their pages."""

from __future__ import annotations

from typing import Any


def register() -> None:
    """Connect the plugin. Pelican is imported here, so that the rest stays plain Python."""
    from pelican import signals

    from community_directory import generator

    signals.initialized.connect(generator.load_checked_project)
    signals.get_generators.connect(get_generators)


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that writes the directory's pages."""
    from community_directory.generator import DirectoryGenerator

    return DirectoryGenerator
