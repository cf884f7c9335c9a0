"""Which addresses a change makes appear, move or vanish, which pages it touches and which exports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from amcc import urls
from amcc.addresses.redirects import facet_urls, redirect_rules
from amcc.checks.rules.addresses import item_urls
from amcc.exports import exports
from amcc.facets import AREA, FACETS
from amcc.records.reader import Project
from tools.change_report.model import AddressChange, EntryChange


def answers(project: Project) -> dict[str, str]:
    """Return what each address gives: itself for a page, where a redirect leads, or nothing for a deleted record."""
    found = {rule.source: rule.target for rule in redirect_rules(project) if not rule.is_pattern}
    pages = item_urls(project) | facet_urls(project)
    pages |= {urls.page_url(slug) for slug, item in project.pages.items() if item.data.status == "published"}
    found |= {page: page for page in pages}
    return found | {urls.community_url(retired.slug): "" for retired in project.retired}


def address_changes(base: Project, head: Project) -> tuple[AddressChange, ...]:
    """Return every address whose answer changes, in the order of the addresses."""
    before, after = answers(base), answers(head)
    return tuple(
        _change(url, after.get(url)) for url in sorted({*before, *after}) if before.get(url) != after.get(url)
    )


def _change(url: str, target: str | None) -> AddressChange:
    if target is None:
        return AddressChange("vanishes", url)
    if not target:
        return AddressChange("says what became of it", url)
    return AddressChange("appears", url) if target == url else AddressChange("moves", url, target)


def touched_pages(base: Project, head: Project, changes: Iterable[EntryChange]) -> tuple[str, ...]:
    """Return the addresses of the pages that show what changed; the maps and lists of all communities aside."""
    present = answers(head)
    found: set[str] = set()
    for change in changes:
        if change.change_kind == "layout":
            continue
        found |= {change.url, change.former_url}
        for project in (base, head):
            found |= set(_pages_of(project, change))
    return tuple(sorted(url for url in found if present.get(url) == url or url == urls.DIRECTORY))


def _pages_of(project: Project, change: EntryChange) -> Iterator[str]:
    if change.kind == "community" and (item := project.communities.get(change.slug)):
        record = item.data
        yield urls.DIRECTORY
        yield from (kind.url(slug) for kind in FACETS for slug in kind.slugs(record))
        for slug, article in project.articles.items():
            if change.slug in article.data.communities:
                yield urls.practice_url(slug)
    if change.kind == "article" and (found := project.articles.get(change.slug)):
        yield from map(urls.community_url, found.data.communities)
        yield from (AREA.url(slug) for slug in found.data.areas)
    if change.kind == "post" and (post := project.news.get(change.slug)):
        yield from map(urls.community_url, post.data.communities)


# What is made of which kind of entry, beside pages; fields narrow it down.
MachineFile = tuple[str, frozenset[str], tuple[str, ...]]
SITE_FILES: tuple[MachineFile, ...] = (
    ("filters of the directory", frozenset({"community"}), ()),
    ("full-text search", frozenset({"community", "article", "post", "page", "Big 6 area"}), ()),
    (
        "answers to “is my county covered?”",
        frozenset({"community"}),
        ("region.counties", "region.cities", "region.states", "region.kind"),
    ),
    ("feed of best practices and feed of everything", frozenset({"article"}), ()),
    ("feed of news and feed of everything", frozenset({"post"}), ()),
    ("list of redirects", frozenset(), ("former_slugs", "redirect_list")),
)


def machine_files() -> tuple[MachineFile, ...]:
    """Return the files that the site needs itself, and the open data."""
    return (*SITE_FILES, *((export.name, export.made_of, ()) for export in exports()))


def changed_exports(changes: Iterable[EntryChange], addresses: Iterable[AddressChange]) -> tuple[str, ...]:
    """Return what machines read and will find changed, in plain words."""
    real = [change for change in changes if change.change_kind != "layout"]
    found = []
    for name, kinds, paths in machine_files():
        if any(_concerns(change, kinds, paths) for change in real):
            found.append(name)
    if found or any(True for _ in addresses):
        found.append("sitemap")
    return tuple(found)


def _concerns(change: EntryChange, kinds: frozenset[str], paths: tuple[str, ...]) -> bool:
    if kinds and change.kind not in kinds:
        return False
    whole = change.change_kind in {"new", "deleted", "renamed", "broken"} and bool(kinds)
    return whole or not paths or any(field.path in paths for field in change.fields)
