"""The rules about links and pictures of a text: they lead to something that exists, and to nothing that harms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from amcc.checks.rule import item_rule
from amcc.geography import places
from amcc.problems import kinds
from amcc.problems.problem import Problem, nearest
from amcc.records.reader import Item, Project
from amcc.records.references import ID_LINK, Mention, image_targets, link_targets
from amcc.records.values import WEB_ADDRESS

SHOWN = 60


@item_rule
def check_body_links(item: Item[Any], project: Project) -> Iterator[Problem]:
    """Links by id lead to something that exists; other links are web addresses or parts of this page."""
    known = _ids(project)
    for mention in link_targets(item.document.body):
        match = ID_LINK.match(mention.target)
        if match and match[2] not in known[match[1]]:
            yield _dead_link(item, mention, match[1], match[2], known[match[1]])
        elif not match and not _allowed_target(mention.target):
            yield item.document.body_problem(
                kinds.FORBIDDEN_LINK,
                mention.line,
                mention.column,
                found=mention.target,
                shown=mention.target[:SHOWN],
            )


def _dead_link(item: Item[Any], mention: Mention, kind: str, name: str, known: Iterable[str]) -> Problem:
    meant = nearest(name, known)
    return item.document.body_problem(
        kinds.DEAD_LINK,
        mention.line,
        mention.column,
        found=mention.target,
        suggestion=f"{kind}:{meant}" if meant else None,
        meant=meant,
        kind=kind,
        name=name,
    )


@item_rule
def check_images(item: Item[Any], project: Project) -> Iterator[Problem]:
    """A picture is one of the site's own, so that no page makes a reader's browser call another host."""
    for mention in image_targets(item.document.body):
        if _allowed_target(mention.target) and not mention.target.startswith("{static}/images/"):
            yield item.document.body_problem(
                kinds.PICTURE_OF_ANOTHER_HOST,
                mention.line,
                mention.column,
                found=mention.target,
                shown=mention.target[:SHOWN],
            )


def _ids(project: Project) -> dict[str, Iterable[str]]:
    vocabularies = project.vocabularies
    return {
        "community": project.slugs("communities"),
        "practice": project.slugs("articles"),
        "news": project.slugs("news"),
        "page": project.slugs("pages"),
        "area": vocabularies.areas,
        "sector": vocabularies.sectors,
        "program": vocabularies.programs,
        "state": [state.code for state in places.states()],
    }


def _allowed_target(target: str) -> bool:
    # Browsers read a backslash as a slash, so `/\\` would lead to another host.
    if "\\" in target or target.startswith("//"):
        return False
    if target.startswith("{static}/"):
        return ".." not in target
    return target.startswith(("#", "/")) or WEB_ADDRESS.match(target) is not None
