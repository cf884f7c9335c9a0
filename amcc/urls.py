"""The URL contract: one function for each kind of page. All paths begin and end with a slash."""

from __future__ import annotations

import datetime

HOME = "/"
DIRECTORY = "/communities/"
PRACTICES = "/practices/"
NEWS = "/news/"
BIG_6 = "/the-big-6/"
CONTRIBUTE = "/contribute/"
PROBLEMS = "/contribute/problems/"
FIELDS = "/contribute/fields/"
STALE = "/contribute/stale/"
COUNTY = "/county/"
SEARCH = "/search/"
FACET_ROOTS = {
    "state": "/states/",
    "sector": "/sectors/",
    "program": "/programs/",
    "year": "/years/",
    "area": BIG_6,
}
# What the site's own pages are called; a content page can't have the address of one. The page of the Big 6 is itself
# a content page.
OWN_PAGES = {
    DIRECTORY: "directory of communities",
    PRACTICES: "list of best practices",
    NEWS: "list of news",
    CONTRIBUTE: "page on contributing",
    COUNTY: "page that answers “is my county covered?”",
    SEARCH: "page of the search",
    **{root: f"list of the {root.strip('/')}" for root in FACET_ROOTS.values() if root != BIG_6},
}
# Folders of files that are no pages.
FILE_ROOTS = (
    "/api/",
    "/assets/",
    "/data/",
    "/embed/",
    "/feed/",
    "/feeds/",
    "/images/",
    "/pagefind/",
    "/social/",
)


def community_url(slug: str) -> str:
    """Return the address of a profile."""
    return f"{DIRECTORY}{slug}/"


def facet_url(kind: str, slug: str) -> str:
    """Return the address of a facet value's page; `kind` is a key of FACET_ROOTS."""
    return f"{FACET_ROOTS[kind]}{slug}/"


def practice_url(slug: str) -> str:
    """Return the address of a best-practice article."""
    return f"{PRACTICES}{slug}/"


def news_url(date: datetime.date, slug: str) -> str:
    """Return the address of a dated post, the same as on the old site."""
    return f"/{date:%Y/%m/%d}/{slug}/"


def page_url(slug: str) -> str:
    """Return the address of a plain page."""
    return f"/{slug}/"


def problem_url(code: str) -> str:
    """Return the address of the page about one kind of problem, such as `C302`."""
    return f"{PROBLEMS}{code.lower()}/"


def save_as(url: str) -> str:
    """Return the file, relative to the output folder, that answers `url`."""
    return f"{url.lstrip('/')}index.html"
