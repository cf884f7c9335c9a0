"""The pages below /contribute/: how to correct and add, every field, every kind of problem, what is to be confirmed."""

from __future__ import annotations

from typing import Any


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that writes the pages."""
    from contribute.generator import ContributeGenerator

    return ContributeGenerator


def register() -> None:
    """Connect the plugin."""
    from pelican import signals

    signals.get_generators.connect(get_generators)
