"""A Pelican reader that takes files from the checked project instead of parsing them a second way."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Category

from amcc.pages.markdown import number_sources, render_markdown
from amcc.pages.pictures import place_pictures
from amcc.records.reader import Item
from site_pages.project import registry_of, views_of

# The folders whose files Pelican calls articles, which have a date and a category.
DATED = frozenset({"practices", "news"})


class FrontMatterReader(BaseReader):  # type: ignore[misc]  # Pelican is untyped
    """Reads Markdown under the content folder; the project has already been checked."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of one file."""
        path = Path(source_path).resolve()
        views = views_of(self.settings)
        item = views.item_of(path.relative_to(views.project.root.resolve()).as_posix())
        sources = number_sources(item.data.sources)
        html = render_markdown(item.document.body, sources, views.articles.news_dates)
        return place_pictures(html, views.project.root), self._metadata(path.parent.name, item)

    def _metadata(self, folder: str, item: Item[Any]) -> dict[str, Any]:
        page = registry_of(self.settings).of_source(item.document.file)
        metadata: dict[str, Any] = {
            "title": item.data.title,
            "slug": item.slug,
            "summary": item.data.summary,
            "status": "published" if page else "skip",
            # The plugin `site_pages` writes the page; Pelican itself writes nothing that has no file name.
            "save_as": "",
        }
        if page:
            metadata |= {"url": page.url.lstrip("/"), "template": page.template}
        if folder in DATED:
            date = item.data.date
            metadata["date"] = datetime.datetime(date.year, date.month, date.day, tzinfo=datetime.UTC)
            metadata["category"] = Category(folder, self.settings)
        return metadata
