"""Every redirect of the site, expanded from the list of old addresses and the former slugs of records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from amcc import urls
from amcc.addresses.ledger import read_ledger
from amcc.facets import FACET_ROOTS, all_facet_urls
from amcc.records.contents import Redirect
from amcc.records.reader import Project

WILDCARD = "*"


@dataclass(frozen=True, order=True)
class Rule:
    """One old path and the path that it leads to; `source` may end in `*`."""

    source: str
    target: str

    @property
    def is_pattern(self) -> bool:
        """Whether only a host that reads a list of redirects can follow it."""
        return self.source.endswith(WILDCARD)


def redirect_rules(project: Project) -> tuple[Rule, ...]:
    """Return all rules, those without a pattern first, sorted by their old path."""
    shown = [item.data.date for item in project.news.values() if item.data.status == "published"]
    months = sorted({(f"{date:%Y}", f"{date:%m}") for date in shown})
    rules = {rule for redirect in project.redirects for rule in _expanded(redirect, months)}
    for slug, item in project.communities.items():
        rules |= {
            Rule(urls.community_url(former), urls.community_url(slug)) for former in item.data.former_slugs
        }
    for retired in project.retired:
        rules |= {
            Rule(urls.community_url(former), urls.community_url(retired.slug))
            for former in retired.former_slugs
        }
    rules |= set(_emptied_facets(project))
    return tuple(sorted(rules, key=lambda rule: (rule.is_pattern, rule)))


def _emptied_facets(project: Project) -> Iterator[Rule]:
    """Yield a rule for each published page of a facet's value that no record is in any more."""
    present = facet_urls(project)
    for address in read_ledger(project.root):
        root = next((root for root in FACET_ROOTS.values() if address.startswith(root)), None)
        if root and address not in {root, *present}:
            yield Rule(address, root)


def facet_urls(project: Project) -> frozenset[str]:
    """Return the address of the page of every value of a facet."""
    records = [item.data for item in project.communities.values()]
    return all_facet_urls(project.vocabularies, records)


def _expanded(redirect: Redirect, months: list[tuple[str, str]]) -> Iterator[Rule]:
    if ":year" not in redirect.from_:
        yield Rule(redirect.from_, redirect.to)
    for year, month in months:
        if ":year" in redirect.from_:
            yield Rule(redirect.from_.replace(":year", year).replace(":month", month), redirect.to)


def redirect_list(rules: tuple[Rule, ...]) -> str:
    """Return the rules as hosts such as Netlify and Cloudflare Pages read them: `/old/ /new/ 301`.

    An old path is answered with and without its final slash.
    """
    lines = []
    for rule in rules:
        lines.append(f"{rule.source} {rule.target} 301")
        if rule.source.endswith("/") and len(rule.source) > 1:
            lines.append(f"{rule.source.rstrip('/')} {rule.target} 301")
    return "".join(f"{line}\n" for line in lines)
