"""Compares two states of the project, entry by entry and field by field."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher, unified_diff

from amcc.records.reader import Project
from tools.change_report.entries import entries_of
from tools.change_report.model import ChangeKind, Entry, EntryChange, Field, FieldChange, Line, Span, Value
from tools.change_report.trees import Tree, is_data

# From this similarity on, a text that went and a text that came are one text, reworded.
REWORDED = 0.5
WORDS = re.compile(r"\s+|[^\s]+")
RAW_LINES = 60
# More pairs of words or paragraphs than this would take seconds.
MOST_COMPARISONS = 1_000_000
BODY, BODY_LABEL = "body", "Text"

# In this order they are told.
KINDS = ("community", "article", "post", "page", "Big 6 area", "program")


def compare_projects(
    base: Project, head: Project, old_tree: Tree, new_tree: Tree, files: Sequence[str]
) -> tuple[EntryChange, ...]:
    """Return what becomes of everything that differs, communities first."""
    before, after = entries_of(base), entries_of(head)
    renamed, changed = dict(_renames(base, head)), set(files)
    found: list[EntryChange] = []
    for key in sorted({*before, *after}, key=_order):
        if key in renamed.values() and key not in after:
            continue
        old, new = before.get(renamed.get(key, key)), after.get(key)
        # Other files may only word it differently now, such as by a new label of a sector.
        touched = any(entry.file in changed for entry in (old, new) if entry)
        change = _compare(old, new, old_tree, new_tree) if touched else None
        if change:
            found.append(change)
    told = {change.file for change in found}
    by_file = {entry.file: entry for entry in (*before.values(), *after.values())}
    both = old_tree.files.keys() & new_tree.files.keys()
    found += [
        _layout_change(by_file[file])
        for file in files
        if file in by_file and file not in told and file in both
    ]
    return tuple(found + list(_unread(files, told | by_file.keys(), old_tree, new_tree)))


def _order(key: tuple[str, str]) -> tuple[int, str, str]:
    kind, slug = key
    return (KINDS.index(kind) if kind in KINDS else len(KINDS), kind, slug)


def _renames(base: Project, head: Project) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Yield new and old key of each record that names its earlier slug."""
    for slug, item in head.communities.items():
        for former in item.data.former_slugs:
            if slug not in base.communities and former in base.communities and former not in head.communities:
                yield ("community", slug), ("community", former)


def _compare(old: Entry | None, new: Entry | None, old_tree: Tree, new_tree: Tree) -> EntryChange | None:
    if old and new:
        fields = (*_field_changes(old.fields, new.fields), *_body_change(old.paragraphs, new.paragraphs))
        if old.url != new.url:
            return replace(_change("renamed", new, fields), former_url=old.url)
        return _change("changed", new, fields) if fields else None
    if new:
        told = (*(_told(field) for field in new.fields if field.values), *_body_change((), new.paragraphs))
        # A file that could not be read before is put right, not new.
        was_there = new.file in old_tree.files and new.file.endswith(".md")
        return _change("changed" if was_there else "new", new, told)
    if old is None:
        return None
    if old.file in new_tree.files and old.file.endswith(".md"):
        raw = _raw_difference(old_tree.text(old.file), new_tree.text(old.file))
        return replace(_change("broken", old, ()), raw=tuple(raw))
    return _change("deleted", old, ())


def _unread(files: Iterable[str], told: set[str], old_tree: Tree, new_tree: Tree) -> Iterator[EntryChange]:
    """Yield a change for each new item that can't be read."""
    for file in files:
        if file in told or not is_data(file) or file not in new_tree.files or not file.endswith(".md"):
            continue
        slug = file.rsplit("/", 1)[-1].removesuffix(".md")
        raw = tuple(_raw_difference(old_tree.text(file), new_tree.text(file)))
        if not slug.startswith("_"):
            yield EntryChange("broken", "file", slug, file, "", file, raw=raw)


def _change(change_kind: ChangeKind, entry: Entry, fields: tuple[FieldChange, ...]) -> EntryChange:
    return EntryChange(change_kind, entry.kind, entry.slug, entry.title, entry.url, entry.file, fields)


def _layout_change(entry: Entry) -> EntryChange:
    title = entry.title if entry.file.endswith(".md") else entry.file
    return EntryChange("layout", entry.kind, entry.slug, title, entry.url, entry.file)


def _told(field: Field) -> FieldChange:
    """Return a field of a new entry: all of it is added."""
    lines = tuple(Line("added", after=_in_words(value)) for value in field.values)
    return FieldChange(field.path, field.label, lines, field.review)


def _field_changes(before: Sequence[Field], after: Sequence[Field]) -> Iterator[FieldChange]:
    old_by_path = {field.path: field for field in before}
    for new in after:
        old = old_by_path.get(new.path, Field(new.path, new.label, ()))
        if old.values == new.values:
            continue
        lines = tuple(_value_lines(old, new))
        if lines:
            yield FieldChange(new.path, new.label, lines, new.review)


def _value_lines(old: Field, new: Field) -> Iterator[Line]:
    if old.single or new.single:
        before, after = _text(old.values), _text(new.values)
        yield _changed(before, after) if before and after else _came_or_went(before, after)
        return
    pairs = _pairs(old.values, new.values)
    paired_old, paired_new = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
    for before_value, after_value in pairs:
        yield from _differences(before_value, after_value)
    yield from (
        Line("removed", before=_in_words(value)) for value in old.values if id(value) not in paired_old
    )
    yield from (Line("added", after=_in_words(value)) for value in new.values if id(value) not in paired_new)
    if sorted(old.values, key=_sort_key) == sorted(new.values, key=_sort_key):
        yield Line("moved", after="Only the order changed.")


