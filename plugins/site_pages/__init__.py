"""Reads the project once, writes every page of the site, and refuses a site on which a published address is gone."""

from __future__ import annotations

from typing import Any


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that writes the pages."""
    from site_pages.generator import SitePagesGenerator

    return SitePagesGenerator


def register() -> None:
    """Connect the plugin."""
    from pelican import signals

    from site_pages import project

    signals.initialized.connect(project.begin)
    signals.get_generators.connect(get_generators)
    signals.finalized.connect(project.end)
