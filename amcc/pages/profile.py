"""Makes the view of each profile page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from amcc import urls
from amcc.facets import AREA, PROGRAM, SECTOR
from amcc.pages import page_kinds, structured_data
from amcc.pages.articles import Articles
from amcc.pages.index import Directory
from amcc.pages.markdown import render_markdown
from amcc.pages.pictures import place_pictures
from amcc.pages.registry import About, Page
from amcc.pages.related import predecessors_of, related_to, successors_of
from amcc.pages.shared import SharedViews
from amcc.pages.views import (
    CountyGroup,
    DesignationView,
    PracticeGroup,
    Profile,
    QuestionView,
    Ref,
    RegionView,
    SectorView,
)
from amcc.pages.wording import (
    CONFIDENCE,
    EVENTS,
    date_words,
    dollars,
    region_phrase,
    region_sentence,
)
from amcc.records.model import Community, Region

MEMBERSHIP = {
    "confirmed": "Member of AMCC",
    "not-stated": "No source that was read says whether it is a member of AMCC.",
}


def make_profile(
    slug: str, directory: Directory, articles: Articles, edit_links: tuple[Ref, ...], drawing: Any
) -> Profile:
    """Return the view of one community; `drawing` is its region map."""
    item = directory.project.communities[slug]
    community, cited = item.data, directory.citations[slug]
    lead_kind = directory.vocabularies.lead_kinds[community.lead.kind]
    city = community.anchor_city
    practices = directory.practices_of(slug)
    return Profile(
        community=community,
        url=urls.community_url(slug),
        lead_kind=lead_kind,
        lead_citations=directory.cite(slug, community.lead.sources),
        partners_citations=directory.cite(slug, community.partners_sources),
        states=directory.state_refs(community.states),
        anchor_city=f"{city.name}, {city.state}" if city else None,
        sectors=_sectors(slug, community, directory),
        designations=_designations(slug, community, directory),
        region=_region(slug, community.region, directory),
        practice_groups=tuple(_practice_groups(practices, directory)),
        articles=articles.articles_of(slug),
        predecessors=predecessors_of(slug, directory),
        successors=successors_of(slug, directory),
        related=related_to(slug, directory),
        sources=tuple(cited.values()),
        open_questions=tuple(
            QuestionView(q.text, directory.cite(slug, q.sources)) for q in community.open_questions
        ),
        membership_label=MEMBERSHIP[community.membership.status],
        membership_citations=directory.cite(slug, community.membership.sources),
        confidence=CONFIDENCE[community.confidence],
        verified=_verified(community),
        body_html=place_pictures(
            render_markdown(item.document.body, cited, articles.news_dates), directory.project.root
        ),
        map=drawing,
        source_path=item.document.file,
        edit_links=edit_links,
    )


def _verified(community: Community) -> str:
    verified = community.verified
    if verified is None:
        return "Not yet confirmed by the community."
    return f"{date_words(verified.date.isoformat())}, by {verified.by}"


def profile_pages(views: SharedViews) -> Iterator[Page]:
    """Yield the page of every community."""
    for row in views.directory.rows:
        file = views.project.communities[row.slug].document.file
        view = cache(partial(_profile, views, row.slug))
        yield Page(
            page_kinds.PROFILE,
            row.url,
            "community",
            row.name,
            row.summary,
            (Ref("Communities", urls.DIRECTORY),),
            context=partial(_context, view),
            data=partial(_data, view, views.site.url),
            source=file,
            changed=(file,),
            about=About((row.slug,)),
        )


def _profile(views: SharedViews, slug: str) -> Profile:
    links = views.edit_links(views.project.communities[slug])
    return make_profile(slug, views.directory, views.articles, links, views.drawings.regions[slug])


def _context(view: Callable[[], Profile]) -> dict[str, Any]:
    return {"profile": view()}


def _data(view: Callable[[], Profile], site_url: str) -> tuple[dict[str, Any], ...]:
    return (structured_data.community(view(), site_url),)


def _sectors(slug: str, community: Community, directory: Directory) -> tuple[SectorView, ...]:
    return tuple(
        SectorView(
            directory.vocabularies.sectors[use.sector].label,
            SECTOR.url(use.sector),
            use.as_described,
            directory.cite(slug, use.sources),
        )
        for use in community.sectors
    )


def _designations(slug: str, community: Community, directory: Directory) -> tuple[DesignationView, ...]:
    return tuple(
        DesignationView(
            date=d.date,
            date_words=date_words(d.date),
            event=d.event,
            event_label=EVENTS[d.event],
            program=directory.vocabularies.programs[d.program],
            program_url=PROGRAM.url(d.program),
            amount=dollars(d.amount) if d.amount else None,
            project_total=dollars(d.project_total) if d.project_total else None,
            until=date_words(d.until) if d.until else None,
            round=d.round,
            role=d.role,
            note=d.note,
            citations=directory.cite(slug, d.sources),
        )
        for d in sorted(community.designations, key=lambda d: (d.date, d.program, d.event))
    )


def _region(slug: str, region: Region, directory: Directory) -> RegionView:
    return RegionView(
        phrase=region_phrase(region),
        sentence=region_sentence(region),
        note=region.note,
        counties=_groups(region.counties, directory),
        cities=_groups(region.cities, directory),
        citations=directory.cite(slug, region.sources),
    )


def _groups(places: dict[str, tuple[str, ...]], directory: Directory) -> tuple[CountyGroup, ...]:
    return tuple(
        CountyGroup(directory.state_refs([code])[0], tuple(sorted(names)))
        for code, names in sorted(places.items())
    )


def _practice_groups(practices: Iterable[Any], directory: Directory) -> Iterable[PracticeGroup]:
    practices = list(practices)
    for number, (slug, term) in enumerate(directory.vocabularies.areas.items(), 1):
        found = tuple(practice for practice in practices if practice.area is term)
        if found:
            yield PracticeGroup(number, term.label, AREA.url(slug), found)
    rest = tuple(practice for practice in practices if practice.area is None)
    if rest:
        yield PracticeGroup(0, "The region", None, rest)
