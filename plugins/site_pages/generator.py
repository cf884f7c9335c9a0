"""Writes every page of the registry, and the files that are no pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from amcc import urls
from amcc.pages import navigation
from amcc.pages.head import SocialImage, make_meta
from amcc.pages.registry import Page
from amcc.search.tags import search_tags
from site_pages.project import registry_of, views_of

# Where the plugin `social_images` leaves the picture of each page, by its address.
SOCIAL_IMAGES = "social_images"
# What templates call the text that Pelican has rendered.
TEXT = "text"


class SitePagesGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes the pages once Pelican has read all texts."""

    def generate_output(self, writer: Any) -> None:
        """Write every page and every file."""
        registry = registry_of(self.settings)
        contents = [*self.context["articles"], *self.context["pages"]]
        texts = {f"/{content.url}": content for content in contents}
        for page in registry.pages.values():
            text = {TEXT: texts[page.url].content} if page.text else {}
            self._write(writer, page, text)
        for file in registry.files():
            target = Path(self.output_path, file.path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)

    def _write(self, writer: Any, page: Page, text: dict[str, str]) -> None:
        views = views_of(self.settings)
        images: dict[str, SocialImage] = self.context.get(SOCIAL_IMAGES, {})
        meta = make_meta(page, views.site, images.get(page.url) or images.get(urls.HOME))
        writer.write_file(
            urls.save_as(page.url),
            self.get_template(page.template),
            self.context,
            relative_urls=False,
            url=page.url.lstrip("/"),
            meta=meta,
            search_tags=search_tags(page, views.directory),
            sections=navigation.SECTIONS,
            footer=navigation.FOOTER,
            contact_url=views.site.contact_url,
            **text,
            **page.context(),
        )
