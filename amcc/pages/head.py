"""What the head of every page says: title, description, canonical address, breadcrumbs, structured data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from amcc.pages.views import Ref


@dataclass(frozen=True)
class Feed:
    """A feed that the head offers."""

    title: str
    url: str


@dataclass(frozen=True)
class Head:
    """The head of one page; addresses are absolute but `social_image`'s, which is set when pictures are made."""

    title: str
    description: str
    canonical: str | None
    social_title: str
    og_type: str = "website"
    noindex: bool = False
    social_image: str | None = None
    social_image_alt: str | None = None
    feeds: tuple[Feed, ...] = ()


@dataclass(frozen=True)
class PageMeta:
    """Head, breadcrumbs (home first, the page itself last) and JSON-LD of one page; `kind` names its page kind."""

    url: str
    kind: str
    heading: str
    head: Head
    breadcrumbs: tuple[Ref, ...]
    structured_data: tuple[dict[str, Any], ...] = field(default=())

    def as_context(self) -> dict[str, Any]:
        """Return the names under which templates use it."""
        return {
            "head": self.head,
            "breadcrumbs": self.breadcrumbs,
            "structured_data": self.structured_data,
            "page_kind": self.kind,
        }


class MetaMaker:
    """Makes the meta of pages for one site."""

    def __init__(self, site_name: str, site_url: str, feeds: tuple[Feed, ...]) -> None:
        """Remember the site's name, its absolute address without a final slash, and its feeds."""
        self.site_name = site_name
        self.site_url = site_url
        self.feeds = feeds

    def make(
        self,
        url: str,
        kind: str,
        heading: str,
        description: str,
        trail: tuple[Ref, ...] = (),
        *,
        title: str | None = None,
        data: tuple[dict[str, Any], ...] = (),
        og_type: str = "website",
        noindex: bool = False,
    ) -> PageMeta:
        """Return the meta of the page at `url`; `trail` are the pages above it, home left out."""
        home = url == "/"
        breadcrumbs = () if home or noindex else (Ref("Home", "/"), *trail, Ref(heading, url))
        head = Head(
            title=title or f"{heading} – AMCC",
            description=description,
            canonical=None if noindex else self.absolute(url),
            social_title=heading,
            og_type=og_type,
            noindex=noindex,
            feeds=self.feeds,
        )
        crumbs = (self._breadcrumb_list(breadcrumbs),) if breadcrumbs else ()
        return PageMeta(url, kind, heading, head, breadcrumbs, (*data, *crumbs))

    def absolute(self, url: str) -> str:
        """Return the absolute address of a path of this site."""
        return f"{self.site_url}{url}"

    def _breadcrumb_list(self, breadcrumbs: tuple[Ref, ...]) -> dict[str, Any]:
        return {
            "@context": "https://schema.org",
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": crumb.label,
                    "item": self.absolute(crumb.url),
                }
                for position, crumb in enumerate(breadcrumbs, 1)
            ],
        }
