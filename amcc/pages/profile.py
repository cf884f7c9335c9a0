"""Makes the view of each profile page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Any

from amcc import urls
from amcc.facets import PROGRAM, SECTOR
from amcc.pages import page_kinds, structured_data
from amcc.pages.articles import Articles
from amcc.pages.index import Directory, kind_groups
from amcc.pages.markdown import host_of, render_markdown
from amcc.pages.registry import About, Page
from amcc.pages.related import predecessors_of, related_to, successors_of
from amcc.pages.shared import SharedViews
from amcc.pages.views import (
    CountyGroup,
    DesignationView,
    OpenQuestions,
    Profile,
    Ref,
    RegionView,
    SectorView,
)
from amcc.pages.wording import EVENTS, date_words, dollars, region_phrase, region_sentence
from amcc.records.model import Community, Region
from amcc.text import listed, spelled

MEMBER = "AMCC member"
# The kind of a lead of which nothing is to be said.
UNKNOWN_LEAD = "unknown"


def make_profile(
    slug: str, directory: Directory, articles: Articles, edit_links: tuple[Ref, ...], drawing: Any
) -> Profile:
    """Return the view of one community; `drawing` is its region map."""
    item = directory.project.communities[slug]
    community, cited = item.data, directory.citations[slug]
    city = community.anchor_city
    is_member = community.membership is not None and community.membership.status == "confirmed"
    return Profile(
        community=community,
        url=urls.community_url(slug),
        lead_words=_lead_words(community, directory),
        lead_citations=directory.cite(slug, community.lead.sources),
        partners_citations=directory.cite(slug, community.partners_sources),
        states=directory.state_refs(community.states),
        anchor_city=f"{city.name}, {city.state}" if city else None,
        sectors=_sectors(slug, community, directory),
        designations=_designations(slug, community, directory),
        region=_region(slug, community.region, directory),
        kinds=kind_groups(directory.practices_of(slug)),
        links=tuple(link for link in community.links if host_of(link.url) != directory.own_host),
        articles=articles.articles_of(slug),
        predecessors=predecessors_of(slug, directory),
        successors=successors_of(slug, directory),
        related=related_to(slug, directory),
        sources=tuple(cited.values()),
        open_questions=_open_questions(slug, community),
        membership_label=MEMBER if is_member else None,
        membership_citations=directory.cite(
            slug, community.membership.sources if community.membership else ()
        ),
        verified=_verified(community),
        other_work=_other_work(community, directory),
        body_html=render_markdown(item.document.body, cited, articles.news_dates),
        map=drawing,
        edit_links=edit_links,
    )


def _verified(community: Community) -> str:
    verified = community.verified
    return f"{date_words(verified.date.isoformat())}, by {verified.by}" if verified else ""


def _lead_words(community: Community, directory: Directory) -> str:
    """Return what kind of organization leads and what else is said of it; empty when there is nothing to say."""
    lead = community.lead
    kind = "" if lead.kind == UNKNOWN_LEAD else directory.vocabularies.lead_kinds[lead.kind].label
    return ". ".join(filter(None, (kind, lead.note)))


def _open_questions(slug: str, community: Community) -> OpenQuestions | None:
    """Return how many questions a record leaves open, with the link to them; None when it leaves none."""
    number = len(community.open_questions)
    return OpenQuestions(spelled(number, "open question"), urls.questions_url(slug)) if number else None


def _other_work(community: Community, directory: Directory) -> str:
    """Return why a community that is not one of manufacturing has a page here; empty for the others."""
    if community.is_manufacturing:
        return ""
    programs = [directory.vocabularies.programs[slug].name for slug in community.program_slugs]
    return (
        f"This coalition has a page because it was chosen in the {listed(programs)}. Its work is not manufacturing, so "
        "it is left out of our lists, maps and totals of manufacturing communities."
    )


def profile_pages(views: SharedViews) -> Iterator[Page]:
    """Yield the page of every community."""
    for row in views.directory.row_by_slug.values():
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
        words=region.note or region_sentence(region),
        unpublished="; county list not published" if region.kind == "not-published" else "",
        counties=_groups(region.counties, directory),
        cities=_groups(region.cities, directory),
        citations=directory.cite(slug, region.sources),
    )


def _groups(places: dict[str, tuple[str, ...]], directory: Directory) -> tuple[CountyGroup, ...]:
    return tuple(
        CountyGroup(directory.state_refs([code])[0], tuple(sorted(names)))
        for code, names in sorted(places.items())
    )
