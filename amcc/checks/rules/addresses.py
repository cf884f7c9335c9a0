"""The rules about addresses: each answers with one page, and what was published stays answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

from amcc import urls
from amcc.addresses.ledger import LEDGER, read_ledger, unanswered
from amcc.addresses.redirects import facet_urls, redirect_rules
from amcc.addresses.reserved import RESERVED_NAMES
from amcc.checks.rule import project_rule
from amcc.facets import OWN_PAGES
from amcc.problems import kinds
from amcc.problems.kind import ProblemKind
from amcc.problems.problem import Problem, nearest
from amcc.records.front_matter import is_behind_a_link
from amcc.records.reader import Project

# Pages below these come from files; what other pages the site has is known only when it is built.
FROM_FILES = ("/communities/?*", "/practices/?*", "/[0-9][0-9][0-9][0-9]/[0-9][0-9]/[0-9][0-9]/?*")
OLD_ADDRESS = re.compile(r"/([^\s/*]+/)*\*?\Z")
# The whole site, or a path that climbs or that no browser asks for.
NO_OLD_ADDRESS = re.compile(r"/\*?\Z|.*/\.{1,2}/|.*[\\\x00-\x1f]")
# What lies below these is known only when the site is built.
MADE_BY_BUILD = ("/county/", "/contribute/", "/feeds/", "/data/", "/api/", "/assets/", "/images/")
OWN_PATH = re.compile(r"/(?![/\\])[^\s\\:]*\Z")


@project_rule
def check_published_addresses(project: Project) -> Iterator[Problem]:
    """The address of every record, article and post that was ever published still answers."""
    ledger = read_ledger(project.root)
    if not ledger:
        return
    pages, rules = item_urls(project), redirect_rules(project)
    answered = pages | {rule.source for rule in rules}
    patterns = [rule.source for rule in rules if rule.is_pattern]
    for address, line in ledger.items():
        ours = any(fnmatchcase(address, pattern) for pattern in FROM_FILES)
        answers = address in answered or any(fnmatchcase(address, pattern) for pattern in patterns)
        if ours and not answers and not _of_broken_post(address, project):
            yield unanswered(address, line)


@project_rule
def check_retired(project: Project) -> Iterator[Problem]:
    """A deleted record is no present one, is told of once, and its successor exists."""
    if project.retired_list is None:
        return
    document = project.retired_list.document
    present = files_of(project)
    former = {slug for item in project.communities.values() for slug in item.data.former_slugs}
    seen: set[str] = set()
    for index, retired in enumerate(project.retired):
        names = [("slug",), *(("former_slugs", number) for number in range(len(retired.former_slugs)))]
        for name, slug in zip(names, (retired.slug, *retired.former_slugs), strict=True):
            kind = _taken(slug, present, former, seen)
            if kind:
                yield document.problem(kind, (index, *name), found=slug)
            seen.add(slug)
        if retired.successor and retired.successor not in present:
            yield document.problem(
                kinds.NO_SUCH_SUCCESSOR,
                (index, "successor"),
                found=retired.successor,
                suggestion=nearest(retired.successor, present),
            )


@project_rule
def check_former_slugs(project: Project) -> Iterator[Problem]:
    """A former slug belongs to one record, is no present slug and no address of the site itself."""
    owner: dict[str, str] = {}
    for slug, item in project.communities.items():
        for index, former in enumerate(item.data.former_slugs):
            path = ("former_slugs", index)
            other = f"communities/{former}.md" if former in project.communities else owner.get(former)
            if other:
                yield item.document.problem(kinds.SLUG_TAKEN, path, found=former, other=other)
            if former in RESERVED_NAMES:
                yield item.document.problem(kinds.RESERVED_FORMER_SLUG, path, found=former)
            owner.setdefault(former, f"communities/{slug}.md")


@project_rule
def check_file_addresses(project: Project) -> Iterator[Problem]:
    """No file has an address that the site needs for itself, or that already leads elsewhere."""
    old_addresses = {rule.source for rule in redirect_rules(project)}
    for item in project.items():
        file, url = item.document.file, urls.page_url(item.slug)
        is_page = project.pages.get(item.slug) is item
        if is_page and url in OWN_PAGES:
            yield kinds.ADDRESS_OF_OWN_PAGE.at(file, found=item.slug, url=url, page=OWN_PAGES[url])
        elif item.slug in RESERVED_NAMES or (is_page and url in old_addresses):
            yield kinds.RESERVED_FILE_NAME.at(file, found=item.slug)


@project_rule
def check_redirects(project: Project) -> Iterator[Problem]:
    """An old address begins and ends with a slash or `*`, stands once, and leads to a page, not to another old address."""
    if project.redirect_list is None:
        return
    document = project.redirect_list.document
    known = _known_urls(project)
    sources = [redirect.from_ for redirect in project.redirects]
    for index, redirect in enumerate(project.redirects):
        old, new = redirect.from_, redirect.to
        if not OLD_ADDRESS.match(old):
            yield document.problem(kinds.BAD_OLD_ADDRESS, (index, "from"), found=old)
        elif NO_OLD_ADDRESS.match(old):
            yield document.problem(kinds.TOO_WIDE_OLD_ADDRESS, (index, "from"), found=old)
        if old in sources[:index]:
            yield document.problem(kinds.OLD_ADDRESS_TWICE, (index, "from"), found=old)
        if not OWN_PATH.match(new):
            yield document.problem(kinds.OLD_ADDRESS_LEADS_AWAY, (index, "to"), found=new)
        elif new in sources:
            yield document.problem(kinds.OLD_ADDRESS_LEADS_ON, (index, "to"), found=new)
        elif not _is_there(new, known):
            meant = nearest(new, known)
            yield document.problem(
                kinds.OLD_ADDRESS_LEADS_NOWHERE, (index, "to"), found=new, suggestion=meant
            )


@project_rule
def check_ledger(project: Project) -> Iterator[Problem]:
    """The list of published addresses is there, is text and names addresses."""
    path = project.root / LEDGER
    if is_behind_a_link(path, project.root) or (path.exists() and not path.is_file()):
        yield kinds.NOT_A_PLAIN_FILE.at(LEDGER)
    elif not read_ledger(project.root):
        yield kinds.EMPTY_LEDGER.at(LEDGER)


def _known_urls(project: Project) -> set[str]:
    """Return the addresses of all pages that come from files or are the site's own."""
    pages = map(urls.page_url, project.slugs("pages"))
    return {*item_urls(project), *pages, *OWN_PAGES, *facet_urls(project), urls.HOME}


