"""Which other communities a reader should see beside a profile, each with the reason in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from community_directory.directory import Directory, county_fips
from community_directory.model import Community
from community_directory.views import RelatedView
from community_directory.wording import counted, listed, state_names

MOST = 6


@dataclass(frozen=True)
class _Tie:
    """A reason to show another community; ties of greater weight come first."""

    weight: int
    reason: str


def predecessors_of(slug: str, directory: Directory) -> tuple[RelatedView, ...]:
    """Return the records that this one continues."""
    return tuple(
        _view(other, "the earlier community that this one continues", directory)
        for other in directory.communities[slug].predecessors
    )


def successors_of(slug: str, directory: Directory) -> tuple[RelatedView, ...]:
    """Return the records that continue this one."""
    later = [other for other, community in directory.communities.items() if slug in community.predecessors]
    return tuple(_view(other, "continues this community's work", directory) for other in later)


def related_to(slug: str, directory: Directory) -> tuple[RelatedView, ...]:
    """Return what the record names as related, then others by shared counties, theme and neighborhood."""
    community = directory.communities[slug]
    named = tuple(_named(slug, community, directory))
    shown = {slug, *community.predecessors, *(r.community for r in community.related)}
    shown |= {other for other, record in directory.communities.items() if slug in record.predecessors}
    ties = []
    for other, record in directory.communities.items():
        tie = None if other in shown else _tie(slug, community, other, record, directory)
        if tie:
            ties.append((-tie.weight, record.short_name.casefold(), other, tie.reason))
    computed = tuple(
        _view(other, reason, directory) for _, _, other, reason in sorted(ties)[: max(0, MOST - len(named))]
    )
    return named + computed


def _named(slug: str, community: Community, directory: Directory) -> Iterator[RelatedView]:
    for related in community.related:
        citations = directory.cite(slug, related.sources)
        if related.community:
            row = directory.row_by_slug[related.community]
            yield RelatedView(row.short_name, row.url, related.reason, citations)
        else:
            award = f" ({related.award})" if related.award else ""
            yield RelatedView(related.name or "", None, related.reason + award, citations)
    for other, record in directory.communities.items():
        for related in record.related:
            if related.community == slug and other not in {r.community for r in community.related}:
                yield _view(other, related.reason, directory)


def _tie(slug: str, one: Community, other_slug: str, other: Community, directory: Directory) -> _Tie | None:
    shared_counties = len(set(county_fips(one.region)) & set(county_fips(other.region)))
    shared_sectors = [
        s
        for s in one.sector_slugs
        if s in other.sector_slugs and s not in {"general-manufacturing", "defense", "no-manufacturing-focus"}
    ]
    shared_states = [code for code in one.states if code in other.states]
    labels = [directory.vocabularies.sectors[s].label.lower() for s in shared_sectors[:2]]
    if shared_counties:
        theme = f"; both in {listed(labels)}" if labels else ""
        return _Tie(1000 + shared_counties, f"shares {counted(shared_counties, 'county', 'counties')}{theme}")
    if shared_states and shared_sectors:
        return _Tie(
            500 + len(shared_sectors), f"also in {listed(state_names(shared_states))}, in {listed(labels)}"
        )
    same = _same_designation(one, other, directory)
    if shared_sectors and same:
        return _Tie(200 + 10 * len(shared_sectors), f"{same}, also for {listed(labels)}")
    if shared_states:
        return _Tie(150, f"also in {listed(state_names(shared_states))}")
    if len(shared_sectors) > 1:
        return _Tie(100 + len(shared_sectors), f"also in {listed(labels)}")
    return None


def _same_designation(one: Community, other: Community, directory: Directory) -> str | None:
    mine = {(d.program, d.date[:4]) for d in one.designations}
    for designation in sorted(other.designations, key=lambda d: d.date):
        if (designation.program, designation.date[:4]) in mine:
            label = directory.vocabularies.programs[designation.program].label
            return f"chosen in {designation.date[:4]} under {label}"
    return None


def _view(slug: str, reason: str, directory: Directory) -> RelatedView:
    row = directory.row_by_slug[slug]
    return RelatedView(row.short_name, row.url, reason)
