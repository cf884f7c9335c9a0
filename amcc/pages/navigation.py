"""The links by which readers move through the site: sections, the foot of every page, lists of everything."""

from __future__ import annotations

from dataclasses import dataclass

from amcc import urls
from amcc.facets import FACETS
from amcc.pages.views import Ref


@dataclass(frozen=True)
class Section:
    """A part of the site, as the head of every page names it; a page kind says to which one it belongs."""

    label: str
    url: str


COMMUNITIES = Section("Communities", urls.DIRECTORY)
BEST_PRACTICES = Section("Best practices", urls.PRACTICES)
BIG_6 = Section("The Big 6", urls.BIG_6)
NEWS = Section("News", urls.NEWS)
ABOUT = Section("About us", urls.page_url("mission"))
JOIN = Section("Join", urls.page_url("membership-criteria"))
SEARCH = Section("Search", urls.SEARCH)
SECTIONS = (COMMUNITIES, BEST_PRACTICES, BIG_6, NEWS, ABOUT, JOIN, SEARCH)


@dataclass(frozen=True)
class FooterColumn:
    """Links at the foot of every page; `id` is that of their heading."""

    id: str
    heading: str
    links: tuple[Ref, ...]


FOOTER = (
    FooterColumn(
        "footer-directory",
        "Directory",
        (
            *(Ref(f"By {kind.label.lower()}", kind.root) for kind in FACETS if not kind.written),
            Ref("Correct or add a community", urls.CONTRIBUTE),
        ),
    ),
    FooterColumn(
        "footer-about",
        "Our alliance",
        (
            Ref("Our mission", urls.page_url("mission")),
            Ref("Our history", urls.page_url("our-history")),
            Ref("Join us", JOIN.url),
            Ref("About this site", urls.page_url("about")),
        ),
    ),
)
COUNTY_QUESTION = Ref("Is my county covered?", urls.COUNTY)
# Beside the directory's filters.
WAYS = (*(Ref(kind.label_of_all, kind.root) for kind in FACETS), COUNTY_QUESTION)
# For readers who cannot search.
LISTS = (
    Ref("All communities", urls.DIRECTORY),
    *(Ref(kind.title, kind.root) for kind in FACETS if not kind.written),
    COUNTY_QUESTION,
    Ref("The Big 6 areas", urls.BIG_6),
    Ref("Best practices", urls.PRACTICES),
    Ref("News", urls.NEWS),
)
