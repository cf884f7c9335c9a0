"""Markdown bodies to HTML: citations become numbered links, id links become addresses, raw HTML stays text."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from amcc import urls
from amcc.facets import STATE, facet_url
from amcc.geography import places
from amcc.pages.sanitizer import sanitize
from amcc.records.references import CITATION, ID_LINK

# What stands beside a source that this site itself has replaced.
EARLIER_SITE = "AMCC’s earlier site"


@dataclass(frozen=True)
class Citation:
    """A source as a page shows it: its number there, its key and what it is.

    `url` is where it leads: None for a page of AMCC's earlier site, whose address is now this site's, without an
    archived copy; `note` says so.
    """

    number: int
    key: str
    title: str
    url: str | None
    accessed: str | None
    note: str = ""

    @property
    def anchor(self) -> str:
        """The id of its entry in the page's list of sources."""
        return f"source-{self.key}"

    @property
    def cited_as(self) -> str:
        """Its address, or its title with the note where it leads nowhere."""
        return self.url or f"{self.title} ({self.note})"


def number_sources(sources: Mapping[str, Any], own_host: str = "") -> dict[str, Citation]:
    """Return the sources of one page by key, numbered from 1; none leads to `own_host`, the host of this site."""
    return {
        key: _citation(number, key, source, own_host)
        for number, (key, source) in enumerate(sources.items(), 1)
    }


def _citation(number: int, key: str, source: Any, own_host: str) -> Citation:
    accessed = source.accessed.isoformat() if source.accessed else None
    is_own = bool(own_host) and host_of(source.url) == own_host
    url = source.archived if is_own else source.url
    return Citation(number, key, source.title, url, accessed, "" if url else EARLIER_SITE)


def host_of(address: str) -> str:
    """Return the host of an absolute address, without `www.`."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def in_order(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Return citations by their number, each once."""
    return tuple(sorted(set(citations), key=lambda citation: citation.number))


def render_markdown(body: str, cited: Mapping[str, Citation], news_dates: Mapping[str, Any]) -> str:
    """Return the HTML of a body. `news_dates` gives the date of each post by slug, for its address."""
    converter = markdown.Markdown(
        extensions=["tables", "smarty", "sane_lists", "toc", _DirectoryMarkup(cited, news_dates)],
        extension_configs={"toc": {"permalink": False}},
        output_format="html",
    )
    return sanitize(converter.convert(body))


def id_link_url(target: str, news_dates: Mapping[str, Any]) -> str | None:
    """Return the address that an id link such as `community:greater-peoria` leads to, or None."""
    match = ID_LINK.match(target)
    if not match:
        return None
    kind, slug = match.groups()
    if kind == "news":
        return urls.news_url(news_dates[slug], slug) if slug in news_dates else None
    if kind == STATE.name:
        state = places.state_by_code(slug)
        return STATE.url(state.slug) if state else None
    plain = {"community": urls.community_url, "practice": urls.practice_url, "page": urls.page_url}
    return plain[kind](slug) if kind in plain else facet_url(kind, slug)


class _DirectoryMarkup(Extension):
    """Adds citations and id links and takes raw HTML away."""

    def __init__(self, cited: Mapping[str, Citation], news_dates: Mapping[str, Any]) -> None:
        super().__init__()
        self.cited = cited
        self.news_dates = news_dates

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.register(
            _CitationProcessor(rf"[ \t]*{CITATION.pattern}", md, self.cited), "citation", 175
        )
        md.treeprocessors.register(_LinkProcessor(md, self.news_dates), "id_links", 5)


class _CitationProcessor(InlineProcessor):
    def __init__(self, pattern: str, md: markdown.Markdown, cited: Mapping[str, Citation]) -> None:
        super().__init__(pattern, md)
        self.cited = cited

    def handleMatch(self, match: Any, data: str) -> tuple[etree.Element, int, int]:  # type: ignore[override]
        group = etree.Element("sup", {"class": "citation"})
        keys = [part.strip().removeprefix("@") for part in match[1].split(";")]
        for citation in in_order(self.cited[key] for key in keys if key in self.cited):
            link = etree.SubElement(
                group,
                "a",
                {
                    "href": f"#{citation.anchor}",
                    "class": "citation__link",
                    "aria-label": f"Source {citation.number}: {citation.title}",
                },
            )
            link.text = str(citation.number)
        return group, match.start(0), match.end(0)


class _LinkProcessor(Treeprocessor):
    def __init__(self, md: markdown.Markdown, news_dates: Mapping[str, Any]) -> None:
        super().__init__(md)
        self.news_dates = news_dates

    def run(self, root: etree.Element) -> None:
        for link in root.iter("a"):
            href = link.get("href", "")
            address = id_link_url(href, self.news_dates)
            if address:
                link.set("href", address)
            elif href.startswith(("http://", "https://")):
                link.set("rel", "external noopener")
            elif not href.startswith(("#", "/", "{static}/")) or href.startswith("//") or "\\" in href:
                del link.attrib["href"]
