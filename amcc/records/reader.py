"""Reads everything a person wrote, once: records, articles, news, pages, areas, vocabularies and data files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, RootModel

from amcc.problems.problem import Problem
from amcc.records.contents import (
    AreaPage,
    Article,
    MissionStatement,
    NewsPost,
    Page,
    Program,
    Redirect,
    Retired,
    Term,
    Timeline,
)
from amcc.records.front_matter import Document, read_data_file, read_document
from amcc.records.model import Community
from amcc.records.repair import mend
from amcc.records.validation import validate

Model = TypeVar("Model", bound=BaseModel)
TermModel = TypeVar("TermModel", bound=Term)


@dataclass(frozen=True)
class Item(Generic[Model]):
    """One file that is in order: its slug, its data and where each value stands."""

    slug: str
    data: Model
    document: Document


@dataclass(frozen=True)
class BrokenItem:
    """A file that is not in order: completed for the checks, with the paths that were; nothing else reads it."""

    group: str
    item: Item[Any]
    mended: frozenset[str]


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
    retired_list: Item[RootModel[tuple[Retired, ...]]] | None
    problems: tuple[Problem, ...]
    broken: tuple[BrokenItem, ...] = ()

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        """The list of old addresses."""
        return self.redirect_list.data.root if self.redirect_list else ()

    @property
    def retired(self) -> tuple[Retired, ...]:
        """The records that were deleted."""
        return self.retired_list.data.root if self.retired_list else ()

    def slugs(self, group: str) -> dict[str, None]:
        """Return the slugs of a group (`communities`, `articles` …), those of broken files too."""
        known = [
            *getattr(self, group),
            *(broken.item.slug for broken in self.broken if broken.group == group),
        ]
        return dict.fromkeys(sorted(known))

    def items(self) -> Iterator[Item[Any]]:
        """Yield every item that has a Markdown body."""
        for group in (self.communities, self.articles, self.news, self.pages, self.areas):
            yield from group.values()


def load_project(root: Path) -> Project:
    """Read the project below `root`. Nothing raises for bad input: see `problems`."""
    problems: list[Problem] = []
    broken: list[BrokenItem] = []
    vocabulary = root / "communities" / "_vocabulary"
    content = root / "content"
    data = content / "data"
    return Project(
        root=root,
        vocabularies=Vocabularies(
            sectors=_load_terms(vocabulary / "sectors.yml", Term, root, problems),
            areas=_load_terms(vocabulary / "areas.yml", Term, root, problems),
            lead_kinds=_load_terms(vocabulary / "lead_kinds.yml", Term, root, problems),
            programs=_load_terms(vocabulary / "programs.yml", Program, root, problems),
        ),
        communities=_load_folder(root / "communities", "communities", Community, problems, broken),
        articles=_load_folder(content / "practices", "articles", Article, problems, broken),
        news=_load_folder(content / "news", "news", NewsPost, problems, broken),
        pages=_load_folder(content / "pages", "pages", Page, problems, broken),
        areas=_load_folder(content / "areas", "areas", AreaPage, problems, broken),
        timeline=_load_data(data / "timeline.yml", Timeline, root, problems),
        mission=_load_data(data / "mission-statement.yml", MissionStatement, root, problems),
        redirect_list=_load_data(data / "redirects.yml", RootModel[tuple[Redirect, ...]], root, problems),
        retired_list=_load_data(
            root / "communities" / "_retired.yml", RootModel[tuple[Retired, ...]], root, problems
        ),
        problems=tuple(sorted(problems)),
        broken=tuple(broken),
    )


def record_files(folder: Path) -> list[Path]:
    """Return the Markdown files of a folder that are items: a name that starts with `_` is none."""
    return sorted(path for path in folder.glob("*.md") if not path.name.startswith("_"))


def _load_folder(
    folder: Path, group: str, model: type[Model], problems: list[Problem], broken: list[BrokenItem]
) -> dict[str, Item[Model]]:
    root = folder.parent if group == "communities" else folder.parents[1]
    items = {}
    for path in record_files(folder):
        document = read_document(path, root)
        problems += document.problems
        data, invalid = validate(document, model) if document.data else (None, [])
        problems += invalid
        if data is not None:
            items[path.stem] = Item(path.stem, data, document)
        else:
            mended, paths = mend(document.data, model)
            broken.append(BrokenItem(group, Item(path.stem, mended, document), paths))
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
