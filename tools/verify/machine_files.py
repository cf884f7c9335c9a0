"""What machines read: feeds, the sitemap, structured data, redirects."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError

from defusedxml.ElementTree import fromstring

from amcc import urls
from amcc.pages import page_kinds
from amcc.pages.registry import Registry
from amcc.problems.problem import Problem
from host_files.servers import parse_redirects
from tools.verify.pages import Page, Site, Spot

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITEMAP_FILE = "/sitemap.xml"
REDIRECTS_FILE = "/_redirects"
FEED_SUFFIX = ".atom.xml"
IN_FEEDS = (page_kinds.PRACTICE, page_kinds.POST)
ARTICLE_TYPES = {"Article", "NewsArticle", "BlogPosting", "TechArticle"}


def check_sitemap(site: Site) -> list[Problem]:
    """The sitemap lists every page that wants to be found, once, and nothing else."""
    if SITEMAP_FILE not in site.files:
        return [
            Problem(SITEMAP_FILE, 1, 1, "sitemap", "there is no sitemap; the plugin host_files writes it")
        ]
    root = _parse(site.files[SITEMAP_FILE])
    if isinstance(root, str):
        return [Problem(SITEMAP_FILE, 1, 1, "sitemap", root)]
    listed = [entry.findtext(f"{SITEMAP}loc", "") for entry in root.iter(f"{SITEMAP}url")]
    wanted = {f"https://{site.host}{page.address}" for page in site.read_pages if _wants_readers(page)}
    faults = [
        f"'{address}' is listed, but no page of that address wants to be found"
        for address in {*listed} - wanted
    ]
    faults += [f"'{address}' is not listed" for address in wanted - {*listed}]
    faults += [f"'{address}' is listed twice" for address in {*listed} if listed.count(address) > 1]
    days = [entry.text or "" for entry in root.iter(f"{SITEMAP}lastmod")]
    faults += [f"'{day}' is no date" for day in days if not _is_date(day)]
    return [Problem(SITEMAP_FILE, 1, 1, "sitemap", fault) for fault in sorted(faults)]


def _wants_readers(page: Page) -> bool:
    robots = [e for e in page.elements if e.name == "meta" and e.attributes.get("name") == "robots"]
    return page.url != urls.NOT_FOUND and not any(
        "noindex" in e.attributes.get("content", "") for e in robots
    )


def check_feeds(site: Site, registry: Registry) -> list[Problem]:
    """Each feed is complete Atom, its entries lead to pages, and articles and posts are all in one."""
    feeds = [url for url in site.files if url.endswith(FEED_SUFFIX)]
    problems, seen = [], set()
    for url in feeds:
        root = _parse(site.files[url])
        if isinstance(root, str):
            problems.append(Problem(url, 1, 1, "feed", root))
            continue
        seen |= {link.get("href", "") for link in root.findall(f"{ATOM}entry/{ATOM}link")}
        problems += [Problem(url, 1, 1, "feed", fault) for fault in _feed_faults(root, site)]
    wanted = {page.url for page in registry.pages.values() if page.kind in IN_FEEDS}
    missing = sorted(wanted - {urlsplit(address).path for address in seen})
    return problems + [
        Problem(address, 1, 1, "feed", "no feed has an entry for this page") for address in missing
    ]


def _feed_faults(root: Element, site: Site) -> Iterator[str]:
    ids: set[str] = set()
    for element in [root, *root.findall(f"{ATOM}entry")]:
        what = element.findtext(f"{ATOM}title") or "an entry"
        for name in ("id", "title", "updated"):
            if not (element.findtext(f"{ATOM}{name}") or "").strip():
                yield f"'{what}' has no {name}"
        if not _is_date((element.findtext(f"{ATOM}updated") or "")[:10]):
            yield f"'{what}' has an 'updated' that is no date"
        identity = element.findtext(f"{ATOM}id", "")
        if identity in ids:
            yield f"the id '{identity}' stands twice"
        ids.add(identity)
        for link in element.findall(f"{ATOM}link"):
            target = site.internal_path("/", link.get("href", ""))
            if target and target not in site.files:
                yield f"'{link.get('href')}' leads to nothing"


def check_structured_data(site: Site) -> list[Problem]:
    """Structured data is JSON, speaks of its own page, and its addresses exist."""
    return [
        page.problem(block, "structured-data", fault)
        for page in site.read_pages
        for block in page.data_blocks
        for fault in _data_faults(site, page, block)
    ]


def _data_faults(site: Site, page: Page, block: Spot) -> Iterator[str]:
    try:
        data = json.loads(block.value)
    except ValueError as error:
        yield f"it is no JSON: {error}"
        return
    for node in data if isinstance(data, list) else [data]:
        if not isinstance(node, dict) or "schema.org" not in str(node.get("@context")) or "@type" not in node:
            yield "it has no @context of schema.org or no @type"
            continue
        yield from _node_faults(site, page, node)


def _node_faults(site: Site, page: Page, node: dict[str, Any]) -> Iterator[str]:
    for address in _own_addresses(node, site.host):
        if site.internal_path(page.url, address) not in site.files:
            yield f"'{address}' leads to nothing"
    heading = page.headings[0].value if page.headings else ""
    if node["@type"] == "BreadcrumbList":
        items = node.get("itemListElement") or [{}]
        if urlsplit(str(items[-1].get("item"))).path != page.address:
            yield f"the last breadcrumb is '{items[-1].get('item')}', not this page"
        if [item.get("position") for item in items] != list(range(1, len(items) + 1)):
            yield "the breadcrumbs are not counted 1, 2, 3"
    elif node["@type"] in ARTICLE_TYPES and node.get("headline") != heading:
        yield f"its headline '{node.get('headline')}' is not the page's heading '{heading}'"
    elif _is_about(node, page) and node.get("name") != heading:
        yield f"its name '{node.get('name')}' is not the page's heading '{heading}'"


def _is_about(node: dict[str, Any], page: Page) -> bool:
    """Whether a page shows the organization that the node describes; the home page has words of its own."""
    path = urlsplit(str(node.get("url", ""))).path
    return node["@type"] == "Organization" and path == page.address != urls.HOME


def _own_addresses(value: Any, host: str) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _own_addresses(item, host)
    elif isinstance(value, str) and host and value.startswith((f"https://{host}/", f"http://{host}/")):
        yield value


def check_redirects(site: Site) -> list[Problem]:
    """Each old address leads in one step to a page, on hosts of both kinds."""
    if REDIRECTS_FILE not in site.files:
        return [Problem(REDIRECTS_FILE, 1, 1, "redirect", "there is no list of redirects")]
    try:
        rules = parse_redirects(site.files[REDIRECTS_FILE].read_text("utf-8"))
    except ValueError:
        return [Problem(REDIRECTS_FILE, 1, 1, "redirect", "a line is not '/old/ /new/ 301'")]
    sources = {source for source, _ in rules}
    problems = []
    for line, (source, target) in enumerate(rules, start=1):
        problems += [
            Problem(REDIRECTS_FILE, line, 1, "redirect", fault)
            for fault in _redirect_faults(site, source, target, sources)
        ]
    listed = {page.url for page in site.pages.values() if page.is_redirect and page.address not in sources}
    return problems + [
        Problem(url, 1, 1, "redirect", "this page sends readers on, but the list of redirects does not")
        for url in sorted(listed)
    ]


def _redirect_faults(site: Site, source: str, target: str, sources: set[str]) -> Iterator[str]:
    if site.internal_path("/", target) not in site.files:
        yield f"{source} leads to '{target}', which does not exist"
    if target in sources:
        yield f"{source} leads to '{target}', which is redirected again"
    if source.endswith("/"):
        page = site.pages.get(site.file_of(source))
        if page is None or not page.is_redirect:
            yield f"'{source}' has no page that sends readers on, or a page of its own"
        elif page.refresh != target:
            yield f"the page at {source} leads to '{page.refresh}', the list says '{target}'"


def _parse(path: Path) -> Element | str:
    try:
        root: Element = fromstring(path.read_bytes())
    except ParseError as error:
        return f"it is no XML: {error}"
    return root


def _is_date(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
