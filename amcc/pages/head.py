"""What the head of every page says: title, description, canonical address, breadcrumbs, structured data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from amcc import urls
from amcc.pages.edit_links import Repository
from amcc.pages.markdown import host_of
from amcc.pages.navigation import Section
from amcc.pages.registry import Page
from amcc.pages.views import Ref

# The types of JSON-LD for which search engines ask a picture.
ARTICLES = frozenset({"Article", "NewsArticle"})


@dataclass(frozen=True)
class Feed:
    """A feed that the head offers."""

    title: str
    url: str


@dataclass(frozen=True)
class SiteSettings:
    """What all pages say of the site: its name, its absolute address without a final slash, feeds, repository."""

    name: str = ""
    url: str = ""
    feeds: tuple[Feed, ...] = ()
    repository: Repository = field(default_factory=lambda: Repository("", "main", "github"))
    # How to reach AMCC: the address of a form or a mailbox; empty means the repository's form.
    contact: str = ""

    @property
    def host(self) -> str:
        """The host of the site, without `www.`; empty when it has no address."""
        return host_of(self.url)

    @property
    def contact_url(self) -> str:
        """Where a link to write to AMCC leads."""
        if not self.contact:
            return self.repository.join_url()
        return self.contact if self.contact.startswith(("http://", "https://")) else f"mailto:{self.contact}"


@dataclass(frozen=True)
class SocialImage:
    """The picture with which other sites show a link to a page: its absolute address and what it shows."""

    url: str
    alt: str


@dataclass(frozen=True)
class Head:
    """The head of one page; addresses are absolute, those of feeds excepted."""

    title: str
    description: str
    canonical: str | None
    social_title: str
    og_type: str
    noindex: bool
    image: SocialImage | None
    feeds: tuple[Feed, ...]


@dataclass(frozen=True)
class PageMeta:
    """Head, section, breadcrumbs (home first, the page itself last) and JSON-LD of one page."""

    url: str
    section: Section | None
    heading: str
    head: Head
    breadcrumbs: tuple[Ref, ...]
    structured_data: tuple[dict[str, Any], ...] = field(repr=False)


def make_meta(page: Page, site: SiteSettings, image: SocialImage | None = None) -> PageMeta:
    """Return what the head and the top of a page say."""
    wanted = page.kind.indexed
    breadcrumbs = (Ref("Home", urls.HOME), *page.trail, Ref(page.heading, page.url))
    shown = breadcrumbs if wanted and page.url != urls.HOME else ()
    head = Head(
        title=page.title or f"{page.heading} – AMCC",
        description=page.description,
        canonical=f"{site.url}{page.url}" if wanted else None,
        social_title=page.heading,
        og_type=page.kind.og_type,
        noindex=not wanted,
        image=image,
        feeds=site.feeds,
    )
    data = tuple(_with_image(item, image) for item in page.data())
    crumbs = (_breadcrumb_list(shown, site),) if shown else ()
    return PageMeta(page.url, page.kind.section, page.heading, head, shown, (*data, *crumbs))


def _with_image(data: dict[str, Any], image: SocialImage | None) -> dict[str, Any]:
    return {**data, "image": image.url} if image and data["@type"] in ARTICLES else data


def _breadcrumb_list(breadcrumbs: tuple[Ref, ...], site: SiteSettings) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": crumb.label, "item": f"{site.url}{crumb.url}"}
            for position, crumb in enumerate(breadcrumbs, 1)
        ],
    }
