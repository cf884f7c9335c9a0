"""Reads everything a person wrote, once: records, articles, news, pages, areas, vocabularies and data files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
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
    Redirect,
    Retired,
    Term,
    Timeline,
)
from amcc.records.front_matter import Document, read_data_file, read_document
from amcc.records.model import Community
from amcc.records.repair import repair
from amcc.records.validation import validate
from amcc.records.vocabularies import MODELS, Vocabularies, vocabulary_file
from amcc.records.walk import FoundValue, found_values

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Item(Generic[Model]):
    """One file that is in order: its slug, its data and where each value stands."""

    slug: str
    data: Model
    document: Document

    @cached_property
    def values(self) -> tuple[FoundValue, ...]:
        """Every single value of its fields as the file has it, with what the model says of it."""
        return tuple(found_values(self.document.data, type(self.data)))


@dataclass(frozen=True)
class BrokenItem:
    """A file that is not in order: completed for the checks, with the paths that were; nothing else reads it."""

    group: str
    item: Item[Any]
    repaired: frozenset[str]


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


# The folder of each group of items, and the model of its files.
GROUPS: dict[str, tuple[str, type[BaseModel]]] = {
    "communities": ("communities", Community),
    "articles": ("content/practices", Article),
    "news": ("content/news", NewsPost),
    "pages": ("content/pages", Page),
    "areas": ("content/areas", AreaPage),
}
RedirectList = RootModel[tuple[Redirect, ...]]
RetiredList = RootModel[tuple[Retired, ...]]
# Each data file that is one of a kind, and its model.
DATA_FILES: dict[str, tuple[str, type[BaseModel]]] = {
    "timeline": ("content/data/timeline.yml", Timeline),
    "mission": ("content/data/mission-statement.yml", MissionStatement),
    "redirect_list": ("content/data/redirects.yml", RedirectList),
    "retired_list": ("communities/_retired.yml", RetiredList),
}


def load_project(root: Path) -> Project:
    """Read the project below `root`. Nothing raises for bad input: see `problems`."""
    problems: list[Problem] = []
    broken: list[BrokenItem] = []
    terms: dict[str, Any] = {name: _load_terms(name, model, root, problems) for name, model in MODELS.items()}
    groups: dict[str, Any] = {group: _load_folder(root, group, problems, broken) for group in GROUPS}
    data: dict[str, Any] = {
        name: _load_data(root / file, model, root, problems) for name, (file, model) in DATA_FILES.items()
    }
    return Project(
        root=root,
        vocabularies=Vocabularies(**terms),
        **groups,
        **data,
        problems=tuple(sorted(problems)),
        broken=tuple(broken),
    )


def record_files(folder: Path) -> list[Path]:
    """Return the Markdown files of a folder that are items: a name that starts with `_` is none."""
    return sorted(path for path in folder.glob("*.md") if not path.name.startswith("_"))


def _load_folder(
    root: Path, group: str, problems: list[Problem], broken: list[BrokenItem]
) -> dict[str, Item[Any]]:
    folder, model = GROUPS[group]
    items = {}
    for path in record_files(root / folder):
        document = read_document(path, root)
        problems += document.problems
        data, invalid = validate(document, model) if document.data else (None, [])
        problems += invalid
        if data is not None:
            items[path.stem] = Item(path.stem, data, document)
        else:
            repaired, paths = repair(document.data, model)
            broken.append(BrokenItem(group, Item(path.stem, repaired, document), paths))
    return items


def _load_data(path: Path, model: type[Model], root: Path, problems: list[Problem]) -> Item[Model] | None:
    if not path.exists():
        return None
    document = read_data_file(path, root)
    problems += document.problems
    data, invalid = validate(document, model)
    problems += invalid if not document.problems else []
    return Item(path.stem, data, document) if data is not None else None


def _load_terms(name: str, model: type[Term], root: Path, problems: list[Problem]) -> dict[str, Term]:
    file = root / vocabulary_file(name)
    found = _load_data(file, RootModel[tuple[model, ...]], root, problems)  # type: ignore[valid-type]
    terms: tuple[Term, ...] = found.data.root if found else ()
    return {term.slug: term for term in terms}
