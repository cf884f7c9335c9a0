"""What the site must hold, by the list of its pages, and nothing beyond it."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from amcc.pages.registry import Registry
from amcc.problems.problem import Problem
from amcc.search.full_text import FOLDER
from tools.verify.links import manifest_urls, script_urls, style_urls
from tools.verify.pages import Site

# Files that are asked for by name, not through a link from a page.
WELL_KNOWN_FILES = {
    "/robots.txt",
    "/sitemap.xml",
    "/favicon.ico",
    "/CNAME",
    "/.nojekyll",
    "/_headers",
    "/_redirects",
    "/.well-known/security.txt",
}
# The index of the full-text search, which its own program makes.
SEARCH_INDEX = f"/{FOLDER}/"
DEVELOPMENT_ADDRESS = re.compile(rb"\b(?:localhost|127\.0\.0\.1|0\.0\.0\.0)\b|file:///")
TEXT_SUFFIXES = {".html", ".css", ".js", ".json", ".xml", ".txt", ".svg", ".geojson", ".csv", ".webmanifest"}


def check_expected_urls(site: Site, registry: Registry) -> list[Problem]:
    """Every address of the registry is answered by a page."""
    missing = sorted(url for url in registry.pages if site.file_of(url) not in site.pages)
    return [Problem(url, 1, 1, "missing-page", "the site has no such page") for url in missing]


def check_unexpected_files(site: Site, registry: Registry) -> list[Problem]:
    """Nothing lies in the output that no record calls for and no page uses."""
    redirects = {rule.source for rule in registry.redirects if not rule.is_pattern}
    pages = {site.file_of(url) for url in registry.pages.keys() | redirects}
    expected = pages | WELL_KNOWN_FILES | set(_used_files(site))
    loaded = {f"/{file.path}" for file in registry.files()}
    unexpected = sorted(
        url for url in site.files.keys() - expected - loaded if not url.startswith(SEARCH_INDEX)
    )
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
