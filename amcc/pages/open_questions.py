"""The page of everything that records leave open: by community and program, and by the field that an answer fills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from amcc import urls
from amcc.facets import PROGRAM
from amcc.pages import page_kinds
from amcc.pages.contribute import CONTRIBUTE
from amcc.pages.registry import Page
from amcc.pages.shared import SharedViews
from amcc.pages.views import Ref
from amcc.records.labels import QUESTION_FIELDS
from amcc.records.parts import OpenQuestion
from amcc.records.vocabularies import vocabulary_file
from amcc.text import counted

OTHER = ("other", "Everything else")
PROGRAMS_FILE = vocabulary_file("programs")


@dataclass(frozen=True)
class Asked:
    """The open questions of one community or program. `anchor` is its slug, `links` are the ways to answer."""

    anchor: str
    name: str
    url: str
    questions: tuple[OpenQuestion, ...]
    links: tuple[Ref, ...]

    @property
    def count(self) -> str:
        """How many questions it has, in words."""
        return counted(len(self.questions), "question")


@dataclass(frozen=True)
class FieldGroup:
    """The open questions about one field, each with whom it concerns as a link into the list of this page."""

    anchor: str
    label: str
    questions: tuple[tuple[str, Ref], ...]

    @property
    def count(self) -> str:
        """How many questions it has, in words."""
        return counted(len(self.questions), "question")


def asked_of_communities(views: SharedViews) -> tuple[Asked, ...]:
    """Return every community with open questions, by its short name."""
    return tuple(_communities(views))


def asked_of_programs(views: SharedViews) -> tuple[Asked, ...]:
    """Return every program with open questions, in the order of the vocabulary."""
    return tuple(_programs(views))


def by_field(asked: Iterable[Asked]) -> tuple[FieldGroup, ...]:
    """Return the questions by the field that they name, those that name none last; no group is empty."""
    found: dict[str, list[tuple[str, Ref]]] = {field: [] for field in (*QUESTION_FIELDS, OTHER[0])}
    for group in asked:
        for question in group.questions:
            link = Ref(group.name, f"#{group.anchor}")
            found[question.field or OTHER[0]].append((question.text, link))
    labels = dict([*QUESTION_FIELDS.items(), OTHER])
    return tuple(
        FieldGroup(f"field-{field}", labels[field], tuple(questions))
        for field, questions in found.items()
        if questions
    )


def open_question_pages(views: SharedViews) -> Iterator[Page]:
    """Yield the page of the open questions."""
    files = [item.document.file for item in views.project.communities.values()]
    yield Page(
        page_kinds.OPEN_QUESTIONS,
        urls.OPEN_QUESTIONS,
        "open_questions",
        "Open questions",
        "Help complete the directory: every open question about a community or a program, by community and by field, with the way to answer it.",
        (CONTRIBUTE,),
        context=lambda: _context(views),
        changed=(*files, PROGRAMS_FILE),
    )


def _context(views: SharedViews) -> dict[str, Any]:
    communities, programs = asked_of_communities(views), asked_of_programs(views)
    fields = by_field((*communities, *programs))
    total = sum(len(group.questions) for group in fields)
    return {
        "communities": communities,
        "programs": programs,
        "fields": fields,
        "total": counted(total, "open question"),
        "of": counted(len(communities), "community", "communities"),
    }


def _communities(views: SharedViews) -> Iterator[Asked]:
    repository = views.site.repository
    for slug, community in views.directory.communities.items():
        if community.open_questions:
            file = views.project.communities[slug].document.file
            links = repository.answer_links(file, community.name, what="record")
            yield Asked(slug, community.short_name, urls.community_url(slug), community.open_questions, links)


def _programs(views: SharedViews) -> Iterator[Asked]:
    repository = views.site.repository
    for slug, program in views.project.vocabularies.programs.items():
        if program.open_questions:
            links = repository.answer_links(PROGRAMS_FILE, program.label, what="list of programs")
            yield Asked(slug, program.label, PROGRAM.url(slug), program.open_questions, links)
