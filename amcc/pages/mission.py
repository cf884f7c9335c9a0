"""What the mission page shows beside its text: who holds both designations, and what has happened since, counted."""

from __future__ import annotations

from amcc.facets import PROGRAM, STATE
from amcc.pages.index import Directory
from amcc.pages.views import BothView, Ref, SinceView
from amcc.records.model import Community
from amcc.text import capitalized, spelled

# The program that we come from, and the one modeled on it for communities of the defense industrial base.
FIRST, DEFENSE = "imcp", "dmcsp"


def make_both(directory: Directory) -> tuple[BothView, ...]:
    """Return the defense communities that hold the first designation too, or continue communities that hold it."""
    return tuple(
        BothView(_ref(slug, directory), tuple(_ref(other, directory) for other in earlier))
        for slug, community in directory.manufacturing.items()
        if _holds(community, DEFENSE)
        for earlier in [_with_first(community, directory)]
        if earlier or _holds(community, FIRST)
    )


def _with_first(community: Community, directory: Directory) -> tuple[str, ...]:
    return tuple(slug for slug in community.predecessors if _holds(directory.communities[slug], FIRST))


def _holds(community: Community, program: str) -> bool:
    """Whether the community itself was designated under a program."""
    return any(
        use.program == program and use.is_own and use.event in {"designated", "redesignated"}
        for use in community.designations
    )


def _ref(slug: str, directory: Directory) -> Ref:
    row = directory.row_by_slug[slug]
    return Ref(row.short_name, row.url)


def make_since(directory: Directory) -> SinceView:
    """Return what the records add up to, in words for one paragraph."""
    states = [facet for facet in directory.facets[STATE.name] if facet.rows]
    programs = [facet for facet in directory.facets[PROGRAM.name] if facet.count]
    outcomes = sum(practice.kind.name == "outcome" for practice in directory.practices)
    finalists = len(directory.finalists)
    return SinceView(
        communities=spelled(
            len(directory.rows) - finalists, "manufacturing community", "manufacturing communities"
        ),
        states=spelled(len(states), "state"),
        programs=spelled(len(programs), "federal program"),
        finalists=capitalized(spelled(finalists, "more coalition")) if finalists else "",
        outcomes=spelled(outcomes, "measured outcome"),
        articles=spelled(len(directory.project.articles), "article"),
    )
