"""Reads everything a person wrote, once: records, articles, news, pages, areas, vocabularies and data files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, RootModel

from community_directory.content_model import (
    AreaPage,
    Article,
    MissionStatement,
    NewsPost,
    Page,
    Program,
    Redirect,
    Term,
    Timeline,
)
from community_directory.front_matter import Document, read_data_file, read_document
from community_directory.model import Community
from community_directory.problems import Problem
from community_directory.validation import validate

Model = TypeVar("Model", bound=BaseModel)
TermModel = TypeVar("TermModel", bound=Term)


@dataclass(frozen=True)
class Item(Generic[Model]):
    """One file that is in order: its slug, its data and where each value stands."""

    slug: str
    data: Model
    document: Document


@dataclass(frozen=True)
class Vocabularies:
    """The allowed values, by slug, in the order of their files."""

    sectors: dict[str, Term]
    areas: dict[str, Term]
    lead_kinds: dict[str, Term]
    programs: dict[str, Program]


@dataclass(frozen=True)
class Project:
    """All that was written, with the problems of single files; see `checks` for the rules across files."""

    root: Path
    vocabularies: Vocabularies
    communities: dict[str, Item[Community]]
    articles: dict[str, Item[Article]]
    news: dict[str, Item[NewsPost]]
    pages: dict[str, Item[Page]]
    areas: dict[str, Item[AreaPage]]
    timeline: Item[Timeline] | None
    mission: Item[MissionStatement] | None
    redirect_list: Item[RootModel[tuple[Redirect, ...]]] | None
    problems: tuple[Problem, ...]

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        """The list of old addresses."""
        return self.redirect_list.data.root if self.redirect_list else ()

    def items(self) -> Iterator[Item[Any]]:
        """Yield every item that has a Markdown body."""
        for group in (self.communities, self.articles, self.news, self.pages, self.areas):
            yield from group.values()


def load_project(root: Path) -> Project:
    """Read the project below `root`. Nothing raises for bad input: see `problems`."""
    problems: list[Problem] = []
    vocabulary = root / "communities" / "_vocabulary"
    data = root / "content" / "data"
    return Project(
        root=root,
        vocabularies=Vocabularies(
            sectors=_load_terms(vocabulary / "sectors.yml", Term, root, problems),
            areas=_load_terms(vocabulary / "areas.yml", Term, root, problems),
            lead_kinds=_load_terms(vocabulary / "lead_kinds.yml", Term, root, problems),
            programs=_load_terms(vocabulary / "programs.yml", Program, root, problems),
        ),
        communities=_load_folder(root / "communities", Community, root, problems),
        articles=_load_folder(root / "content" / "practices", Article, root, problems),
        news=_load_folder(root / "content" / "news", NewsPost, root, problems),
        pages=_load_folder(root / "content" / "pages", Page, root, problems),
        areas=_load_folder(root / "content" / "areas", AreaPage, root, problems),
        timeline=_load_data(data / "timeline.yml", Timeline, root, problems),
        mission=_load_data(data / "mission-statement.yml", MissionStatement, root, problems),
        redirect_list=_load_data(data / "redirects.yml", RootModel[tuple[Redirect, ...]], root, problems),
        problems=tuple(sorted(problems)),
    )


def record_files(folder: Path) -> list[Path]:
    """Return the Markdown files of a folder that are items: a name that starts with `_` is none."""
    return sorted(path for path in folder.glob("*.md") if not path.name.startswith("_"))


def _load_folder(
    folder: Path, model: type[Model], root: Path, problems: list[Problem]
) -> dict[str, Item[Model]]:
    items = {}
    for path in record_files(folder):
        document = read_document(path, root)
        found = list(document.problems)
        if document.data:
            data, invalid = validate(document, model)
            found += invalid
            if data is not None:
                items[path.stem] = Item(path.stem, data, document)
        problems += found
    return items


def _load_data(path: Path, model: type[Model], root: Path, problems: list[Problem]) -> Item[Model] | None:
    if not path.exists():
        return None
    document = read_data_file(path, root)
    problems += document.problems
    data, invalid = validate(document, model)
    problems += invalid if not document.problems else []
    return Item(path.stem, data, document) if data is not None else None


def _load_terms(
    path: Path, model: type[TermModel], root: Path, problems: list[Problem]
) -> dict[str, TermModel]:
    found = _load_data(path, RootModel[tuple[model, ...]], root, problems)  # type: ignore[valid-type]
    terms: tuple[TermModel, ...] = found.data.root if found else ()
    return {term.slug: term for term in terms}
