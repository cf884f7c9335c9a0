"""Articles, news and area pages: everything told about what worked."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from functools import cached_property
from typing import Any

from amcc import urls
from amcc.facets import AREA
from amcc.pages.drawings import draw_spots
from amcc.pages.index import Directory, kind_groups
from amcc.pages.markdown import Citation, in_order, number_sources
from amcc.pages.views import (
    AreaView,
    ArticleRow,
    ArticleView,
    Bar,
    FindingView,
    NewsRow,
    Ref,
)
from amcc.pages.wording import date_words
from amcc.records.contents import Article, NewsPost
from amcc.records.labels import PRACTICE_KINDS
from amcc.records.reader import Item
from amcc.records.references import CITATION

WORDS_A_MINUTE = 220
MOST_LEADERS = 8
MOST_RELATED = 3


EditLinks = Callable[[Item[Any]], tuple[Ref, ...]]


class Articles:
    """All articles and posts of a project, tied to its communities and areas."""

    def __init__(self, directory: Directory, edit_links: EditLinks = lambda item: ()) -> None:
        """Tie the articles of the directory's project to its records; `edit_links` gives the links of a file."""
        self.directory = directory
        self.project = directory.project
        self.edit_links = edit_links

    @cached_property
    def news_dates(self) -> dict[str, datetime.date]:
        """The date of each post by slug, for links to it."""
        return {slug: item.data.date for slug, item in self.project.news.items()}

    @cached_property
    def rows(self) -> tuple[ArticleRow, ...]:
        """All articles, newest first, then by title."""
        rows = [self._row(item) for item in self.project.articles.values()]
        return tuple(
            sorted(sorted(rows, key=lambda row: row.title.casefold()), key=lambda row: row.date, reverse=True)
        )

    @cached_property
    def row_by_slug(self) -> dict[str, ArticleRow]:
        """The list rows of articles by slug."""
        return {row.slug: row for row in self.rows}

    def _row(self, item: Item[Article]) -> ArticleRow:
        article = item.data
        words = len(CITATION.sub("", item.document.body).split())
        return ArticleRow(
            slug=item.slug,
            title=article.title,
            summary=article.summary,
            url=urls.practice_url(item.slug),
            date=article.date.isoformat(),
            date_words=date_words(article.date.isoformat()),
            areas=self.directory.facet_refs(AREA, article.areas),
            community_count=len(article.communities),
            reading_minutes=max(1, round(words / WORDS_A_MINUTE)),
        )

    def articles_of(self, community: str) -> tuple[ArticleRow, ...]:
        """Return the articles that draw on a community."""
        return tuple(
            row for row in self.rows if community in self.project.articles[row.slug].data.communities
        )

    def articles_in(self, area: str) -> tuple[ArticleRow, ...]:
        """Return the articles of a Big 6 area."""
        return tuple(row for row in self.rows if area in self.project.articles[row.slug].data.areas)

    @cached_property
    def views(self) -> dict[str, ArticleView]:
        """Everything on the page of each article, by slug."""
        return {slug: self._view(item) for slug, item in self.project.articles.items()}

    def _view(self, item: Item[Article]) -> ArticleView:
        article, cited = item.data, number_sources(item.data.sources, self.directory.own_host)
        years = sorted(article.years)
        spots = [slug for slug in article.communities if slug in self.directory.manufacturing]
        return ArticleView(
            row=self.row_by_slug[item.slug],
            years=(f"{years[0]}–{years[-1]}" if years[0] != years[-1] else str(years[0])) if years else None,
            communities=tuple(
                row for slug, row in self.directory.row_by_slug.items() if slug in article.communities
            ),
            findings=tuple(self._finding(finding, cited) for finding in article.findings),
            sources=tuple(cited.values()),
            related=self._related(item.slug, article),
            map=draw_spots(spots, self.directory) if spots else None,
            edit_links=self.edit_links(item),
        )

    def _finding(self, finding: Any, cited: dict[str, Citation]) -> FindingView:
        row = self.directory.row_by_slug[finding.community] if finding.community else None
        return FindingView(
            text=finding.text,
            kind=PRACTICE_KINDS[finding.kind],
            community=Ref(row.short_name, row.url) if row else None,
            citations=in_order(cited[key] for key in finding.sources),
        )

    def _related(self, slug: str, article: Article) -> tuple[ArticleRow, ...]:
        scores = []
        for row in self.rows:
            other = self.project.articles[row.slug].data
            score = 2 * len({*article.communities} & {*other.communities}) + 3 * len(
                {*article.areas} & {*other.areas}
            )
            if row.slug != slug and score:
                scores.append((-score, row.title, row))
        return tuple(row for _, _, row in sorted(scores, key=lambda scored: scored[:2])[:MOST_RELATED])

    @cached_property
    def posts(self) -> tuple[NewsRow, ...]:
        """Everything on the page of each post that is shown, newest first."""
        shown = [item for item in self.project.news.values() if item.data.status == "published"]
        views = map(self._post, shown)
        return tuple(sorted(views, key=lambda post: (post.date, post.slug), reverse=True))

    @cached_property
    def post_by_slug(self) -> dict[str, NewsRow]:
        """The posts that are shown by slug."""
        return {post.slug: post for post in self.posts}

    def _post(self, item: Item[NewsPost]) -> NewsRow:
        post = item.data
        communities = [self.directory.row_by_slug[community] for community in post.communities]
        return NewsRow(
            slug=item.slug,
            title=post.title,
            summary=post.summary,
            url=urls.news_url(post.date, item.slug),
            date=post.date.isoformat(),
            date_words=date_words(post.date.isoformat()),
            correction=post.correction,
            communities=tuple(Ref(row.short_name, row.url) for row in communities),
            sources=tuple(number_sources(post.sources, self.directory.own_host).values()),
            edit_links=self.edit_links(item),
        )

    @cached_property
    def areas(self) -> tuple[AreaView, ...]:
        """The Big 6 areas in their order."""
        return tuple(self.area(slug, n) for n, slug in enumerate(self.directory.vocabularies.areas, 1))

    def area(self, slug: str, number: int) -> AreaView:
        """Return the view of one Big 6 area; `number` is its place among the six."""
        practices = tuple(p for p in self.directory.practices if p.area and p.area.slug == slug)
        counts = Counter(practice.community.url for practice in practices if practice.kind.name != "context")
        leaders = sorted(self.directory.rows, key=lambda row: (-counts[row.url], row.short_name.casefold()))
        leaders = [row for row in leaders if counts[row.url]][:MOST_LEADERS]
        page = self.project.areas.get(slug)
        return AreaView(
            term=self.directory.vocabularies.areas[slug],
            url=AREA.url(slug),
            number=number,
            articles=self.articles_in(slug),
            practices=practices,
            kinds=kind_groups(practices),
            map=draw_spots({p.community.url.split("/")[-2] for p in practices}, self.directory),
            leaders=tuple(Bar(row.short_name, row.url, counts[row.url]) for row in leaders),
            sources=tuple(number_sources(page.data.sources, self.directory.own_host).values())
            if page
            else (),
        )
