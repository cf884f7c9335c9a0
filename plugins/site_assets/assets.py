"""From the theme's static folder to files named by their content."""

from __future__ import annotations

import hashlib
import json
import posixpath
from dataclasses import dataclass
from pathlib import Path

from .css import bundle_css, replace_urls
from .errors import AssetError
from .scripts import read_scripts

FOLDER = "assets"
# One for every page, one more for the pages on which readers look for something.
STYLE_SHEETS = ("css/site.css", "css/find.css", "css/contribute.css")
MANIFEST = "icons/site.webmanifest"
# What browsers and readers ask for at the root, whatever the page says.
AT_ROOT = {"icons/favicon.ico": "favicon.ico"}
PLAIN = ("fonts/*.woff2", "icons/*.svg", "icons/*.png", "icons/*.ico", "contribute/*.webp")


@dataclass(frozen=True)
class Assets:
    """The files to publish, and under which name each source file is published."""

    files: dict[str, bytes]
    names: dict[str, str]

    def url(self, name: str, base_path: str = "") -> str:
        """Return the address of an asset, from the root of the server."""
        if name not in self.names:
            raise AssetError(f"no asset {name!r}; there are: {', '.join(sorted(self.names))}")
        return f"{base_path.rstrip('/')}/{self.names[name]}"


def read_assets(static: Path) -> Assets:
    """Read, bundle and name everything that the theme publishes."""
    assets = Assets({}, {})
    for pattern in PLAIN:
        for path in sorted(static.glob(pattern)):
            _add(assets, path.relative_to(static).as_posix(), path.read_bytes())
    for source, target in AT_ROOT.items():
        if source in assets.names:
            assets.files[target] = assets.files[assets.names[source]]
    for name, text in read_scripts(static / "js"):
        _add(assets, f"js/{name}", text.encode())
    for sheet in STYLE_SHEETS:
        if (static / sheet).exists():
            _add_style_sheet(assets, static, sheet)
    if (static / MANIFEST).exists():
        _add_manifest(assets, static / MANIFEST)
    return assets


def _add(assets: Assets, name: str, content: bytes) -> None:
    stem, suffix = posixpath.splitext(posixpath.basename(name))
    hashed = f"{FOLDER}/{stem}.{hashlib.sha256(content).hexdigest()[:10]}{suffix}"
    assets.files[hashed] = content
    assets.names[name] = hashed


def _add_style_sheet(assets: Assets, static: Path, name: str) -> None:
    css = bundle_css(static / name)
    _add(assets, name, replace_urls(css, lambda url: _hashed(assets, name, url)).encode())


def _hashed(assets: Assets, user: str, url: str) -> str:
    """Return the published name, from inside the assets folder, of a file that another one names."""
    name = posixpath.normpath(posixpath.join(posixpath.dirname(user), url))
    if name not in assets.names:
        raise AssetError(f"{user}: {url!r} is no file of the theme (addresses count from {user})")
    return posixpath.basename(assets.names[name])


def _add_manifest(assets: Assets, path: Path) -> None:
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for icon in manifest["icons"]:
        icon["src"] = _hashed(assets, MANIFEST, icon["src"])
    _add(assets, MANIFEST, json.dumps(manifest, indent=2).encode())
