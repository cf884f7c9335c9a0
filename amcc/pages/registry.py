"""The list of all pages of a site, from which pages, sitemap, search tags, pictures, navigation and checks are made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from amcc.addresses.redirects import Rule
from amcc.pages.page_kinds import PageKind
from amcc.pages.views import Ref
from amcc.problems.problem import Problem, ProjectError

# The code of the problem when two pages have one address.
SAME_ADDRESS = "same-address"


@dataclass(frozen=True)
class About:
    """Which communities and sectors a page is about.

    `communities` (slugs) and `sectors` (labels; none means those of the communities) are what the search may filter
    by. `marked` are the communities (slugs) that the page's picture marks on the map; None means all.
    """

    communities: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    marked: frozenset[str] | None = None


@dataclass(frozen=True)
class Page:
    """One page before it is written.

    `trail` are the pages above it, home left out. `context` and `data` (JSON-LD) are worked out only when they are
    called. `source` is the file it is made of, from the root of the project, empty when there is none; `text` says
    that the page shows the text of that file. `changed` are the files whose day of change counts as the page's.
    """

    kind: PageKind
    url: str
    template: str
    heading: str
    description: str
    trail: tuple[Ref, ...] = ()
    title: str = ""
    context: Callable[[], dict[str, Any]] = field(default=dict, repr=False)
    data: Callable[[], tuple[dict[str, Any], ...]] = field(default=tuple, repr=False)
    source: str = ""
    text: bool = False
    changed: tuple[str, ...] = ()
    about: About = About()
    picture_label: str = ""

    @property
    def origin(self) -> str:
        """What calls for the page, for those who have to change it."""
        return self.source or f"the site's own page of the kind '{self.kind.name}'"


@dataclass(frozen=True)
class DataFile:
    """A file that scripts or other people's programs load: its path from the root of the site and its content."""

    path: str
    content: bytes = field(repr=False)


class Registry:
    """All pages by address, the redirects beside them, and the files that are no pages."""

    def __init__(
        self,
        pages: Iterable[Page],
        redirects: Iterable[Rule] = (),
        files: Callable[[], Iterable[DataFile]] = tuple,
    ) -> None:
        """Register pages; raise ProjectError, with all origins, when two of them have one address."""
        listed, self.redirects = tuple(pages), tuple(redirects)
        problems = sorted(_same_addresses(listed, self.redirects))
        if problems:
            raise ProjectError(problems)
        self.pages: dict[str, Page] = {page.url: page for page in listed}
        self.files = files
        self._by_source = {page.source: page for page in listed if page.text}

    def of_source(self, file: str) -> Page | None:
        """Return the page that shows the text of a file, or None when there is none, as for a draft."""
        return self._by_source.get(file)

    @property
    def indexed(self) -> tuple[Page, ...]:
        """The pages that want to be found."""
        return tuple(page for page in self.pages.values() if page.kind.indexed)

    @property
    def kinds(self) -> dict[str, tuple[Page, ...]]:
        """The pages of each kind by its name, in the order of the list."""
        found: dict[str, list[Page]] = defaultdict(list)
        for page in self.pages.values():
            found[page.kind.name].append(page)
        return {name: tuple(pages) for name, pages in found.items()}


def _same_addresses(pages: Iterable[Page], redirects: Iterable[Rule]) -> Iterator[Problem]:
    """Yield a problem for each address that more than one page, or a page and a redirect, would answer."""
    origins: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for page in pages:
        origins[page.url].append((page.source, page.origin))
    for rule in redirects:
        if rule.source in origins:
            origins[rule.source].append(("", f"the redirect from it to {rule.target}"))
    for url, found in origins.items():
        if len(found) > 1:
            file = next((source for source, _ in reversed(found) if source), url)
            names = " and ".join(origin for _, origin in found)
            message = f"two pages have the address '{url}': {names}; give one of them another name"
            yield Problem(file, 1, 1, SAME_ADDRESS, message, found=url)
