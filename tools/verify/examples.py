"""Every kind of page with one example, for tests, pictures and measurements; and the budgets they keep."""

from dataclasses import dataclass

KILOBYTE = 1000


@dataclass(frozen=True)
class Budget:
    """The most that a page may weigh as it is transferred, compressed."""

    html: int
    page: int
    script: int = 10 * KILOBYTE


TEXT_PAGE = Budget(html=20 * KILOBYTE, page=60 * KILOBYTE)
MAP_PAGE = Budget(html=80 * KILOBYTE, page=150 * KILOBYTE)


@dataclass(frozen=True)
class PageKind:
    """One kind of page: its name, the address of an example, and what it may weigh."""

    name: str
    url: str
    budget: Budget = TEXT_PAGE


PAGE_KINDS = (
    PageKind("home", "/", MAP_PAGE),
    PageKind("directory", "/communities/", MAP_PAGE),
    PageKind("profile", "/communities/greater-peoria/"),
    PageKind("state", "/states/illinois/", MAP_PAGE),
    PageKind("states", "/states/"),
    PageKind("sector", "/sectors/aerospace-and-space/", MAP_PAGE),
    PageKind("sectors", "/sectors/"),
    PageKind("program", "/programs/imcp/", MAP_PAGE),
    PageKind("programs", "/programs/"),
    PageKind("year", "/years/2015/", MAP_PAGE),
    PageKind("years", "/years/"),
    PageKind("big-6", "/the-big-6/"),
    PageKind("area", "/the-big-6/workforce-and-training/"),
    PageKind("practices", "/practices/"),
    PageKind("practice", "/practices/training-for-open-jobs/"),
    PageKind("news", "/news/"),
    PageKind("post", "/2022/04/11/dei-in-manufacturing-webinar/"),
    PageKind("page", "/mission/"),
    PageKind("timeline", "/our-history/"),
    PageKind("county", "/county/"),
    PageKind("county-state", "/county/texas/"),
    PageKind("search", "/search/"),
    PageKind("contribute", "/contribute/", Budget(html=20 * KILOBYTE, page=200 * KILOBYTE)),
    PageKind("fields", "/contribute/fields/"),
    PageKind("stale", "/contribute/stale/"),
    PageKind("problems", "/contribute/problems/"),
    PageKind("problem", "/contribute/problems/c302/"),
    PageKind("not-found", "/404.html"),
)
