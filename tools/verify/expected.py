"""What the site must hold, derived from the records and the vocabularies, and nothing beyond it."""

import re
from collections.abc import Iterator
from typing import TypeVar
from urllib.parse import urljoin, urlsplit

from amcc import urls
from amcc.addresses.redirects import redirect_rules
from amcc.counties.answers import COUNTY, county_state_url
from amcc.geography import places
from amcc.problems.kinds import PROBLEM_KINDS
from amcc.problems.problem import Problem
from amcc.records.contents import NewsPost, Page
from amcc.records.reader import Item, Project
from amcc.search.full_text import SEARCH
from tools.verify.links import manifest_urls, script_urls, style_urls
from tools.verify.pages import Site

Draftable = TypeVar("Draftable", NewsPost, Page)

INDEX_PAGES = (
    urls.HOME,
    urls.DIRECTORY,
    urls.PRACTICES,
    urls.NEWS,
    urls.BIG_6,
    *urls.FACET_ROOTS.values(),
    COUNTY,
    SEARCH,
)
CONTRIBUTE_PAGES = (
    urls.CONTRIBUTE,
    urls.FIELDS,
    urls.STALE,
    urls.PROBLEMS,
    *(kind.url for kind in PROBLEM_KINDS.values()),
)
# Files that are asked for by name, not through a link from a page.
WELL_KNOWN_FILES = {
    "/404.html",
    "/robots.txt",
    "/sitemap.xml",
    "/favicon.ico",
    "/CNAME",
    "/.nojekyll",
    "/_headers",
    "/_redirects",
    "/.well-known/security.txt",
}
# What scripts load: the indexes of the filters, the county answers and names, the index of the search.
LOADED_BY_SCRIPTS = re.compile(
    r"/assets/(communities|practices)\.[0-9a-f]{10}\.json|/county/(names/[a-z0-9]{2}|[a-z-]+)\.json|/pagefind/.+"
)
DEVELOPMENT_ADDRESS = re.compile(rb"\b(?:localhost|127\.0\.0\.1|0\.0\.0\.0)\b|file:///")
TEXT_SUFFIXES = {".html", ".css", ".js", ".json", ".xml", ".txt", ".svg", ".geojson", ".csv", ".webmanifest"}


def expected_urls(project: Project) -> set[str]:
    """The address of every page that the records, articles and vocabularies call for."""
    records = [item.data for item in project.communities.values()]
    states = {code for record in records for code in record.states}
    facets = {
        "state": [state.slug for state in places.states() if state.code in states],
        "sector": project.vocabularies.sectors,
        "program": project.vocabularies.programs,
        "area": project.vocabularies.areas,
        "year": sorted({use.date[:4] for record in records for use in record.designations}),
    }
    return {
        *INDEX_PAGES,
        *CONTRIBUTE_PAGES,
        *map(urls.community_url, project.communities),
        *(urls.community_url(retired.slug) for retired in project.retired),
        *map(urls.practice_url, project.articles),
        *map(urls.page_url, published(project.pages)),
        *(urls.news_url(item.data.date, slug) for slug, item in published(project.news).items()),
        *(urls.facet_url(kind, slug) for kind, slugs in facets.items() for slug in slugs),
        *map(county_state_url, places.states()),
    }


def published(items: dict[str, Item[Draftable]]) -> dict[str, Item[Draftable]]:
    """The posts or pages that are no drafts."""
    return {slug: item for slug, item in items.items() if item.data.status == "published"}


def check_expected_urls(site: Site, project: Project) -> list[Problem]:
    """Every address of the contract is answered by a page."""
    missing = sorted(url for url in expected_urls(project) if site.file_of(url) not in site.pages)
    return [Problem(url, 1, 1, "missing-page", "the site has no such page") for url in missing]


def check_unexpected_files(site: Site, project: Project) -> list[Problem]:
    """Nothing lies in the output that no record calls for and no page uses."""
    redirects = {rule.source for rule in redirect_rules(project) if not rule.is_pattern}
    pages = {site.file_of(url) for url in expected_urls(project) | redirects}
    expected = pages | WELL_KNOWN_FILES | set(_used_files(site))
    loaded = {url for url in site.files if LOADED_BY_SCRIPTS.fullmatch(url)}
    unexpected = sorted(site.files.keys() - expected - loaded)
    return [
        Problem(url, 1, 1, "unexpected-file", "no record calls for it and no page uses it")
        for url in unexpected
    ]


def check_development_addresses(site: Site) -> list[Problem]:
    """No file points at the machine that it was built on."""
    problems = []
    for url, path in site.files.items():
        if path.suffix not in TEXT_SUFFIXES:
            continue
        for number, line in enumerate(path.read_bytes().splitlines(), start=1):
            if found := DEVELOPMENT_ADDRESS.search(line):
                message = f"'{found.group().decode()}' is an address of a development machine"
                problems.append(Problem(url, number, found.start() + 1, "development-address", message))
    return problems


def _used_files(site: Site) -> Iterator[str]:
    """Files that a page or a style sheet fetches or offers; pages themselves must be called for."""
    for page in site.pages.values():
        for link in page.links:
            target = site.internal_path(page.url, link.value)
            if target and not target.endswith(".html"):
                yield target
    for url, _, found in [*style_urls(site), *script_urls(site), *manifest_urls(site)]:
        yield urljoin(url, urlsplit(found).path)
