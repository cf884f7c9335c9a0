"""What readers reach and what it weighs: no page without a link to it, none above its budget."""

import gzip
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

from amcc import urls
from amcc.pages.page_kinds import TEXT_PAGE
from amcc.pages.registry import Registry
from amcc.problems.problem import Problem
from tools.verify.links import SCRIPT_IMPORT
from tools.verify.pages import Page, Site

HOME_PAGE = "/index.html"
# Sent as they are: they are compressed already.
COMPRESSED = {".woff2", ".png", ".jpg", ".webp", ".avif", ".ico"}
LOADED = {"script": "src", "img": "src"}
LOADED_RELATIONS = {"stylesheet", "preload", "modulepreload"}
COMPRESSION = 6  # what servers use


def check_reachable(site: Site) -> list[Problem]:
    """Every page can be reached through links from the home page."""
    reached, waiting = set(), [HOME_PAGE]
    while waiting:
        url = waiting.pop()
        if url in reached or url not in site.pages:
            continue
        reached.add(url)
        links = [link.value for link in site.pages[url].links if link.element in ("a", "area")]
        waiting += [target for link in links if (target := site.internal_path(url, link))]
    return [
        Problem(page.url, 1, 1, "unlinked-page", "no page links to it; link to it or remove it")
        for page in site.read_pages
        if page.url not in reached and page.url != urls.NOT_FOUND
    ]


def check_budgets(site: Site, registry: Registry) -> list[Problem]:
    """No page weighs more than its kind may, with all that it loads at once."""
    return [problem for page in site.read_pages for problem in _weigh(site, page, registry)]


def _weigh(site: Site, page: Page, registry: Registry) -> list[Problem]:
    registered = registry.pages.get(page.address)
    budget = registered.kind.budget if registered else TEXT_PAGE
    html = transferred(site.files[page.url])
    scripts = [site.files[url] for url in _loaded(site, page) if url.endswith(".js")]
    others = [site.files[url] for url in _loaded(site, page) if not url.endswith(".js")]
    script = sum(map(transferred, scripts))
    weights = {
        "HTML": (html, budget.html),
        "JavaScript": (script, budget.script),
        "page": (html + script + sum(map(transferred, others)), budget.page),
    }
    return [
        page.problem(
            None, "budget", f"{name} {size / 1000:.1f} kB, at most {most / 1000:.0f} kB; make it lighter"
        )
        for name, (size, most) in weights.items()
        if size > most
    ]


def _loaded(site: Site, page: Page) -> set[str]:
    """The files that a browser fetches with the page."""
    found = set()
    for element in page.elements:
        address = element.attributes.get(LOADED.get(element.name, ""), "")
        if element.name == "link" and LOADED_RELATIONS & set(element.attributes.get("rel", "").split()):
            address = element.attributes.get("href", "")
        target = site.internal_path(page.url, address) if address else None
        if target in site.files:
            found.add(target)
    return found | _imported(site, found)


def _imported(site: Site, loaded: set[str]) -> set[str]:
    """The scripts that the loaded ones import, and those that these import."""
    found: set[str] = set()
    waiting = [url for url in loaded if url.endswith(".js")]
    while waiting:
        url = waiting.pop()
        fresh = {urljoin(url, target) for target in _imports(site.files[url])} & site.files.keys() - found
        found |= fresh
        waiting += fresh
    return found


@cache
def _imports(path: Path) -> tuple[str, ...]:
    return tuple(SCRIPT_IMPORT.findall(path.read_text("utf-8")))


@cache
def transferred(path: Path) -> int:
    """The bytes that a server sends for a file."""
    content = path.read_bytes()
    return len(content) if path.suffix in COMPRESSED else len(gzip.compress(content, COMPRESSION, mtime=0))
