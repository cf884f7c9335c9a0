"""The rules about links and pictures of a text: they lead to something that exists, and to nothing that harms."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote, unquote

from amcc.checks.rule import item_rule, project_rule
from amcc.checks.rules.files import pictures_of
from amcc.geography import places
from amcc.problems import kinds
from amcc.problems.problem import Problem, nearest
from amcc.records.reader import Item, Project
from amcc.records.references import (
    ID_LINK,
    PICTURE,
    Mention,
    address_in_browser,
    image_targets,
    images_by_reference,
    images_without_words,
    is_safe_address,
    link_targets,
)
from amcc.records.values import WEB_ADDRESS

SHOWN = 60
# How a text names a picture of the project; the part that people need not read again.
OF_THE_PROJECT = "{static}"
BELOW = "/images/"


@item_rule
def check_body_links(item: Item[Any], project: Project) -> Iterator[Problem]:
    """Links by id lead to something that exists; other links are web addresses or parts of this page."""
    known = _ids(project)
    for mention in link_targets(item.document.body):
        match = ID_LINK.match(mention.target)
        if match and match[2] not in known[match[1]]:
            yield _dead_link(item, mention, match[1], match[2], known[match[1]])
        elif not match and not _allowed_target(mention.target):
            named = mention.target.startswith(OF_THE_PROJECT)
            yield item.document.body_problem(
                kinds.NOT_A_PICTURE_NAME if named else kinds.FORBIDDEN_LINK,
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
        if _allowed_target(mention.target) and not mention.target.startswith(OF_THE_PROJECT):
            yield item.document.body_problem(
                kinds.PICTURE_OF_ANOTHER_HOST,
                mention.line,
                mention.column,
                found=mention.target,
                shown=mention.target[:SHOWN],
            )


@item_rule
def check_pictures_exist(item: Item[Any], project: Project) -> Iterator[Problem]:
    """A picture that a text shows or links to lies in the project."""
    for mention in link_targets(item.document.body):
        match = PICTURE.match(mention.target)
        known = pictures_of(project.root) if match else {}
        if match and unquote(match[1]) not in known:
            meant = nearest(unquote(match[1]), known)
            yield item.document.body_problem(
                kinds.MISSING_PICTURE,
                mention.line,
                mention.column,
                found=match[1],
                suggestion=quote(meant) if meant else None,
                meant=meant and meant.removeprefix(BELOW),
                name=unquote(match[1]).removeprefix(BELOW),
            )


@item_rule
def check_words_of_pictures(item: Item[Any], project: Project) -> Iterator[Problem]:
    """A picture is written in one piece and says in words what it shows."""
    document = item.document
    for mention in images_without_words(document.body):
        yield document.body_problem(kinds.PICTURE_WITHOUT_WORDS, mention.line, mention.column)
    for mention in images_by_reference(document.body):
        yield document.body_problem(
            kinds.PICTURE_BY_REFERENCE, mention.line, mention.column, shown=mention.target[:SHOWN]
        )


@project_rule
def check_pictures_are_used(project: Project) -> Iterator[Problem]:
    """A picture is shown, or linked to, by some text."""
    pictures = pictures_of(project.root)
    items = [*project.items(), *(broken.item for broken in project.broken)] if pictures else []
    named = {
        unquote(match[1])
        for item in items
        for mention in link_targets(item.document.body)
        if (match := PICTURE.match(mention.target))
    }
    for address, path in pictures.items():
        if address not in named:
            file = path.relative_to(project.root).as_posix()
            yield kinds.UNUSED_PICTURE.at(file, address=quote(os.fsencode(address)))


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
    address = address_in_browser(target)
    return is_safe_address(address) and (
        address.startswith(("/", "#", OF_THE_PROJECT)) or WEB_ADDRESS.match(address) is not None
    )
