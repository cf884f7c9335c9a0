"""Writes the Atom feeds: best practices, news and everything, with full content and absolute addresses."""

from __future__ import annotations

from typing import Any


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that writes the feeds."""
    from feeds.generator import FeedGenerator

    return FeedGenerator


def register() -> None:
    """Connect the plugin."""
    from pelican import signals

    signals.get_generators.connect(get_generators)
