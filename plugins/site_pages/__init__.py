"""Reads the project, puts every view into Pelican's context, and writes the site's pages."""

from __future__ import annotations

from typing import Any


def register() -> None:
    """Connect the plugin."""
    from pelican import signals

    from site_pages import generator, retired

    signals.initialized.connect(generator.load_checked_project)
    signals.get_generators.connect(get_generators)
    signals.finalized.connect(retired.check_output)


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generators in the order in which they need each other."""
    from site_pages.contribute import ContributeGenerator
    from site_pages.finder import FinderGenerator
    from site_pages.generator import DirectoryGenerator
    from site_pages.practice_library import PracticeLibraryGenerator
    from site_pages.retired import RetiredGenerator

    return (
        DirectoryGenerator,
        PracticeLibraryGenerator,
        FinderGenerator,
        ContributeGenerator,
        RetiredGenerator,
    )
