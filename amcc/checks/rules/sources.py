"""The rules about sources: every key that is named is defined, and every source that is defined is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from amcc.checks.rule import item_rule
from amcc.problems import kinds
from amcc.problems.problem import Problem, nearest
from amcc.records.annotations import SourceRef
from amcc.records.front_matter import FieldPath
from amcc.records.reader import Item, Project
from amcc.records.references import citations

BRACKETED = re.compile(r"(?<!\])\[([a-z0-9-]{1,60})\](?![\[(:])")


@item_rule
def check_sources_are_defined(item: Item[Any], project: Project) -> Iterator[Problem]:
    """Every source key that a field or the body uses stands under `sources`."""
    document = item.document
    known = document.data.get("sources", {})
    if not isinstance(known, dict):
        return
    for path, key in _used_keys(item):
        if key not in known:
            suggestion = nearest(key, known)
            yield document.problem(
                kinds.UNDEFINED_SOURCE, path, found=key, allowed=known, suggestion=suggestion
            )
    for mention in citations(document.body):
        if mention.target not in known:
            yield document.body_problem(
                kinds.UNDEFINED_CITATION,
                mention.line,
                mention.column,
                found=mention.target,
                suggestion=nearest(mention.target, known),
            )


@item_rule
def check_citations_have_their_sign(item: Item[Any], project: Project) -> Iterator[Problem]:
    """A key of the sources in brackets is a citation and begins with @."""
    known = item.document.data.get("sources", {})
    for number, line in enumerate(item.document.body.split("\n"), 1) if isinstance(known, dict) else ():
        for match in BRACKETED.finditer(line):
            if match[1] in known:
                yield item.document.body_problem(
                    kinds.CITATION_WITHOUT_AT,
                    number,
                    match.start() + 1,
                    found=match[0],
                    suggestion=f"[@{match[1]}]",
                    name=match[1],
                )


@item_rule
def check_sources_are_used(item: Item[Any], project: Project) -> Iterator[Problem]:
    """Every source is named by a field or cited in the body."""
    used = {key for _, key in _used_keys(item)}
    used |= {mention.target for mention in citations(item.document.body)}
    defined = item.document.data.get("sources", {})
    for key in defined if isinstance(defined, dict) else {}:
        if key not in used:
            yield item.document.problem(kinds.UNUSED_SOURCE, ("sources", key), at_key=True, found=key)


def _used_keys(item: Item[Any]) -> Iterator[tuple[FieldPath, str]]:
    """Yield every place where a field names a source key."""
    for found in item.values:
        if found.field.value.mark(SourceRef):
            yield found.path, str(found.value)
