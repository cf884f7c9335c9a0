"""Bundles, hashes and publishes the theme's style sheets, scripts, fonts and icons."""

from __future__ import annotations

from pelican import Pelican, signals

from .generator import AssetGenerator, add_asset_function


def get_generators(pelican: Pelican) -> type[AssetGenerator]:
    """Hand Pelican the generator that writes the assets."""
    return AssetGenerator


def register() -> None:
    """Connect the plugin."""
    signals.initialized.connect(add_asset_function)
    signals.get_generators.connect(get_generators)
