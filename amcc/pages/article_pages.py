"""The pages whose text somebody has written: articles, posts, Big 6 areas and plain pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from amcc import urls
from amcc.facets import AREA
from amcc.pages import page_kinds, structured_data
from amcc.pages.history import make_timeline
from amcc.pages.markdown import number_sources
from amcc.pages.mission import make_both, make_since
from amcc.pages.registry import About, Page
from amcc.pages.shared import SharedViews
from amcc.pages.views import PageView, Ref
from amcc.records.contents import Page as PlainPage
from amcc.records.reader import Item

# The kind of a plain page by the template that its file chooses.
PLAIN_KINDS = {
    "page": page_kinds.PAGE,
    "mission": page_kinds.MISSION,
    "join": page_kinds.JOIN,
    "timeline": page_kinds.TIMELINE,
    "area_index": page_kinds.BIG_6,
}


def article_pages(views: SharedViews) -> Iterator[Page]:
    """Yield the page of every best-practice article."""
    sectors = views.directory.vocabularies.sectors
    for slug, item in views.project.articles.items():
        article = item.data
        yield Page(
            page_kinds.PRACTICE,
            urls.practice_url(slug),
            "practice",
            article.title,
            article.summary,
            (Ref("Best practices", urls.PRACTICES),),
            context=partial(_article_context, views, slug),
            data=partial(_article_data, views, slug),
            source=item.document.file,
            text=True,
            changed=(item.document.file,),
            about=About(
                article.communities,
                tuple(sectors[sector].label for sector in article.sectors),
                frozenset(article.communities),
            ),
        )


def _article_context(views: SharedViews, slug: str) -> dict[str, Any]:
    return {"practice": views.articles.views[slug]}


def _article_data(views: SharedViews, slug: str) -> tuple[dict[str, Any], ...]:
    return (structured_data.article(views.articles.views[slug], views.site.name, views.site.url),)


def post_pages(views: SharedViews) -> Iterator[Page]:
    """Yield the page of every dated post that is shown."""
    for slug, item in views.project.news.items():
        post = item.data
        if post.status == "published":
            yield Page(
                page_kinds.POST,
                urls.news_url(post.date, slug),
                "news_post",
                post.title,
                post.summary,
                (Ref("News", urls.NEWS),),
                context=partial(_post_context, views, slug),
                data=partial(_post_data, views, slug),
                source=item.document.file,
                text=True,
                changed=(item.document.file,),
                about=About(post.communities),
            )


def _post_context(views: SharedViews, slug: str) -> dict[str, Any]:
    return {"post": views.articles.post_by_slug[slug]}


def _post_data(views: SharedViews, slug: str) -> tuple[dict[str, Any], ...]:
    post = views.articles.post_by_slug[slug]
    return (structured_data.news_post(post, views.site.name, views.site.url),)


def area_pages(views: SharedViews) -> Iterator[Page]:
    """Yield the page of every Big 6 area that somebody has written about."""
    facets = {facet.slug: facet for facet in views.directory.facets[AREA.name]}
    for number, slug in enumerate(views.directory.vocabularies.areas, 1):
        item = views.project.areas.get(slug)
        if item:
            yield Page(
                page_kinds.VALUES[AREA.name],
                AREA.url(slug),
                "area",
                item.data.title,
                item.data.summary,
                (Ref("The Big 6", urls.BIG_6),),
                context=partial(_area_context, views, number),
                source=item.document.file,
                text=True,
                changed=(item.document.file,),
                about=About(marked=frozenset(row.slug for row in facets[slug].rows)),
                picture_label=f"The Big 6, part {number}",
            )


def _area_context(views: SharedViews, number: int) -> dict[str, Any]:
    return {"area": views.articles.areas[number - 1]}


def plain_pages(views: SharedViews) -> Iterator[Page]:
    """Yield every plain page that is shown, in the template that its file chooses."""
    for slug, item in views.project.pages.items():
        if item.data.status == "published":
            yield Page(
                PLAIN_KINDS[item.data.template],
                urls.page_url(slug),
                item.data.template,
                item.data.title,
                item.data.summary,
                context=partial(_plain_context, views, item),
                source=item.document.file,
                text=True,
                changed=(item.document.file,),
            )


def _plain_context(views: SharedViews, item: Item[PlainPage]) -> dict[str, Any]:
    sources = tuple(number_sources(item.data.sources, views.site.host).values())
    view = PageView(sources, views.edit_links(item))
    return {"page_view": view, **_figures(views, item.data.template)}


def _figures(views: SharedViews, template: str) -> dict[str, Any]:
    """Return what a template of a plain page shows beside the text."""
    if template == "mission":
        mission = views.project.mission
        return {
            "mission": mission.data if mission else None,
            "both": make_both(views.directory),
            "since": make_since(views.directory),
        }
    if template == "timeline":
        return {"timeline": make_timeline(views.directory), "program_years": views.program_years}
    return {"areas": views.articles.areas} if template == "area_index" else {}
