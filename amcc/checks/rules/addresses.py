"""The rules about addresses: what was published stays answered, and deleted records are told of once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase

from amcc import urls
from amcc.addresses.ledger import LEDGER, read_ledger, unanswered
from amcc.addresses.redirects import redirect_rules
from amcc.problems.problem import Problem, did_you_mean, nearest
from amcc.records.reader import Project

# Pages below these come from files; what other pages the site has is known only when it is built.
FROM_FILES = ("/communities/?*", "/practices/?*", "/[0-9][0-9][0-9][0-9]/[0-9][0-9]/[0-9][0-9]/?*")


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
            yield Problem(LEDGER, line, 1, "C401", unanswered(address), found=address)


def check_retired(project: Project) -> Iterator[Problem]:
    """A deleted record is no present one, is told of once, and its successor exists."""
    if project.retired_list is None:
        return
    document = project.retired_list.document
    present = files_of(project)
    former = {slug for item in project.communities.values() for slug in item.data.former_slugs}
    seen: set[str] = set()
    for index, retired in enumerate(project.retired):
        places = [
            (("slug",), retired.slug),
            *((("former_slugs", i), s) for i, s in enumerate(retired.former_slugs)),
        ]
        for place, slug in places:
            reason = _taken(slug, present, former, seen)
            if reason:
                yield document.problem("C402", (index, *place), f"'{slug}' {reason}", found=slug)
            seen.add(slug)
        if retired.successor and retired.successor not in present:
            suggestion = nearest(retired.successor, present)
            message = f"there is no record '{retired.successor}' to go on with{did_you_mean(suggestion)}"
            yield document.problem(
                "C403", (index, "successor"), message, found=retired.successor, suggestion=suggestion
            )


def _of_broken_post(address: str, project: Project) -> bool:
    """Say whether the address is that of a post that can't be read at the moment, which is a problem of its own."""
    slug = address.rstrip("/").rsplit("/", 1)[-1]
    return slug not in project.news and (project.root / "content" / "news" / f"{slug}.md").exists()


def _taken(slug: str, present: set[str], former: set[str], seen: set[str]) -> str:
    if slug in present:
        return f"is a present record; delete communities/{slug}.md or this entry"
    if slug in former:
        return "is a former slug of a present record, so its address already leads there; delete this entry"
    return "stands twice; keep one" if slug in seen else ""


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


ADDRESS_CHECKS: tuple[Callable[[Project], Iterator[Problem]], ...] = (
    check_published_addresses,
    check_retired,
)
