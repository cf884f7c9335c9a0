"""The only module of the plugin that knows Pelican: names the pictures in page heads and writes them."""

from __future__ import annotations

import hashlib
from functools import partial
from pathlib import Path

import PIL
from pelican.generators import Generator

from amcc.pages.head import SocialImage
from amcc.parallel import in_processes
from site_pages.generator import SOCIAL_IMAGES
from site_pages.project import registry_of, views_of
from social_images.cache import PictureCache, version_of
from social_images.picture import Theme, draw
from social_images.plan import Plan

FOLDER = "assets/social"
# Beside the code, whatever project is built; ignored by version control.
CACHE = Path(__file__).parents[2] / "build/cache/social"


class SocialImageGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Draws the pictures when all pages are known, and writes them with the other files."""

    def draw_all(self) -> None:
        """Draw every picture and leave its address for the heads of its pages."""
        theme = Theme(Path(self.settings["THEME"]) / "static")
        code = sorted(Path(__file__).parent.glob("*.py"))
        version = version_of([*code, *theme.files()], PIL.__version__)
        cache = PictureCache(CACHE, version)
        planned = list(Plan(registry_of(self.settings), views_of(self.settings)).pictures())
        pictures = list(dict.fromkeys(picture for _, picture, _ in planned))
        contents = cache.get_all(
            [repr(picture) for picture in pictures],
            lambda missing: list(in_processes(partial(draw, theme=theme), [pictures[n] for n in missing], 2)),
        )
        paths = [f"{FOLDER}/{hashlib.sha256(content).hexdigest()[:16]}.png" for content in contents]
        self.files = dict(zip(paths, contents, strict=True))
        path_of = dict(zip(pictures, paths, strict=True))
        site_url = self.settings["SITEURL"]
        self.context[SOCIAL_IMAGES] = {
            url: SocialImage(f"{site_url}/{path_of[picture]}", words) for url, picture, words in planned
        }

    def generate_output(self, writer: object) -> None:
        """Write the pictures."""
        for path, content in self.files.items():
            target = Path(self.output_path) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
