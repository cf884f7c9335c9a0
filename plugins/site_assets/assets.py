"""From the theme's static folder to files named by their content."""

from __future__ import annotations

import hashlib
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .css import bundle_css, replace_urls
from .errors import AssetError

FOLDER = "assets"
# One for every page, one more for the pages on which readers look for something.
STYLE_SHEETS = ("css/site.css", "css/find.css", "css/contribute.css")
MANIFEST = "icons/site.webmanifest"
# What browsers and readers ask for at the root, whatever the page says.
AT_ROOT = {"icons/favicon.ico": "favicon.ico"}
PLAIN = ("fonts/*.woff2", "icons/*.svg", "icons/*.png", "icons/*.ico", "contribute/*.webp")

_IMPORT = re.compile(r"""(?P<before>\b(?:from|import)\s*\(?\s*)(?P<quote>["'])(?P<path>\.[^"']+)(?P=quote)""")


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
    for path in _scripts_in_order(static):
        _add_script(assets, static, path)
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


def _imports(path: Path) -> list[Path]:
    text = path.read_text(encoding="utf-8")
    return [(path.parent / match["path"]).resolve() for match in _IMPORT.finditer(text)]


def _scripts_in_order(static: Path) -> Iterator[Path]:
    """Yield the scripts, each after those that it imports, since its text holds their names."""
    waiting = [path.resolve() for path in sorted(static.glob("js/*.js"))]
    while waiting:
        ready = [path for path in waiting if set(waiting).isdisjoint(_imports(path))]
        if not ready:
            raise AssetError(f"scripts import each other in a circle: {', '.join(p.name for p in waiting)}")
        yield from ready
        waiting = [path for path in waiting if path not in ready]


def _add_script(assets: Assets, static: Path, path: Path) -> None:
    name = path.relative_to(static.resolve()).as_posix()
    text = _IMPORT.sub(
        lambda m: f"{m['before']}{m['quote']}./{_hashed(assets, name, m['path'])}{m['quote']}",
        path.read_text(encoding="utf-8"),
    )
    _add(assets, name, text.encode())


def _add_manifest(assets: Assets, path: Path) -> None:
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for icon in manifest["icons"]:
        icon["src"] = _hashed(assets, MANIFEST, icon["src"])
    _add(assets, MANIFEST, json.dumps(manifest, indent=2).encode())
