"""Makes each feed of the articles and posts that Pelican has read.

Pelican's own feeds keep addresses relative and give all feeds one id; these are absolute and have their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from feedgenerator import Atom1Feed
from pelican.generators import Generator

from site_pages.project import registry_of

# An address of this site, or a part of the page, in HTML that the build itself rendered.
LOCAL_ADDRESS = re.compile(r'((?:href|src)=")(?=[/#])')
SECTIONS = {"practices": ("practices",), "news": ("news",), "all": ("practices", "news")}


class FeedGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Writes one Atom file for each feed named in the settings."""

    def generate_output(self, writer: Any) -> None:
        """Write every feed of COMMUNITY_FEEDS, a list of (title, path)."""
        for title, path in self.settings["COMMUNITY_FEEDS"]:
            sections = SECTIONS[Path(path).name.split(".")[0]]
            entries = [article for article in self.context["articles"] if article.category.name in sections]
            self._write_feed(title, path, entries)

    def _write_feed(self, title: str, path: str, articles: Iterable[Any]) -> None:
        site_url = self.settings["SITEURL"]
        address = f"{site_url}/{path}"
        feed = Atom1Feed(
            title=title,
            link=f"{site_url}/",
            description=None,
            feed_url=address,
            feed_guid=address,
            language="en",
            feed_copyright=self.settings["CONTENT_LICENSE"]["name"],
        )
        for article in sorted(articles, key=lambda article: (article.date, article.slug), reverse=True):
            self._add(feed, article)
        target = Path(self.output_path, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("w", encoding="utf-8") as stream:
            feed.write(stream, "utf-8")

    def _add(self, feed: Any, article: Any) -> None:
        address = f"{self.settings['SITEURL']}/{article.url}"
        page = registry_of(self.settings).pages[f"/{article.url}"]
        html = self.get_template("feed_entry").render(self.context, text=article.content, **page.context())
        feed.add_item(
            title=article.title,
            link=address,
            description=article.metadata["summary"],
            content=absolute(html, address),
            pubdate=article.date,
            author_name=self.settings["SITENAME"],
            unique_id=entry_id(self.settings["SITEURL"], article),
            categories=[article.category.name],
        )


def entry_id(site_url: str, article: Any) -> str:
    """Return the entry's id (RFC 4151), which stays the same whatever else changes."""
    host = site_url.split("//", 1)[-1].split("/", 1)[0]
    return f"tag:{host},{article.date:%Y-%m-%d}:/{article.url}"


def absolute(html: str, address: str) -> str:
    """Return HTML whose addresses hold outside the page at `address` too."""
    origin = "/".join(address.split("/", 3)[:3])
    return LOCAL_ADDRESS.sub(lambda match: match[1] + (address if html[match.end()] == "#" else origin), html)
