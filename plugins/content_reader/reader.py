"""A Pelican reader that takes files from the checked project instead of parsing them a second way."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Category

from amcc import urls
from amcc.pages.markdown import number_sources, render_markdown
from amcc.records.reader import Item, Project
from content_reader.pictures import place_files
from site_pages.generator import PROJECT_SETTING

PAGE_TEMPLATES = {"mission": "mission", "our-history": "timeline", "the-big-6": "area_index"}


class FrontMatterReader(BaseReader):  # type: ignore[misc]  # Pelican is untyped
    """Reads Markdown under the content folder; the project has already been checked."""

    enabled = True
    file_extensions = ("md",)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML and the metadata of one file."""
        project: Project = self.settings[PROJECT_SETTING]
        path = Path(source_path).resolve()
        groups = {
            "practices": project.articles,
            "news": project.news,
            "pages": project.pages,
            "areas": project.areas,
        }
        section = path.parent.name
        item: Item[Any] = groups[section][path.stem]  # type: ignore[index]
        news_dates = {slug: post.data.date for slug, post in project.news.items()}
        html = render_markdown(item.document.body, number_sources(item.data.sources), news_dates)
        return place_files(html, Path(self.settings["PATH"])), self._metadata(section, item)

    def _metadata(self, section: str, item: Item[Any]) -> dict[str, Any]:
        url, template = _address_and_template(section, item)
        metadata: dict[str, Any] = {
            "title": item.data.title,
            "slug": item.slug,
            "summary": item.data.summary,
            "url": url.lstrip("/"),
            "save_as": urls.save_as(url),
            "template": template,
            "status": "skip" if getattr(item.data, "status", "published") == "draft" else "published",
        }
        date = getattr(item.data, "date", None)
        if date:
            metadata["date"] = datetime.datetime(date.year, date.month, date.day, tzinfo=datetime.UTC)
        if section in {"practices", "news"}:
            metadata["category"] = Category(section, self.settings)
        return metadata


def _address_and_template(section: str, item: Item[Any]) -> tuple[str, str]:
    if section == "practices":
        return urls.practice_url(item.slug), "practice"
    if section == "news":
        return urls.news_url(item.data.date, item.slug), "news_post"
    if section == "areas":
        return urls.facet_url("area", item.slug), "area"
    return urls.page_url(item.slug), PAGE_TEMPLATES.get(item.slug, "page")