def _sort_key(value: Value) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return value.key, value.text, value.details


def _text(values: Sequence[Value]) -> str:
    return values[0].text if values else ""


def _pairs(old: Sequence[Value], new: Sequence[Value]) -> list[tuple[Value, Value]]:
    """Match values by key, then by equal words, then by the most alike words."""
    left, right = list(old), list(new)
    pairs: list[tuple[Value, Value]] = []

    def take(before: Value, after: Value) -> None:
        pairs.append((before, after))
        left[:] = [value for value in left if value is not before]
        right[:] = [value for value in right if value is not after]

    def same_key(before: Value, after: Value) -> bool:
        return bool(before.key) and before.key == after.key

    for same in (
        same_key,
        lambda before, after: before == after,
        lambda before, after: before.text == after.text,
    ):
        for before in list(left):
            after = next((value for value in right if same(before, value)), None)
            if after is not None:
                take(before, after)
    score_of = similarity if _are_few(_words(left), _words(right)) else overlap
    alike = [
        (-score_of(a.text, b.text), i, j)
        for i, a in enumerate(left)
        for j, b in enumerate(right)
        if not a.key and not b.key and _are_few(left, right)
    ]
    olds, news = list(left), list(right)
    for score, i, j in sorted(alike):
        if -score >= REWORDED and any(olds[i] is f for f in left) and any(news[j] is f for f in right):
            take(olds[i], news[j])
    order = {id(value): number for number, value in enumerate(new)}
    return sorted(pairs, key=lambda pair: order[id(pair[1])])


def _are_few(before: Sequence[object], after: Sequence[object]) -> bool:
    """Say whether comparing each with each is done in a moment."""
    return len(before) * len(after) <= MOST_COMPARISONS


def _words(values: Sequence[Value]) -> list[str]:
    return [word for value in values for word in value.text.split()]


def overlap(before: str, after: str) -> float:
    """Return how many words two texts share, from 0 to 1, wherever they stand; for long ones, where it is fast."""
    old, new = Counter(before.casefold().split()), Counter(after.casefold().split())
    return 2 * (old & new).total() / max(1, old.total() + new.total())


def similarity(before: str, after: str) -> float:
    """Return how alike two texts are, from 0 to 1, by their words."""
    return SequenceMatcher(None, before.casefold().split(), after.casefold().split(), autojunk=False).ratio()


def _differences(before: Value, after: Value) -> Iterator[Line]:
    if before.text != after.text:
        yield _changed(before.text, after.text)
    old, new = dict(before.details), dict(after.details)
    for name in dict.fromkeys([*old, *new]):
        if old.get(name) != new.get(name):
            about = f"{shortened(after.text)}: {name}"
            if name in old and name in new:
                yield replace(_changed(old[name], new[name]), about=about)
            else:
                yield replace(_came_or_went(old.get(name, ""), new.get(name, "")), about=about)


def shortened(text: str, most: int = 60) -> str:
    """Return the beginning of a text, cut between words."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(",;:.") + " …"


def _changed(before: str, after: str) -> Line:
    return Line("changed", before, after, tuple(spans(before, after)))


def _came_or_went(before: str, after: str) -> Line:
    return Line("added", after=after) if after else Line("removed", before=before)


def spans(before: str, after: str) -> Iterator[Span]:
    """Yield runs of words that are the same, went or came; nothing when too little stays to be read that way."""
    old, new = WORDS.findall(before), WORDS.findall(after)
    if not _are_few(old, new) or similarity(before, after) < REWORDED:
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield Span("same", "".join(old[i1:i2]))
            continue
        if i2 > i1:
            yield Span("removed", "".join(old[i1:i2]))
        if j2 > j1:
            yield Span("added", "".join(new[j1:j2]))


def _in_words(value: Value) -> str:
    details = "; ".join(f"{name}: {detail}" for name, detail in value.details)
    return f"{value.text} ({details})" if details else value.text


def _body_change(before: Sequence[str], after: Sequence[str]) -> Iterator[FieldChange]:
    """Compare the text below the front matter, paragraph by paragraph."""
    lines: list[Line] = []
    if not _are_few(before, after):
        before, after = ("\n\n".join(before),), ("\n\n".join(after),)
    matcher = SequenceMatcher(None, list(before), list(after), autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            old = Field(BODY, BODY_LABEL, tuple(Value(text) for text in before[i1:i2]))
            new = Field(BODY, BODY_LABEL, tuple(Value(text) for text in after[j1:j2]))
            lines += [line for line in _value_lines(old, new) if line.sign != "moved"]
    if lines:
        yield FieldChange(BODY, BODY_LABEL, tuple(lines))


def _raw_difference(before: str, after: str) -> Iterator[str]:
    """Yield the lines that differ, as they stand, for a file that can't be read any more."""
    lines = list(unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm=""))
    told = [line for line in lines[2:] if not line.startswith("@@")]
    yield from told[:RAW_LINES]
    if len(told) > RAW_LINES:
        yield f"… and {len(told) - RAW_LINES} more lines"