def _is_there(address: str, known: set[str]) -> bool:
    """Say whether an address is that of a page; what is only known when the site is built counts as one."""
    path = re.split(r"[?#]", address)[0]
    return path in known or path.startswith(MADE_BY_BUILD)


def _of_broken_post(address: str, project: Project) -> bool:
    """Say whether the address is that of a post that can't be read at the moment, which is a problem of its own."""
    slug = address.rstrip("/").rsplit("/", 1)[-1]
    return slug not in project.news and (project.root / "content" / "news" / f"{slug}.md").exists()


def _taken(slug: str, present: set[str], former: set[str], seen: set[str]) -> ProblemKind | None:
    """Return what is wrong with telling of a slug as deleted, or None."""
    if slug in present:
        return kinds.RETIRED_IS_PRESENT
    if slug in former:
        return kinds.RETIRED_IS_A_FORMER_NAME
    return kinds.RETIRED_TWICE if slug in seen else None


def files_of(project: Project) -> set[str]:
    """Return the slug of every record, also of those that can't be read at the moment."""
    folder = project.root / "communities"
    return {path.stem for path in folder.glob("*.md") if not path.name.startswith("_")}


def item_urls(project: Project) -> set[str]:
    """Return the addresses of records, also of broken and deleted ones, of articles and of posts."""
    articles = (project.root / "content" / "practices").glob("*.md")
    return {
        *map(urls.community_url, files_of(project)),
        *(urls.community_url(retired.slug) for retired in project.retired),
        *(urls.practice_url(path.stem) for path in articles),
        *(
            urls.news_url(item.data.date, slug)
            for slug, item in project.news.items()
            if item.data.status == "published"
        ),
    }
