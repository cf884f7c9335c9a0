"""What the pages of several rooms show: each view is made when it is first asked for, and once."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from amcc.maps import NationalMap
from amcc.pages.articles import Articles
from amcc.pages.drawings import Drawings, draw_country
from amcc.pages.head import SiteSettings
from amcc.pages.history import ProgramYears, make_program_years
from amcc.pages.index import Directory
from amcc.pages.views import Ref
from amcc.records.reader import Item, Project

WHAT_A_FILE_IS = {
    "communities": "profile",
    "content/practices": "article",
    "content/news": "post",
    "content/pages": "page",
}


class SharedViews:
    """The views of one project for one site."""

    def __init__(self, project: Project, site: SiteSettings) -> None:
        """Remember what the views are made from; nothing is worked out yet."""
        self.project = project
        self.site = site

    @cached_property
    def directory(self) -> Directory:
        """The index over all records."""
        return Directory(self.project, self.site.host)

    @cached_property
    def articles(self) -> Articles:
        """The articles, posts and area pages."""
        return Articles(self.directory, self.edit_links)

    @cached_property
    def drawings(self) -> Drawings:
        """The maps of regions and facets, drawn in other processes from the first look on."""
        return Drawings(self.directory)

    @cached_property
    def country(self) -> NationalMap:
        """The map of the country with all communities."""
        return draw_country(self.directory)

    @cached_property
    def program_years(self) -> ProgramYears:
        """Programs and years at a glance."""
        return make_program_years(self.directory)

    def edit_links(self, item: Item[Any]) -> tuple[Ref, ...]:
        """Return what a reader can do about the file of an item."""
        file = item.document.file
        name: str = getattr(item.data, "name", "") or item.data.title
        return self.site.repository.links(file, name, what=WHAT_A_FILE_IS[file.rsplit("/", 1)[0]])

    def begin_drawings(self) -> None:
        """Begin to draw the maps, so that they are drawn while other work goes on."""
        _ = self.drawings

    def item_of(self, file: str) -> Item[Any]:
        """Return the item of a file, by its path from the root of the project."""
        return self._items[file]

    @cached_property
    def _items(self) -> dict[str, Item[Any]]:
        return {item.document.file: item for item in self.project.items()}
