"""Makes the view of each profile page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from amcc import urls
from amcc.pages.articles import Library
from amcc.pages.index import Directory
from amcc.pages.markdown import render_markdown
from amcc.pages.related import predecessors_of, related_to, successors_of
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
    BASIS,
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
    slug: str, directory: Directory, library: Library, edit_links: tuple[Ref, ...], drawing: Any
) -> Profile:
    """Return the view of one community; `drawing` is its region map."""
    item = directory.project.communities[slug]
    community, cited = item.data, directory.citations[slug]
    lead_kind = directory.vocabularies.lead_kinds[community.lead.kind]
    city = community.anchor_city
    practices = directory.practices_of(slug)
    verified = community.verified
    return Profile(
        community=community,
        slug=slug,
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
        practice_counts=directory.practice_counts(practices),
        articles=library.articles_of(slug),
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
        verified=f"{date_words(verified.date.isoformat())}, by {verified.by}"
        if verified
        else "Not yet confirmed by the community.",
        body_html=render_markdown(item.document.body, cited, library.news_dates),
        map=drawing,
        source_path=item.document.file,
        edit_links=edit_links,
    )


def _sectors(slug: str, community: Community, directory: Directory) -> tuple[SectorView, ...]:
    return tuple(
        SectorView(
            directory.vocabularies.sectors[use.sector].label,
            urls.facet_url("sector", use.sector),
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
            program_url=urls.facet_url("program", d.program),
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
        kind=region.kind,
        phrase=region_phrase(region),
        sentence=region_sentence(region),
        basis=BASIS[region.basis] if region.basis else None,
        note=region.note,
        complete=region.complete,
        likely_only=region.confidence == "low",
        counties=_groups(region.counties, directory),
        cities=_groups(region.cities, directory),
        county_count=sum(len(names) for names in region.counties.values()),
        citations=directory.cite(slug, region.sources),
    )


def _groups(places: dict[str, tuple[str, ...]], directory: Directory) -> tuple[CountyGroup, ...]:
    return tuple(
        CountyGroup(directory.state_refs([code])[0], tuple(sorted(names)))
        for code, names in sorted(places.items())
    )


def _practice_groups(practices: Iterable[Any], directory: Directory) -> Iterable[PracticeGroup]:
    practices = list(practices)
    for slug, term in directory.vocabularies.areas.items():
        found = tuple(practice for practice in practices if practice.area is term)
        if found:
            yield PracticeGroup(term, urls.facet_url("area", slug), found)
    rest = tuple(practice for practice in practices if practice.area is None)
    if rest:
        yield PracticeGroup(None, None, rest)
