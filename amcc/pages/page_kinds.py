"""The kinds of pages: to which section each belongs, what it may weigh, and what search and pictures call it."""

from __future__ import annotations

from dataclasses import dataclass

from amcc import urls
from amcc.facets import FACETS
from amcc.pages import navigation
from amcc.pages.navigation import Section

KILOBYTE = 1000


@dataclass(frozen=True)
class Budget:
    """The most that a page may weigh as it is transferred, compressed, in bytes."""

    html: int
    page: int
    script: int = 10 * KILOBYTE


TEXT_PAGE = Budget(html=20 * KILOBYTE, page=60 * KILOBYTE)
MAP_PAGE = Budget(html=80 * KILOBYTE, page=150 * KILOBYTE)


@dataclass(frozen=True)
class PageKind:
    """One kind of page.

    `section` is None for pages outside the main navigation. `search_label` is what readers call such a page; None
    leaves it out of the search. `picture_label` stands in the picture with which other sites show a link to it;
    `picture_of` is the address of the page whose picture it shares.
    """

    name: str
    section: Section | None
    budget: Budget = TEXT_PAGE
    search_label: str | None = None
    picture_label: str = ""
    picture_of: str | None = None
    og_type: str = "website"
    indexed: bool = True


HOME = PageKind("home", None, MAP_PAGE, picture_label="AMCC")
DIRECTORY = PageKind("directory", navigation.COMMUNITIES, MAP_PAGE)
PROFILE = PageKind("profile", navigation.COMMUNITIES, search_label="Community")
RETIRED = PageKind("retired", navigation.COMMUNITIES)
PRACTICES = PageKind("practices", navigation.BEST_PRACTICES)
PRACTICE = PageKind(
    "practice",
    navigation.BEST_PRACTICES,
    search_label="Best practice",
    picture_label="Best practice",
    og_type="article",
)
NEWS = PageKind("news", navigation.NEWS)
POST = PageKind("post", navigation.NEWS, search_label="News", picture_label="News", og_type="article")
PAGE = PageKind("page", navigation.ABOUT, search_label="About us")
JOIN = PageKind("join", navigation.JOIN, search_label="About us")
MISSION = PageKind("mission", navigation.ABOUT, search_label="About us")
TIMELINE = PageKind("timeline", navigation.ABOUT, search_label="About us")
BIG_6 = PageKind("big-6", navigation.BIG_6, search_label="About us")
COUNTY = PageKind("county", navigation.COMMUNITIES)
COUNTY_STATE = PageKind("county-state", navigation.COMMUNITIES)
SEARCH = PageKind("search", navigation.SEARCH)
CONTRIBUTE = PageKind("contribute", None, Budget(html=20 * KILOBYTE, page=200 * KILOBYTE))
FIELDS = PageKind("fields", None)
STALE = PageKind("stale", None)
OPEN_QUESTIONS = PageKind("open-questions", None, Budget(html=40 * KILOBYTE, page=80 * KILOBYTE))
PROBLEMS = PageKind("problems", None)
PROBLEM = PageKind("problem", None, picture_of=urls.PROBLEMS)
NOT_FOUND = PageKind("not-found", None, indexed=False)

# The kinds of the pages of facets: of single values and of the lists of them, by the name of the facet's kind.
VALUES = {
    facet.name: PageKind(
        facet.name,
        navigation.BIG_6 if facet.written else navigation.COMMUNITIES,
        TEXT_PAGE if facet.written else MAP_PAGE,
        facet.search_label,
        facet.picture_label,
    )
    for facet in FACETS
}
INDEXES = {
    facet.name: PageKind(facet.plural, navigation.COMMUNITIES) for facet in FACETS if not facet.written
}
