"""Lets Pelican read articles, posts and pages through the project's own strict front matter."""

from __future__ import annotations

from typing import Any

from pelican import signals
from pelican.readers import Readers

from .generator import PicturesGenerator
from .reader import FrontMatterReader


def replace_readers(readers: Readers) -> None:
    """Use the strict reader for Markdown, and none for HTML or any other kind of file."""
    readers.reader_classes = {"md": FrontMatterReader}


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that copies the pictures."""
    return PicturesGenerator


def register() -> None:
    """Connect the plugin."""
    signals.readers_init.connect(replace_readers)
    signals.get_generators.connect(get_generators)
