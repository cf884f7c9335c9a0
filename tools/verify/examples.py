"""One example page of each kind, chosen by what it shows, for tests, pictures and measurements."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from amcc.facets import FACETS
from amcc.geography import places
from amcc.pages import page_kinds
from amcc.pages.page_kinds import Budget
from amcc.pages.registry import Page
from amcc.records.reader import Project, load_project
from amcc.site import site_pages

# How much a page shows of what its kind can show: the one with most is the example.
Measure = Callable[[Page, Project], int]


@dataclass(frozen=True)
class Example:
    """A page that stands for its kind: the kind's name, the address, and what it may weigh."""

    name: str
    url: str
    budget: Budget


def _practices_in_counties(page: Page, project: Project) -> int:
    """Count the practices of a profile, if its region is known by counties."""
    record = project.communities[page.about.communities[0]].data
    return len(record.practices) if record.region.counties else 0


def _marked(page: Page, project: Project) -> int:
    return len(page.about.marked or ())


def _sources(page: Page, project: Project) -> int:
    return next(len(item.data.sources) for item in project.items() if item.document.file == page.source)


def _counties(page: Page, project: Project) -> int:
    state = next(state for state in places.states() if page.url.endswith(f"/{state.slug}/"))
    return len(places.counties_of(state.code))


MEASURES: dict[str, Measure] = {
    page_kinds.PROFILE.name: _practices_in_counties,
    page_kinds.PRACTICE.name: _marked,
    page_kinds.POST.name: _sources,
    page_kinds.PAGE.name: _sources,
    page_kinds.COUNTY_STATE.name: _counties,
    **{facet.name: _marked for facet in FACETS},
}


@cache
def page_examples(root: Path) -> tuple[Example, ...]:
    """Return the example of each kind that the project below `root` has a page of."""
    project = load_project(root)
    kinds = site_pages(project).kinds
    return tuple(_example(name, pages, project) for name, pages in kinds.items())


def _example(name: str, pages: tuple[Page, ...], project: Project) -> Example:
    measure = MEASURES.get(name)
    page = max(pages, key=lambda page: measure(page, project)) if measure else pages[0]
    return Example(name, page.url, page.kind.budget)
