"""Keeps old addresses alive: a page for each, and one list for hosts that read it."""

from __future__ import annotations

from typing import Any


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that writes the redirects."""
    from redirects.generator import RedirectGenerator

    return RedirectGenerator


def register() -> None:
    """Connect the plugin."""
    from pelican import signals

    signals.get_generators.connect(get_generators)
