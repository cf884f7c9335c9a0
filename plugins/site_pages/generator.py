"""The only module that knows Pelican: fills the context with views and writes the directory's pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.generators import Generator

from amcc import urls
from amcc.checks import problems_of
from amcc.maps import RegionMap
from amcc.pages import structured_data
from amcc.pages.articles import Library
from amcc.pages.drawings import Drawings, begin_drawings, draw_country
from amcc.pages.edit_links import Repository
from amcc.pages.head import Feed, MetaMaker, PageMeta
from amcc.pages.history import make_program_years, make_timeline
from amcc.pages.index import Directory
from amcc.pages.markdown import number_sources
from amcc.pages.profile import make_profile
from amcc.pages.program import make_program
from amcc.pages.views import Facet, PageView, Profile, Ref
from amcc.problems.problem import ProjectError
from amcc.records.reader import load_project

PROJECT_SETTING = "COMMUNITY_PROJECT"
DIRECTORY_SETTING = "COMMUNITY_INDEX"
DRAWINGS_SETTING = "COMMUNITY_DRAWINGS"
NEWEST = 4
WHAT_A_FILE_IS = {
    "communities": "profile",
    "content/practices": "article",
    "content/news": "post",
    "content/pages": "page",
}


def load_checked_project(pelican: Pelican) -> None:
    """Read the project, stop the build when anything in it is wrong, and begin its maps meanwhile."""
    project = load_project(Path(pelican.settings["COMMUNITY_ROOT"]))
    errors = [problem for problem in problems_of(project) if problem.severity == "error"]
    if errors:
        raise ProjectError(errors)
    directory = Directory(project)
    pelican.settings[PROJECT_SETTING] = project
    pelican.settings[DIRECTORY_SETTING] = directory
    pelican.settings[DRAWINGS_SETTING] = begin_drawings(directory)


class DirectoryGenerator(Generator):  # type: ignore[misc]  # Pelican is untyped
    """Makes the home page, the directory, profiles, facet pages and indexes."""

    def generate_context(self) -> None:
        """Put every view into the shared context, so that any template can use it."""
        self.directory: Directory = self.settings[DIRECTORY_SETTING]
        self.library = Library(self.directory)
        self.drawings: Drawings = self.settings[DRAWINGS_SETTING]
        self.profiles = {
            slug: self._profile(slug, drawing)
            for slug, drawing in zip(self.directory.communities, self.drawings.regions, strict=True)
        }
        self.page_meta = {meta.url: meta for meta in self._metas()}
        project = self.directory.project
        self.context.update(
            {
                "directory": self.directory,
                "library": self.library,
                "profiles": self.profiles,
                "page_meta": self.page_meta,
                "timeline": make_timeline(self.directory),
                "program_years": make_program_years(self.directory),
                "map": draw_country(self.directory),
                "mission": project.mission.data if project.mission else None,
                "articles_by_slug": {
                    slug: self.library.article(slug, self._edit_links(item.document.file, item.data.title))
                    for slug, item in project.articles.items()
                },
                "news_posts": self._news_posts(),
                "areas": [
                    self.library.area(slug, number)
                    for number, slug in enumerate(self.directory.vocabularies.areas, 1)
                ],
                "page_views": {
                    item.slug: PageView(
                        tuple(number_sources(item.data.sources).values()),
                        item.document.file,
                        self._edit_links(item.document.file, item.data.title),
                    )
                    for item in project.pages.values()
                },
                "newest_articles": self.library.rows[:NEWEST],
                "newest_posts": self._news_posts()[:NEWEST],
            }
        )

    def _profile(self, slug: str, drawing: RegionMap) -> Profile:
        item = self.directory.project.communities[slug]
        return make_profile(
            slug,
            self.directory,
            self.library,
            self._edit_links(item.document.file, item.data.name),
            drawing,
        )

    def _edit_links(self, file: str, name: str) -> tuple[Ref, ...]:
        repository = Repository(**self.settings["COMMUNITY_REPOSITORY"])
        return repository.links(file, name, what=WHAT_A_FILE_IS[file.rsplit("/", 1)[0]])

    def _news_posts(self) -> list[Any]:
        news = self.directory.project.news
        shown = [slug for slug, item in news.items() if item.data.status == "published"]
        posts = [
            self.library.news_post(slug, self._edit_links(news[slug].document.file, news[slug].data.title))
            for slug in shown
        ]
        return sorted(posts, key=lambda post: (post.date, post.slug), reverse=True)

    def _metas(self) -> list[PageMeta]:
        site_url = self.settings["SITEURL"]
        feeds = tuple(Feed(title, f"/{path}") for title, path in self.settings["COMMUNITY_FEEDS"])
        maker = MetaMaker(self.settings["SITENAME"], site_url, feeds)
        return [
            *self._single_metas(maker),
            *self._content_metas(maker),
            *self._facet_metas(maker),
            *(self._profile_meta(p, maker) for p in self.profiles.values()),
        ]

    def _single_metas(self, maker: MetaMaker) -> list[PageMeta]:
        name = self.settings["SITENAME"]
        mission = self.directory.project.mission
        count = len(self.directory.rows)
        org = structured_data.organization(name, "AMCC", maker.site_url, mission.data.text if mission else "")
        site = {
            "@context": structured_data.CONTEXT,
            "@type": "WebSite",
            "name": name,
            "alternateName": "AMCC",
            "url": f"{maker.site_url}/",
        }
        return [
            maker.make(
                "/",
                "home",
                name,
                f"The alliance of America's manufacturing communities: a directory of {count} regions with maps, and what worked in them, with a source for every fact.",
                title=f"{name} (AMCC)",
                data=(org, site),
            ),
            maker.make(
                urls.DIRECTORY,
                "directory",
                "Communities",
                f"All {count} manufacturing communities and regional coalitions that federal programs designated or funded, on a map and in a list.",
                data=(
                    structured_data.item_list(
                        "Communities", [row.url for row in self.directory.rows], maker.site_url
                    ),
                ),
            ),
            maker.make(
                urls.PRACTICES,
                "practices",
                "Best practices",
                "What manufacturing communities did that worked: articles and single recorded practices by Big 6 area, each with its source.",
            ),
            maker.make(
                urls.NEWS,
                "news",
                "News",
                "Dated posts of the American Manufacturing Communities Collaborative since 2019, newest first.",
            ),
            maker.make(
                "/404.html",
                "not-found",
                "Page not found",
                "This address leads nowhere; the directory, the practices and the news are a step away.",
                noindex=True,
            ),
        ]

    def _content_metas(self, maker: MetaMaker) -> list[PageMeta]:
        project, name = self.directory.project, maker.site_name
        practices, news, big_6 = (
            Ref("Best practices", urls.PRACTICES),
            Ref("News", urls.NEWS),
            Ref("The Big 6", urls.BIG_6),
        )
        metas = []
        for slug in project.articles:
            view = self.library.article(slug, ())
            metas.append(
                maker.make(
                    view.row.url,
                    "practice",
                    view.row.title,
                    view.row.summary,
                    (practices,),
                    og_type="article",
                    data=(structured_data.article(view, name, maker.site_url),),
                )
            )
        for post in self._news_posts():
            metas.append(
                maker.make(
                    post.url,
                    "post",
                    post.title,
                    post.summary,
                    (news,),
                    og_type="article",
                    data=(structured_data.news_post(post, name, maker.site_url),),
                )
            )
        for slug, area in project.areas.items():
            metas.append(
                maker.make(urls.facet_url("area", slug), "area", area.data.title, area.data.summary, (big_6,))
            )
        for slug, page in project.pages.items():
            metas.append(maker.make(urls.page_url(slug), "page", page.data.title, page.data.summary))
        return metas

    def _facet_metas(self, maker: MetaMaker) -> list[PageMeta]:
        metas = []
        for index in self.directory.facet_indexes:
            metas.append(maker.make(index.url, f"{index.kind}s", index.title, index.summary))
            for facet in index.facets:
                data = structured_data.item_list(facet.label, [row.url for row in facet.rows], maker.site_url)
                metas.append(
                    maker.make(
                        facet.url,
                        index.kind,
                        self._facet_heading(facet),
                        self._facet_description(facet),
                        (Ref(index.title, index.url),),
                        data=(data,),
                    )
                )
        return metas

    def _facet_heading(self, facet: Facet) -> str:
        if facet.kind == "program":
            return self.directory.vocabularies.programs[facet.slug].name
        named = {"state": f"Communities in {facet.label}", "year": f"Designated or funded in {facet.label}"}
        return named.get(facet.kind, facet.label)

    def _facet_description(self, facet: Facet) -> str:
        names = [row.short_name for row in facet.rows]
        shown = ", ".join(names[:4]) + (" and others" if len(names) > 4 else "")
        if facet.kind == "state":
            return f"Manufacturing communities and coalitions whose region lies in {facet.label}: {shown}."
        if facet.kind == "year":
            return f"Manufacturing communities and coalitions that a federal program designated or funded in {facet.label}: {shown}."
        listing = f" Communities: {shown}." if names else ""
        return f"{facet.label}: {facet.description}{listing}"

    def _profile_meta(self, profile: Profile, maker: MetaMaker) -> PageMeta:
        record = profile.community
        return maker.make(
            profile.url,
            "profile",
            record.name,
            record.summary,
            (Ref("Communities", urls.DIRECTORY),),
            data=(structured_data.community(profile, maker.site_url),),
        )

    def generate_output(self, writer: Any) -> None:
        """Write every page that is not an article, a post or a plain page."""
        self._write(writer, "home", "/")
        self._write(writer, "directory", urls.DIRECTORY)
        self._write(writer, "practices", urls.PRACTICES)
        self._write(writer, "news", urls.NEWS)
        self._write(writer, "404", "/404.html")
        for profile in self.profiles.values():
            self._write(writer, "community", profile.url, profile=profile, community=profile.community)
        for index in self.directory.facet_indexes:
            self._write(writer, "facet_index", index.url, index=index)
        facets = [(index, facet) for index in self.directory.facet_indexes for facet in index.facets]
        for (index, facet), drawing in zip(facets, self.drawings.facets, strict=True):
            program = make_program(facet, self.directory) if facet.kind == "program" else None
            self._write(writer, "facet", facet.url, facet=facet, index=index, program=program, map=drawing)

    def _write(self, writer: Any, template: str, url: str, **context: Any) -> None:
        meta = self.page_meta[url]
        name = url.lstrip("/") if url.endswith(".html") else urls.save_as(url)
        writer.write_file(
            name,
            self.get_template(template),
            self.context,
            relative_urls=False,
            url=url.lstrip("/"),
            meta=meta,
            **meta.as_context(),
            **context,
        )
