"""Every internal link, fragment and asset leads to something."""

import json
import re
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

from amcc.commands.check import SITE_URL
from amcc.problems.problem import Problem
from tools.verify.pages import Page, Site, Spot

STYLE_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
SCRIPT_IMPORT = re.compile(r"""\bfrom\s*["'](\./[^"']+)["']""")


def check_links(site: Site) -> list[Problem]:
    """Find links, pictures, styles and scripts that lead nowhere, in pages and in style sheets."""
    return sorted([*_page_problems(site), *_style_problems(site)])


def _page_problems(site: Site) -> Iterator[Problem]:
    ids = {url: {spot.value for spot in page.ids} for url, page in site.pages.items()}
    for page in site.pages.values():
        for link in page.links:
            yield from _check_link(site, page, link, ids)


def _check_link(site: Site, page: Page, link: Spot, ids: dict[str, set[str]]) -> Iterator[Problem]:
    if not link.value:
        yield page.problem(link, "empty-link", f"<{link.element}> points to nothing")
        return
    target = site.internal_path(page.url, link.value)
    fragment = unquote(urlsplit(link.value).fragment)
    if target is None:
        return
    if target not in site.files:
        yield page.problem(link, "dead-link", f"'{link.value}' leads to nothing")
    elif fragment and target in ids and fragment not in ids[target] | {"top"}:
        yield page.problem(link, "dead-fragment", f"'{link.value}': {target} has no such id")


def check_own_sources(site: Site) -> list[Problem]:
    """Nothing that a page shows as another site's, such as a source, leads to this site: its earlier pages are gone."""
    return [problem for page in site.pages.values() for problem in _own_sources(page, own_hosts(site))]


def own_hosts(site: Site) -> frozenset[str]:
    """Return the names under which the site itself answers or answered: that of its settings and that of this build."""
    names = {host.removeprefix("www.") for host in (urlsplit(SITE_URL).netloc, site.host) if host}
    return frozenset(names | {f"www.{name}" for name in names})


def _own_sources(page: Page, hosts: frozenset[str]) -> Iterator[Problem]:
    for element in page.elements:
        address = element.attributes.get("href", "")
        external = "external" in element.attributes.get("rel", "").split()
        if element.name == "a" and external and urlsplit(address).netloc.lower() in hosts:
            message = (
                f"'{address}' is this site itself; link an archived copy, or name the source without a link"
            )
            yield page.problem(element.spot(), "own-source", message)


def style_urls(site: Site) -> Iterator[tuple[str, int, str]]:
    """Each style sheet with the line and the target of what it fetches from this site."""
    for url, path in site.files.items():
        if not url.endswith(".css"):
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            for found in STYLE_URL.findall(line):
                if not urlsplit(found).scheme and not found.startswith("#"):
                    yield url, number, found


def script_urls(site: Site) -> Iterator[tuple[str, int, str]]:
    """Each script of the theme with the scripts that it imports."""
    for url, path in site.files.items():
        if not url.endswith(".js"):
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            for found in SCRIPT_IMPORT.findall(line):
                yield url, number, found


def manifest_urls(site: Site) -> Iterator[tuple[str, int, str]]:
    """Each web manifest with the icons that it names."""
    for url, path in site.files.items():
        if url.endswith(".webmanifest"):
            for icon in json.loads(path.read_text("utf-8")).get("icons", []):
                yield url, 1, icon["src"]


def _style_problems(site: Site) -> Iterator[Problem]:
    for url, number, found in [*style_urls(site), *script_urls(site), *manifest_urls(site)]:
        if urljoin(url, urlsplit(found).path) not in site.files:
            yield Problem(url, number, 1, "dead-link", f"'{found}' leads to nothing")
