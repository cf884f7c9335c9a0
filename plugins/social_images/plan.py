"""Which page gets which picture, from what the directory's generator put into the context."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from social_images.picture import Picture, Shape

# Kinds of pages whose picture is that of the page above them: there are many and they differ little.
SHARED = {"problem": "problems"}
LABELS = {
    "home": "AMCC",
    "practice": "Best practice",
    "post": "News",
    "state": "Communities by state",
    "sector": "Communities by sector",
    "program": "Federal program",
    "year": "Communities by year",
}


class Plan:
    """Makes the pictures' descriptions; `context` is Pelican's."""

    def __init__(self, context: Mapping[str, Any]) -> None:
        """Take what pictures need from the context."""
        self.site_name: str = context["SITENAME"]
        self.country = context["map"]
        self.profiles = {profile.url: profile for profile in context["profiles"].values()}
        self.articles = {view.row.url: view for view in context["articles_by_slug"].values()}
        self.areas = {area.url: area for area in context["areas"]}
        indexes = context["directory"].facet_indexes
        self.facets = {facet.url: facet for index in indexes for facet in index.facets}
        self.metas: dict[str, Any] = context["page_meta"]

    def pictures(self) -> Iterator[tuple[str, Picture, str]]:
        """Yield address, picture and words for it, of every page that others may link to."""
        above = {meta.kind: meta for meta in self.metas.values()}
        for url, meta in self.metas.items():
            if meta.head.noindex:
                continue
            shown = above.get(SHARED.get(meta.kind, ""), meta)
            yield url, self.picture(shown), self.words(shown)

    def picture(self, meta: Any) -> Picture:
        """Return the picture of one page."""
        profile = self.profiles.get(meta.url)
        if profile and profile.map:
            region = profile.map
            shapes = tuple(_region_shapes(region))
            phrase = profile.region.phrase
            label = phrase[:1].upper() + phrase[1:]
            return Picture(
                meta.heading, label, self.site_name, shapes, region.width, region.height, fills=True
            )
        shapes = tuple(self._country_shapes(self._named(meta)))
        return Picture(
            meta.heading,
            self._label(meta),
            self.site_name,
            shapes,
            self.country.width,
            self.country.height,
            fills=False,
        )

    def words(self, meta: Any) -> str:
        """Return what the picture shows, for those who do not see it."""
        profile = self.profiles.get(meta.url)
        if profile and profile.map:
            return f"{meta.heading}. {profile.map.title}"
        return f"{meta.heading}. Map of the United States with manufacturing communities marked."

    def _label(self, meta: Any) -> str:
        if meta.url in self.areas:
            return f"The Big 6, part {self.areas[meta.url].number}"
        return LABELS.get(meta.kind, "")

    def _named(self, meta: Any) -> frozenset[str] | None:
        """Return the communities that a page draws on; None means all."""
        if meta.url in self.articles:
            return frozenset(row.url for row in self.articles[meta.url].communities)
        if meta.url in self.facets:
            return frozenset(row.url for row in self.facets[meta.url].rows)
        if meta.url in self.areas:
            return frozenset(item.community.url for item in self.areas[meta.url].practices)
        return None

    def _country_shapes(self, named: frozenset[str] | None) -> Iterator[Shape]:
        yield Shape("home", self.country.land)
        yield Shape("border", self.country.state_lines)
        marks = list(_marks(self.country))
        chosen = frozenset(mark.url for mark in marks) if named is None else named
        yield Shape("dot", _dots(mark for mark in marks if mark.url not in chosen))
        yield Shape("mark", _dots(mark for mark in marks if mark.url in chosen))


def _marks(country: Any) -> Iterator[Any]:
    wide = next(tier for tier in country.tiers if tier.name == "wide")
    yield from wide.marks
    for group in wide.groups:
        yield from group.members


def _dots(marks: Iterable[Any]) -> str:
    return "".join(f"M{mark.x} {mark.y}" for mark in marks)


def _region_shapes(region: Any) -> Iterator[Shape]:
    yield Shape("land", region.land)
    yield Shape("home", region.home)
    if region.region:
        yield Shape("region", region.region)
    yield Shape("county", region.county_lines)
    yield Shape("region-line", region.region_lines)
    yield Shape("state", region.state_lines)
    yield Shape("outline", region.region or region.home)
    yield Shape("city", _dots(city for city in region.cities if city.anchor))
