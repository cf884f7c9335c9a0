"""The only module of the plugin that knows Pelican: names the pictures in page heads and writes them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import PIL
from pelican.generators import Generator

from amcc.parallel import in_processes
from social_images.cache import PictureCache, version_of
from social_images.picture import Theme, draw
from social_images.plan import Plan

FOLDER = "assets/social"
# Beside the code, whatever project is built; ignored by version control.
CACHE = Path(__file__).parents[2] / "build/cache/social"
ARTICLES = frozenset({"Article", "NewsArticle"})


class SocialImageGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Draws the pictures when all pages are known, and writes them with the other files."""

    def draw_all(self) -> None:
        """Draw every picture and put its address into the head of its pages."""
        theme = Theme(Path(self.settings["THEME"]) / "static")
        code = sorted(Path(__file__).parent.glob("*.py"))
        version = version_of([*code, *theme.files()], PIL.__version__)
        cache = PictureCache(CACHE, version)
        metas = self.context["page_meta"]
        planned = list(Plan(self.context).pictures())
        pictures = list(dict.fromkeys(picture for _, picture, _ in planned))
        contents = cache.get_all(
            [repr(picture) for picture in pictures],
            lambda missing: list(in_processes(partial(draw, theme=theme), [pictures[n] for n in missing], 2)),
        )
        paths = [f"{FOLDER}/{hashlib.sha256(content).hexdigest()[:16]}.png" for content in contents]
        self.files = dict(zip(paths, contents, strict=True))
        path_of = dict(zip(pictures, paths, strict=True))
        for url, picture, words in planned:
            address = f"{self.settings['SITEURL']}/{path_of[picture]}"
            head = replace(metas[url].head, social_image=address, social_image_alt=words)
            data = tuple(_with_image(item, address) for item in metas[url].structured_data)
            metas[url] = replace(metas[url], head=head, structured_data=data)
        # For pages that other plugins add without a picture of their own.
        self.context["site_picture"] = metas["/"].head if "/" in metas else None

    def generate_output(self, writer: object) -> None:
        """Write the pictures."""
        for path, content in self.files.items():
            target = Path(self.output_path) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)


def _with_image(data: dict[str, Any], address: str) -> dict[str, Any]:
    """Return the JSON-LD with its picture, where search engines ask for one."""
    return {**data, "image": address} if data["@type"] in ARTICLES else data
