"""Offers `asset()` to templates and writes the assets to the output folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican import Pelican
from pelican.generators import Generator

from .assets import Assets, read_assets

SETTING = "SITE_ASSETS"


def add_asset_function(pelican: Pelican) -> None:
    """Read the theme's assets once per build and give templates the function `asset`."""
    settings: dict[str, Any] = pelican.settings
    assets = read_assets(Path(settings["THEME"]) / "static")
    base_path = urlsplit(settings["SITEURL"] or "").path
    settings[SETTING] = assets
    settings["JINJA_GLOBALS"] = {
        **settings["JINJA_GLOBALS"],
        "asset": lambda name: assets.url(name, base_path),
    }


class AssetGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes every asset under its hashed name."""

    def generate_output(self, writer: object) -> None:
        """Write the files; their names change with their content, so nothing is ever stale."""
        assets: Assets = self.settings[SETTING]
        for path, content in assets.files.items():
            target = Path(self.output_path) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
