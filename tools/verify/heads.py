"""Every page has a title, a description, a heading and an address of its own."""

from collections import defaultdict
from collections.abc import Callable
from urllib.parse import urlsplit

from amcc import urls
from amcc.problems.problem import Problem
from tools.verify.pages import Page, Site, Spot


def check_titles(site: Site) -> list[Problem]:
    """Each page has one title, which no other page has."""
    return _check_unique(site, "title", lambda page: page.titles)


def check_descriptions(site: Site) -> list[Problem]:
    """Each page has one description, which no other page has."""
    return _check_unique(site, "description", lambda page: page.descriptions)


def check_headings(site: Site) -> list[Problem]:
    """Each page has one main heading."""
    return [
        page.problem(
            page.headings[-1] if page.headings else None, "headings", f"{len(page.headings)} h1 elements"
        )
        for page in site.read_pages
        if len(page.headings) != 1
    ]


def check_ids(site: Site) -> list[Problem]:
    """No id stands twice in a page."""
    problems = []
    for page in site.read_pages:
        seen: set[str] = set()
        for spot in page.ids:
            if spot.value in seen:
                problems.append(
                    page.problem(spot, "duplicate-id", f"the id '{spot.value}' stands here again")
                )
            seen.add(spot.value)
    return problems


def check_canonicals(site: Site) -> list[Problem]:
    """Each page names its own address as the canonical one; a page for missing addresses names none."""
    problems = []
    for page in site.read_pages:
        expected = [] if page.url == urls.NOT_FOUND else [page.url.removesuffix("index.html")]
        if [urlsplit(spot.value).path for spot in page.canonicals] != expected:
            found = ", ".join(spot.value for spot in page.canonicals) or "none"
            problems.append(page.problem(None, "canonical", f"canonical address: {found}"))
    return problems


def _check_unique(site: Site, name: str, spots_of: Callable[[Page], list[Spot]]) -> list[Problem]:
    problems = []
    users: dict[str, list[tuple[Page, Spot]]] = defaultdict(list)
    for page in site.read_pages:
        spots = spots_of(page)
        if len(spots) != 1 or not spots[0].value.strip():
            problems.append(page.problem(None, name, f"{len(spots)} {name}s, or an empty one"))
        else:
            users[spots[0].value].append((page, spots[0]))
    for value, places in users.items():
        first, *others = places
        for page, spot in others:
            problems.append(page.problem(spot, name, f"'{value}' is the {name} of {first[0].url} too"))
    return sorted(problems)
