"""The sitemap: every page that is meant to be found, with the day its sources last changed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from amcc.pages.registry import Page
from amcc.records.reader import Project

Days = Mapping[str, datetime.date]


def file_days(project: Project, changes: Days) -> dict[str, datetime.date]:
    """Return the day on which each file last changed, by its path; its own date where the history does not tell."""
    own = {item.document.file: own_day(item.data) for item in project.items()}
    return {file: day for file, own_date in own.items() if (day := changes.get(file) or own_date)}


def own_day(data: object) -> datetime.date | None:
    """Return the date that a record or a post gives itself."""
    verified = getattr(data, "verified", None)
    found = getattr(verified, "date", None) or getattr(data, "date", None)
    return found if isinstance(found, datetime.date) else None


def page_days(pages: Iterable[Page], days: Days) -> dict[str, datetime.date]:
    """Return the day on which the sources of a page last changed, for each page whose sources are known."""
    found = {page.url: newest(days.get(file) for file in page.changed) for page in pages}
    return {url: day for url, day in found.items() if day}


def newest(days: Iterable[datetime.date | None]) -> datetime.date | None:
    """Return the last of the days that are known."""
    return max((day for day in days if day), default=None)


def sitemap(pages: Iterable[Page], days: Days, site_url: str) -> str:
    """Return the sitemap of pages as XML; `days` are those of their addresses."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    for url in sorted(page.url for page in pages):
        changed = f"<lastmod>{days[url]}</lastmod>" if url in days else ""
        lines.append(f"<url><loc>{escape(site_url + url)}</loc>{changed}</url>")
    return "".join(f"{line}\n" for line in [*lines, "</urlset>"])
