"""The practice library: one index over articles and single practices, for the filters of its page."""

from __future__ import annotations

from typing import Any


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that writes the index."""
    from practice_library.generator import PracticeLibraryGenerator

    return PracticeLibraryGenerator


def register() -> None:
    """Connect the plugin."""
    from pelican import signals

    signals.get_generators.connect(get_generators)
