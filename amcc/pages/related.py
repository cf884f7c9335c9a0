"""Which other communities a reader should see beside a profile, each with the reason in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from amcc.pages.index import Directory
from amcc.pages.views import RelatedView
from amcc.pages.wording import counted, listed, state_names
from amcc.records.model import Community

MOST = 6
# Sectors that tell too little to tie two communities together.
VAGUE_SECTORS = frozenset({"general-manufacturing", "defense"})


@dataclass(frozen=True)
class _Traits:
    """What a community can share with others."""

    counties: frozenset[str]
    states: frozenset[str]
    sectors: frozenset[str]
    designations: frozenset[tuple[str, str]]


@lru_cache(maxsize=1)
def _traits(directory: Directory) -> dict[str, _Traits]:
    """Return the traits of every community; each is compared with all others."""
    return {
        slug: _Traits(
            directory.counties[slug],
            frozenset(community.states),
            frozenset(community.sector_slugs) - VAGUE_SECTORS,
            frozenset((d.program, d.date[:4]) for d in community.designations),
        )
        for slug, community in directory.communities.items()
    }


def predecessors_of(slug: str, directory: Directory) -> tuple[RelatedView, ...]:
    """Return the records that this one continues."""
    return tuple(
        _view(other, "the community whose work this one continues", directory)
        for other in directory.communities[slug].predecessors
    )


def successors_of(slug: str, directory: Directory) -> tuple[RelatedView, ...]:
    """Return the records that continue this one."""
    later = directory.successors.get(slug, ())
    return tuple(_view(other, "continues this community's work", directory) for other in later)


def related_to(slug: str, directory: Directory) -> tuple[RelatedView, ...]:
    """Return what the record names as related, then others by shared counties, theme and neighborhood."""
    community = directory.communities[slug]
    named = tuple(_named(slug, community, directory))
    shown = {slug, *community.predecessors, *(r.community for r in community.related)}
    shown |= {*directory.successors.get(slug, ())}
    traits = _traits(directory)
    mine = traits[slug]
    others = [other for other in directory.manufacturing if other not in shown]
    weights = {other: _weight(mine, traits[other]) for other in others}
    heaviest = sorted(filter(weights.__getitem__, weights), key=weights.__getitem__, reverse=True)
    computed = tuple(
        _view(other, _reason(slug, other, directory), directory)
        for other in heaviest[: max(0, MOST - len(named))]
    )
    return named + computed


def _named(slug: str, community: Community, directory: Directory) -> Iterator[RelatedView]:
    for related in community.related:
        if related.community:
            row = directory.row_by_slug[related.community]
            yield RelatedView(row.short_name, row.url, related.reason)
        else:
            award = f" ({related.award})" if related.award else ""
            yield RelatedView(related.name or "", None, related.reason + award)
    for other, reason in directory.named_by.get(slug, ()):
        if other not in {related.community for related in community.related}:
            yield _view(other, reason, directory)


def _weight(one: _Traits, other: _Traits) -> int:
    """Return how close two communities are: by counties, by state and theme, by round and theme, by one of these."""
    same_state = not one.states.isdisjoint(other.states)
    if same_state and (counties := one.counties & other.counties):
        return 1000 + len(counties)
    sectors = len(one.sectors & other.sectors)
    if same_state:
        return 500 + sectors if sectors else 150
    if sectors and not one.designations.isdisjoint(other.designations):
        return 200 + 10 * sectors
    return 100 + sectors if sectors > 1 else 0


def _reason(slug: str, other_slug: str, directory: Directory) -> str:
    """Return in words what ties two communities together."""
    one, other = directory.communities[slug], directory.communities[other_slug]
    shared_counties = len(directory.counties[slug] & directory.counties[other_slug])
    shared_sectors = [s for s in one.sector_slugs if s in other.sector_slugs and s not in VAGUE_SECTORS]
    shared_states = state_names([code for code in one.states if code in other.states])
    theme = listed([directory.vocabularies.sectors[s].label.lower() for s in shared_sectors[:2]])
    if shared_counties:
        text = f"shares {counted(shared_counties, 'county', 'counties')}"
        return f"{text}; both in {theme}" if shared_sectors else text
    if shared_states and shared_sectors:
        return f"also in {listed(shared_states)}, in {theme}"
    same = _same_designation(one, other, directory)
    if shared_sectors and same:
        return f"{same}, also for {theme}"
    return f"also in {listed(shared_states) if shared_states else theme}"


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
