"""The rules about values that name something else: a value of a vocabulary, another record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from amcc.checks.rule import item_rule, project_rule, record_rule
from amcc.problems import kinds
from amcc.problems.problem import Problem, nearest
from amcc.records.annotations import RecordSlug, Vocabulary
from amcc.records.model import Community
from amcc.records.reader import Item, Project
from amcc.records.walk import FoundValue


@item_rule
def check_references(item: Item[Any], project: Project) -> Iterator[Problem]:
    """What a field names by its slug exists."""
    records = project.slugs("communities")
    for found in item.values:
        vocabulary: Vocabulary | None = found.field.value.mark(Vocabulary)
        if vocabulary:
            yield from _check_term(item, found, vocabulary, project)
        elif found.field.value.mark(RecordSlug) and records and _is_unknown(found, records):
            yield item.document.problem(
                kinds.UNKNOWN_COMMUNITY,
                found.path,
                found=found.value,
                allowed=records,
                suggestion=nearest(found.value, records),
            )


def _check_term(
    item: Item[Any], found: FoundValue, vocabulary: Vocabulary, project: Project
) -> Iterator[Problem]:
    terms = project.vocabularies.terms(vocabulary.name)
    if terms and _is_unknown(found, terms):
        yield item.document.problem(
            kinds.UNKNOWN_VALUE,
            found.path,
            found=found.value,
            allowed=terms,
            suggestion=nearest(found.value, terms),
            noun=vocabulary.noun or f"a value of {found.field.name}",
        )


def _is_unknown(found: FoundValue, known: Any) -> bool:
    # Another type than a text is a problem of the file itself.
    return isinstance(found.value, str) and found.value not in known


@record_rule
def check_self_reference(item: Item[Community], project: Project) -> Iterator[Problem]:
    """A record is not its own predecessor and does not relate to itself."""
    for index, slug in enumerate(item.data.predecessors):
        if slug == item.slug:
            yield item.document.problem(kinds.OWN_PREDECESSOR, ("predecessors", index))
    for index, related in enumerate(item.data.related):
        if related.community == item.slug:
            yield item.document.problem(kinds.RELATED_TO_ITSELF, ("related", index, "community"))


@record_rule
def check_repeats(item: Item[Community], project: Project) -> Iterator[Problem]:
    """Nothing stands twice in a list of sectors or partners."""
    for field, values in (
        ("sectors", [use.sector for use in item.data.sectors]),
        ("partners", list(item.data.partners)),
    ):
        for index, value in enumerate(values):
            if value in values[:index]:
                yield item.document.problem(kinds.STANDS_TWICE, (field, index), found=value)


@project_rule
def check_descent(project: Project) -> Iterator[Problem]:
    """Nobody is its own predecessor through others."""
    parents = {slug: item.data.predecessors for slug, item in project.communities.items()}
    for slug, item in project.communities.items():
        for index, parent in enumerate(item.data.predecessors):
            chain = _way_back(parent, slug, parents)
            if parent != slug and chain:
                yield item.document.problem(
                    kinds.OWN_ANCESTOR,
                    ("predecessors", index),
                    found=parent,
                    chain=" ← ".join([slug, *chain]),
                )


def _way_back(start: str, goal: str, parents: dict[str, tuple[str, ...]]) -> list[str]:
    """Return the shortest chain of predecessors from `start` to `goal`, or nothing."""
    chains, seen = [[start]], {start}
    for chain in chains:
        if chain[-1] == goal:
            return chain
        for parent in parents.get(chain[-1], ()):
            if parent not in seen:
                seen.add(parent)
                chains.append([*chain, parent])
    return []
