"""Which page gets which picture, from the list of all pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from amcc.maps import RegionMap
from amcc.pages import page_kinds
from amcc.pages.registry import Page, Registry
from amcc.pages.shared import SharedViews
from amcc.pages.wording import region_phrase
from social_images.picture import Picture, Shape


class Plan:
    """Makes the pictures' descriptions."""

    def __init__(self, registry: Registry, views: SharedViews) -> None:
        """Remember the pages and where their maps come from."""
        self.registry = registry
        self.views = views

    def pictures(self) -> Iterator[tuple[str, Picture, str]]:
        """Yield address, picture and words for it, of every page that others may link to."""
        for page in self.registry.indexed:
            shown = self.registry.pages[page.kind.picture_of] if page.kind.picture_of else page
            yield page.url, self.picture(shown), self.words(shown)

    def picture(self, page: Page) -> Picture:
        """Return the picture of one page."""
        region = self._region(page)
        if region:
            phrase = region_phrase(self.views.directory.communities[page.about.communities[0]].region)
            label = phrase[:1].upper() + phrase[1:]
            shapes = tuple(_region_shapes(region))
            return self._made(page, label, shapes, region, fills=True)
        shapes = tuple(self._country_shapes(page.about.marked))
        label = page.picture_label or page.kind.picture_label
        return self._made(page, label, shapes, self.views.country, fills=False)

    def _made(
        self, page: Page, label: str, shapes: tuple[Shape, ...], drawing: Any, *, fills: bool
    ) -> Picture:
        name = self.views.site.name
        return Picture(page.heading, label, name, shapes, drawing.width, drawing.height, fills)

    def words(self, page: Page) -> str:
        """Return what the picture shows, for those who do not see it."""
        region = self._region(page)
        if region:
            return f"{page.heading}. {region.title}"
        return f"{page.heading}. Map of the United States with manufacturing communities marked."

    def _region(self, page: Page) -> RegionMap | None:
        if page.kind is not page_kinds.PROFILE:
            return None
        return self.views.drawings.regions[page.about.communities[0]]

    def _country_shapes(self, slugs: frozenset[str] | None) -> Iterator[Shape]:
        country = self.views.country
        yield Shape("home", country.land)
        yield Shape("border", country.state_lines)
        chosen = self._urls if slugs is None else frozenset(self._url_of[slug] for slug in slugs)
        yield Shape("dot", _dots(mark for mark in self._marks if mark.url not in chosen))
        yield Shape("mark", _dots(mark for mark in self._marks if mark.url in chosen))

    @cached_property
    def _marks(self) -> tuple[Any, ...]:
        wide = next(tier for tier in self.views.country.tiers if tier.name == "wide")
        return (*wide.marks, *(member for group in wide.groups for member in group.members))

    @cached_property
    def _url_of(self) -> dict[str, str]:
        return {slug: row.url for slug, row in self.views.directory.row_by_slug.items()}

    @cached_property
    def _urls(self) -> frozenset[str]:
        return frozenset(mark.url for mark in self._marks)


def _dots(marks: Iterable[Any]) -> str:
    return "".join(f"M{mark.x} {mark.y}" for mark in marks)


def _region_shapes(region: RegionMap) -> Iterator[Shape]:
    yield Shape("land", region.land)
    yield Shape("home", region.home)
    if region.region:
        yield Shape("region", region.region)
    yield Shape("county", region.county_lines)
    yield Shape("region-line", region.region_lines)
    yield Shape("state", region.state_lines)
    yield Shape("outline", region.region or region.home)
    yield Shape("city", _dots(city for city in region.cities if city.anchor))
