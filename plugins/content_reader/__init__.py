"""Lets Pelican read articles, posts and pages through the project's own strict front matter."""

from __future__ import annotations

from pelican import signals
from pelican.readers import Readers

from .reader import FrontMatterReader


def add_reader(readers: Readers) -> None:
    """Use the strict reader for every Markdown file."""
    readers.reader_classes["md"] = FrontMatterReader


def register() -> None:
    """Connect the plugin."""
    signals.readers_init.connect(add_reader)
