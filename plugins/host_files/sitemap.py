"""The sitemap: every page that is meant to be found, with the day its sources last changed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from amcc import urls
from amcc.pages.index import Directory
from amcc.records.reader import Item, Project

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
NOT_INDEXED = re.compile(r'<meta name="robots" content="noindex">')


def indexed_urls(output: Path, site_url: str) -> Iterator[str]:
    """Yield the path of each page that names its own address as the canonical one and wants to be found."""
    for page in sorted(output.rglob("*.html")):
        path = f"/{page.relative_to(output).as_posix().removesuffix('index.html')}"
        head = page.read_text(encoding="utf-8").partition("</head>")[0]
        canonical = CANONICAL.search(head)
        if canonical and canonical[1] == f"{site_url}{path}" and not NOT_INDEXED.search(head):
            yield path


def page_days(
    project: Project, directory: Directory, changes: Mapping[str, datetime.date]
) -> dict[str, datetime.date]:
    """Return the day on which the sources of a page last changed, for each page whose sources are known."""

    def day(item: Item[Any]) -> datetime.date | None:
        return changes.get(item.document.file) or own_day(item.data)

    communities = {slug: day(item) for slug, item in project.communities.items()}
    articles = {urls.practice_url(slug): day(item) for slug, item in project.articles.items()}
    news = {urls.news_url(item.data.date, slug): day(item) for slug, item in project.news.items()}
    found: dict[str, datetime.date | None] = {
        **{urls.community_url(slug): when for slug, when in communities.items()},
        **articles,
        **news,
        **{urls.page_url(slug): day(item) for slug, item in project.pages.items()},
        urls.DIRECTORY: newest(communities.values()),
        urls.PRACTICES: newest([*articles.values(), *communities.values()]),
        urls.NEWS: newest(news.values()),
        urls.HOME: newest([*communities.values(), *articles.values(), *news.values()]),
    }
    for index in directory.facet_indexes:
        for facet in index.facets:
            found[facet.url] = newest(communities[row.slug] for row in facet.rows)
        found[index.url] = newest(found[facet.url] for facet in index.facets)
    for slug, item in project.areas.items():
        url = urls.facet_url("area", slug)
        found[url] = newest([day(item), found.get(url)])
    return {url: when for url, when in found.items() if when}


def own_day(data: object) -> datetime.date | None:
    """Return the date that a record or a post gives itself."""
    verified = getattr(data, "verified", None)
    found = getattr(verified, "date", None) or getattr(data, "date", None)
    return found if isinstance(found, datetime.date) else None


def newest(days: Iterable[datetime.date | None]) -> datetime.date | None:
    """Return the last of the days that are known."""
    return max((day for day in days if day), default=None)


def sitemap(paths: Iterable[str], days: Mapping[str, datetime.date], site_url: str) -> str:
    """Return the sitemap as XML."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ]
    for path in sorted(paths):
        changed = f"<lastmod>{days[path]}</lastmod>" if path in days else ""
        lines.append(f"<url><loc>{escape(site_url + path)}</loc>{changed}</url>")
    return "".join(f"{line}\n" for line in [*lines, "</urlset>"])
