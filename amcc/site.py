"""The whole site: every page of every room in one registry, without anything being worked out yet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from amcc import urls
from amcc.addresses.redirects import redirect_rules
from amcc.counties.files import compact
from amcc.counties.pages import CountyPages
from amcc.exports import export_files
from amcc.facets import SECTOR
from amcc.pages import navigation, page_kinds, structured_data
from amcc.pages.article_pages import area_pages, article_pages, plain_pages, post_pages
from amcc.pages.contribute import contribute_pages
from amcc.pages.facet_pages import facet_pages
from amcc.pages.head import SiteSettings
from amcc.pages.open_questions import open_question_pages
from amcc.pages.profile import profile_pages
from amcc.pages.registry import DataFile, Page, Registry
from amcc.pages.retired_pages import retired_links, retired_pages
from amcc.pages.shared import SharedViews
from amcc.records.labels import PRACTICE_KINDS
from amcc.records.reader import Item, Project
from amcc.search.directory_filter import filter_facets, filter_index, filter_totals
from amcc.search.practice_filter import practice_entries, practice_filters, practice_index
from amcc.search.tags import TAG_FILTERS

# So many articles and posts stand on the home page.
NEWEST = 4


def site_pages(project: Project, site: SiteSettings | None = None) -> Registry:
    """Return every page of a project that has no problems; raise ProjectError when two have one address."""
    return register_pages(SharedViews(project, site or SiteSettings()))


def register_pages(views: SharedViews) -> Registry:
    """Return every page made of these views."""
    counties, top = CountyPages(views), TopPages(views)

    def pages() -> Iterator[Page]:
        yield from top.pages(counties)
        yield from facet_pages(views)
        yield from profile_pages(views)
        yield from retired_pages(views)
        yield from article_pages(views)
        yield from area_pages(views)
        yield from post_pages(views)
        yield from counties.pages()
        yield from contribute_pages(views)
        yield from open_question_pages(views)
        yield from plain_pages(views)

    def files() -> Iterator[DataFile]:
        yield from (top.directory_index, top.practice_index)
        yield from counties.files()
        yield from export_files(views.directory)

    return Registry(pages(), redirect_rules(views.project), files)


class TopPages:
    """The pages from which readers start: home, the lists and the search, and the one for missing addresses."""

    def __init__(self, views: SharedViews) -> None:
        """Remember what the pages are made from."""
        self.views = views

    @cached_property
    def directory_index(self) -> DataFile:
        """What the directory's filters load."""
        return _named_by_content("communities", filter_index(self.views.directory))

    @cached_property
    def practice_index(self) -> DataFile:
        """What the filters of the practices load."""
        entries = practice_entries(self.views.directory, self.views.articles)
        return _named_by_content("practices", practice_index(entries))

    def pages(self, counties: CountyPages) -> Iterator[Page]:
        """Yield all of them."""
        yield self._home(counties)
        yield self._directory()
        yield self._practices()
        yield self._news()
        yield Page(
            page_kinds.SEARCH,
            urls.SEARCH,
            "search",
            "Search",
            "Search every community profile, best-practice article, page and news post, by word, kind, state and sector.",
            context=lambda: {"lists": navigation.LISTS, "filters": TAG_FILTERS},
        )
        yield Page(
            page_kinds.NOT_FOUND,
            urls.NOT_FOUND,
            "404",
            "Page not found",
            "This page does not exist. Our communities, best practices and news are one step away.",
        )

    def _home(self, counties: CountyPages) -> Page:
        site, project = self.views.site, self.views.project
        communities, articles = _files(project.communities), _files(project.articles)
        return Page(
            page_kinds.HOME,
            urls.HOME,
            "home",
            site.name,
            f"We are the alliance of America’s manufacturing communities: {len(self.views.directory.rows)} regions on a map, what they make and what has worked.",
            title=f"{site.name} (AMCC)",
            context=lambda: self._home_context(counties),
            data=self._home_data,
            changed=(*communities, *articles, *_files(project.news)),
        )

    def _home_context(self, counties: CountyPages) -> dict[str, Any]:
        views = self.views
        return {
            "map": views.country,
            "areas": views.articles.areas,
            "sectors": views.directory.facets[SECTOR.name],
            "totals": views.directory.totals,
            "county_prefixes": counties.prefixes,
            "newest_articles": views.articles.rows[:NEWEST],
            "newest_posts": views.articles.posts[:NEWEST],
            "mission": views.project.mission.data if views.project.mission else None,
        }

    def _home_data(self) -> tuple[dict[str, Any], ...]:
        site, mission = self.views.site, self.views.project.mission
        text = mission.data.text if mission else ""
        return (
            structured_data.organization(site.name, "AMCC", site.url, text),
            structured_data.website(site.name, "AMCC", site.url),
        )

    def _directory(self) -> Page:
        communities = self.views.project.communities
        return Page(
            page_kinds.DIRECTORY,
            urls.DIRECTORY,
            "directory",
            "Communities",
            f"{len(self.views.directory.rows)} manufacturing communities across the United States, on a map and in a list: where they are, who leads them and what they make.",
            context=self._directory_context,
            data=lambda: (
                structured_data.item_list(
                    "Communities", [row.url for row in self.views.directory.rows], self.views.site.url
                ),
            ),
            changed=_files(communities),
        )

    def _directory_context(self) -> dict[str, Any]:
        directory = self.views.directory
        return {
            "map": self.views.country,
            "directory": directory,
            "filter_facets": filter_facets(directory),
            "filter_totals": filter_totals(directory),
            "filter_index_url": f"/{self.directory_index.path}",
            "ways": navigation.WAYS,
            "retired_communities": retired_links(self.views),
        }

    def _practices(self) -> Page:
        project = self.views.project
        return Page(
            page_kinds.PRACTICES,
            urls.PRACTICES,
            "practices",
            "Best practices",
            "What has worked in America’s manufacturing communities: articles for practitioners, and outcomes, funding, activities and targets by Big 6 area.",
            context=self._practices_context,
            changed=(*_files(project.articles), *_files(project.communities)),
        )

    def _practices_context(self) -> dict[str, Any]:
        directory, articles = self.views.directory, self.views.articles
        entries = practice_entries(directory, articles)
        return {
            "practice_counts": directory.practice_counts(directory.practices),
            "practice_kinds": tuple(PRACTICE_KINDS.values()),
            "areas": articles.areas,
            "library_articles": [entry for entry in entries if entry.article],
            "library_filters": practice_filters(entries, directory),
            "library_index_url": f"/{self.practice_index.path}",
            "library_size": len(entries),
        }

    def _news(self) -> Page:
        return Page(
            page_kinds.NEWS,
            urls.NEWS,
            "news",
            "News",
            "News of the American Manufacturing Communities Collaborative (AMCC) since 2019: meetings, road shows, designations and policy.",
            context=lambda: {"news_posts": self.views.articles.posts},
            changed=_files(self.views.project.news),
        )


def _files(items: dict[str, Item[Any]]) -> tuple[str, ...]:
    return tuple(item.document.file for item in items.values())


def _named_by_content(name: str, data: Any) -> DataFile:
    """Return a file whose name changes with its content, so that no reader has an old one."""
    content = compact(data)
    return DataFile(f"assets/{name}.{hashlib.sha256(content).hexdigest()[:10]}.json", content)
