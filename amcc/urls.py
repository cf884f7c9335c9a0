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
OPEN_QUESTIONS = "/contribute/open-questions/"
STALE = "/contribute/stale/"
COUNTY = "/county/"
SEARCH = "/search/"
NOT_FOUND = "/404.html"
DATA = "/data/"
# What the site's own pages are called; a content page can't have the address of one. The page of the Big 6 is itself
# a content page.
OWN_PAGES = {
    DIRECTORY: "directory of communities",
    PRACTICES: "list of best practices",
    NEWS: "list of news",
    CONTRIBUTE: "page on contributing",
    COUNTY: "page that answers “is my county covered?”",
    SEARCH: "page of the search",
}
# Folders of files that are no pages.
FILE_ROOTS = (
    "/api/",
    "/assets/",
    DATA,
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


def practice_url(slug: str) -> str:
    """Return the address of a best-practice article."""
    return f"{PRACTICES}{slug}/"


def news_url(date: datetime.date, slug: str) -> str:
    """Return the address of a dated post, the same as on the old site."""
    return f"/{date:%Y/%m/%d}/{slug}/"


def questions_url(slug: str) -> str:
    """Return where the open questions of a community or program stand."""
    return f"{OPEN_QUESTIONS}#{slug}"


def page_url(slug: str) -> str:
    """Return the address of a plain page."""
    return f"/{slug}/"


def problem_url(code: str) -> str:
    """Return the address of the page about one kind of problem, such as `C302`."""
    return f"{PROBLEMS}{code.lower()}/"


def county_state_url(state_slug: str) -> str:
    """Return the address of the page with all counties of a state."""
    return f"{COUNTY}{state_slug}/"


def save_as(url: str) -> str:
    """Return the file, relative to the output folder, that answers `url`."""
    name = url.lstrip("/")
    return f"{name}index.html" if url.endswith("/") else name
