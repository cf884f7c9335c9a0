"""Everything that people wrote in plain words: the model says what each field is called and what its values are."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from amcc import urls
from amcc.facets import AREA, FACET_OF_VOCABULARY
from amcc.geography import places
from amcc.pages.wording import date_words, dollars
from amcc.records.annotations import (
    Dollars,
    Labels,
    PartialDay,
    RecordSlug,
    Review,
    SourceRef,
    StateRef,
    Vocabulary,
)
from amcc.records.reader import DATA_FILES, Item, Project
from amcc.records.values import FrozenModel
from amcc.records.vocabularies import MODELS, vocabulary_file
from amcc.records.walk import FieldType, ValueType, fields_of
from tools.change_report.model import Entry, Field, Value

TERM_KINDS = {
    "sectors": "sector",
    "areas": "value of the Big 6",
    "lead_kinds": "kind of lead",
    "programs": "program",
    "units": "unit",
}
# Title and page of each data file.
DATA_ENTRIES = {
    "timeline": ("Timeline", urls.page_url("our-history")),
    "mission": ("Mission statement", urls.page_url("mission")),
    "retired_list": ("Deleted records", ""),
    "redirect_list": ("Old addresses", ""),
}
# Values of these kinds stay the same when the words for them change.
NAMES = (RecordSlug, Vocabulary, StateRef, SourceRef)


def entries_of(project: Project) -> dict[tuple[str, str], Entry]:
    """Return everything of a project in plain words, by kind and slug."""
    words = _Words(project)
    found = [*_items(project, words), *_terms(project, words), *_data_files(project, words)]
    return {(entry.kind, entry.slug): entry for entry in found}


def _items(project: Project, words: _Words) -> Iterator[Entry]:
    for item in project.communities.values():
        yield _item("community", item, item.data.name, urls.community_url(item.slug), words)
    for article in project.articles.values():
        yield _item("article", article, article.data.title, urls.practice_url(article.slug), words)
    for post in project.news.values():
        yield _item("post", post, post.data.title, urls.news_url(post.data.date, post.slug), words)
    for page in project.pages.values():
        yield _item("page", page, page.data.title, urls.page_url(page.slug), words)
    for area in project.areas.values():
        yield _item("Big 6 area", area, area.data.title, AREA.url(area.slug), words)


def _item(kind: str, item: Item[Any], title: str, url: str, words: _Words) -> Entry:
    fields = tuple(words.fields(type(item.data), item.data))
    return Entry(kind, item.slug, title, url, item.document.file, fields, paragraphs(item.document.body))


def _terms(project: Project, words: _Words) -> Iterator[Entry]:
    for name in MODELS:
        for term in project.vocabularies.terms(name).values():
            url = FACET_OF_VOCABULARY[name].url(term.slug) if name in FACET_OF_VOCABULARY else ""
            fields = tuple(words.fields(type(term), term))
            yield Entry(TERM_KINDS[name], term.slug, term.label, url, vocabulary_file(name), fields)


def _data_files(project: Project, words: _Words) -> Iterator[Entry]:
    for name, (title, url) in DATA_ENTRIES.items():
        item: Item[Any] | None = getattr(project, name)
        file, model = DATA_FILES[name]
        if item is not None or (project.root / file).parent.is_dir():
            fields = tuple(words.fields(model, item.data if item else None, title=title, root=name))
            yield Entry("data file", name, title, url, file, fields)


class _Words:
    """Words for the fields and values of a project, as far as they name other parts of it."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def fields(
        self, model: type[BaseModel], data: Any, path: str = "", *, title: str = "", root: str = ""
    ) -> Iterator[Field]:
        """Yield the fields of a model, those of its parts too; with no data they are empty."""
        for field in fields_of(model).values():
            name = root if root and field.name == "root" else field.name
            own_path = f"{path}{name}"
            value = getattr(data, field.attribute, None)
            if field.shape == "fields" and field.model:
                yield from self.fields(field.model, value, f"{own_path}.")
                continue
            yield Field(
                own_path,
                title if name == root else field.title,
                tuple(self._values(field, value)),
                single=field.shape == "value",
                review=field.mark(Review),
            )

    def _values(self, field: FieldType, value: Any) -> Iterator[Value]:
        if value is None or value in ((), {}):
            return
        if field.shape == "value":
            yield Value(self.text(value, field.value))
        elif field.shape == "by-key":
            yield from (self._entry(inner, key) for key, inner in value.items())
        elif field.shape == "entries":
            yield from map(self._entry, value)
        elif field.shape == "lists-by-state":
            for state, names in sorted(value.items()):
                yield from (Value(f"{name}, {state}", key=f"{state} {name}") for name in sorted(names))
        else:
            named = any(map(field.value.mark, NAMES))
            yield from (Value(self.text(one, field.value), key=one if named else "") for one in value)

    def _entry(self, entry: FrozenModel, key: str = "") -> Value:
        """Return an entry of a list: what it is told by, and the other fields as details."""
        fields = fields_of(type(entry))
        told_by = entry.told_by or tuple(fields)[:1]
        words = {name: self._in_one_text(field, entry) for name, field in fields.items()}
        first, *more = [words[name] for name in told_by if words[name]]
        text = f"{first}: {', '.join(more)}" if more else first
        details = [
            (field.title[0].lower() + field.title[1:], words[name])
            for name, field in fields.items()
            if name not in told_by and words[name]
        ]
        if key:
            details.append(("key", key))
        elif entry.known_by:
            key = str(getattr(entry, fields[entry.known_by].attribute) or "")
        return Value(text, tuple(details), key)

    def _in_one_text(self, field: FieldType, entry: BaseModel) -> str:
        value = getattr(entry, field.attribute)
        if field.shape == "fields" and value is not None:
            return self._entry(value).text
        separator = "; " if field.model else ", "
        return separator.join(one.text for one in self._values(field, value))

    def text(self, value: Any, kind: ValueType) -> str:
        """Return a single value as a reader sees it."""
        labels, vocabulary = kind.mark(Labels), kind.mark(Vocabulary)
        if labels:
            return labels.words_of[value]
        if vocabulary:
            term = self.project.vocabularies.terms(vocabulary.name).get(value)
            return term.label if term else str(value)
        if kind.mark(RecordSlug):
            item = self.project.communities.get(value)
            return item.data.short_name if item else str(value)
        if kind.mark(StateRef):
            state = places.state_by_code(value)
            return state.name if state else str(value)
        return _plain_text(value, kind)


def _plain_text(value: Any, kind: ValueType) -> str:
    if kind.mark(Dollars):
        return f"{dollars(value)} (${value:,})"
    if kind.mark(PartialDay):
        return date_words(value)
    if isinstance(value, datetime.date):
        return date_words(value.isoformat())
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {part}" for name, part in value.items())
    return str(value)


def paragraphs(body: str) -> tuple[str, ...]:
    """Return the paragraphs and headings of a body, each as one line."""
    return tuple(" ".join(block.split()) for block in re.split(r"\n\s*\n", body) if block.strip())
