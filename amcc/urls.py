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
FACET_ROOTS = {
    "state": "/states/",
    "sector": "/sectors/",
    "program": "/programs/",
    "year": "/years/",
    "area": BIG_6,
}


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
