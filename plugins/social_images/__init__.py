"""Makes the picture of each page that other sites show with a link to it: 1200 by 630, with the page's map."""

from __future__ import annotations

from typing import Any


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that writes the pictures."""
    from social_images.generator import SocialImageGenerator

    return SocialImageGenerator


def name_pictures(generators: list[Any]) -> None:
    """Draw the pictures and name them in the head of each page, once all pages are known."""
    from social_images.generator import SocialImageGenerator

    for generator in generators:
        if isinstance(generator, SocialImageGenerator):
            generator.draw_all()


def register() -> None:
    """Connect the plugin."""
    from pelican import signals

    signals.get_generators.connect(get_generators)
    signals.all_generators_finalized.connect(name_pictures)
