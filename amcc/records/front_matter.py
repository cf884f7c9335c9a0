"""Markdown files with YAML front matter, read so strictly that nothing surprises.

YAML 1.1 turns `no` into false, `1:30` into 90 and `012` into 10, and takes duplicate keys without a
word. Here every such value is a problem with its line and column. Dates stay text.
"""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from amcc.problems import kinds
from amcc.problems.kind import ProblemKind
from amcc.problems.problem import Problem
from amcc.text import HIDDEN_CHARACTER, code_point

MAX_BYTES = 64 * 1024
MAX_DEPTH = 12
MAX_DIGITS = 18
MOST_REPAIRS = 10
QUOTED_STYLES = frozenset({'"', "'", "|", ">"})

FieldPath = tuple[str | int, ...]

FENCE = "---"
SURPRISING_WORDS = frozenset({"yes", "no", "on", "off", "y", "n"})
INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+\Z")
OCTAL_LOOKING = re.compile(r"[-+]?0[0-9_]+$|0[xob][0-9a-fA-F_]+$")
SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$")
# `field: value` or `- field: value`, but no text that goes on below
UNREADABLE_VALUE = re.compile(r"(\s*(?:- )?[a-z_]+: +)([^\s|>].*)\Z")


@dataclass(frozen=True)
class Position:
    """Where a key and its value stand; lines and columns count from 1."""

    line: int
    column: int
    key_line: int
    key_column: int


@dataclass(frozen=True)
class Document:
    """One file taken apart: the data of its front matter, where each value stands, and the body."""

    file: str
    data: Any
    positions: dict[FieldPath, Position]
    body: str
    body_line: int
    text: str
    problems: tuple[Problem, ...] = ()

    def position(self, path: FieldPath) -> Position:
        """Return where the value at `path` stands, else where its nearest parent does."""
        while path and path not in self.positions:
            path = path[:-1]
        return self.positions.get(path, Position(1, 1, 1, 1))

    def problem(
        self, kind: ProblemKind, path: FieldPath, /, *, at_key: bool = False, **facts: Any
    ) -> Problem:
        """Return a problem at the value (or the key) of `path`; see `ProblemKind.at` for the facts."""
        at = self.position(path)
        line, column = (at.key_line, at.key_column) if at_key else (at.line, at.column)
        return kind.at(self.file, line, column, dotted(path), **facts)

    def body_problem(self, kind: ProblemKind, line: int, column: int, /, **facts: Any) -> Problem:
        """Return a problem in the body, whose lines count from 1."""
        return kind.at(self.file, self.body_line + line - 1, column, "body", **facts)


@dataclass
class _Walk:
    """State of one walk over the YAML nodes of one file."""

    file: str
    first_line: int
    source: str = ""
    positions: dict[FieldPath, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, kind: ProblemKind, mark: Any, path: FieldPath = (), **facts: Any) -> None:
        line, column = mark.line + self.first_line, mark.column + 1
        self.problems.append(kind.at(self.file, line, column, dotted(path), **facts))


def dotted(path: FieldPath) -> str:
    """Return a field path as people write it: `practices[2].kind`, counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def leaves(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Any]]:
    """Yield every single value of nested data with the path that leads to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))
    else:
        yield path, value


def read_document(path: Path, root: Path) -> Document:
    """Read one file below `root`; whatever is wrong with it is in `problems`, nothing raises."""
    file = path.relative_to(root).as_posix()
    text = _text_of(path, root)
    if isinstance(text, Problem):
        return _empty(file, "", text)
    return parse_document(text, file)


def parse_document(text: str, file: str) -> Document:
    """Take the text of one file apart; see `read_document`."""
    problems = list(_text_problems(text, file))
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return _empty(file, text, kinds.EMPTY_FILE.at(file))
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        first = lines[0][:40]
        return _empty(file, text, *problems, kinds.NO_OPENING_LINE.at(file, found=first, shown=repr(first)))
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return _empty(file, text, *problems, kinds.NEVER_CLOSED.at(file, len(lines)))
    walk = _Walk(file, first_line=2)
    data = _parse_yaml("\n".join(lines[1:end]), walk)
    if not isinstance(data, dict):
        walk.problems.append(kinds.NO_FIELDS.at(file, 2))
        data = {}
    return Document(
        file,
        data,
        walk.positions,
        "\n".join(lines[end + 1 :]),
        end + 2,
        text,
        tuple(problems + walk.problems),
    )


def read_data_file(path: Path, root: Path) -> Document:
    """Read a whole YAML file under the rules of front matter; its `data` may be a list or a mapping."""
    file = path.relative_to(root).as_posix()
    text = _text_of(path, root)
    if isinstance(text, Problem):
        return _empty(file, "", text)
    problems = tuple(_text_problems(text, file))
    walk = _Walk(file, first_line=1)
    data = _parse_yaml(text.replace("\r\n", "\n").removeprefix("\ufeff"), walk)
    return Document(file, data, walk.positions, "", 1, text, problems + tuple(walk.problems))


def _empty(file: str, text: str, *problems: Problem) -> Document:
    return Document(file, {}, {}, "", 1, text, problems)


def _text_of(path: Path, root: Path) -> str | Problem:
    """Return the file's text, or why it is refused."""
    file = path.relative_to(root).as_posix()
    refusal = _refuse_file(path, root, file)
    if refusal:
        return refusal
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(file, raw, error)


def utf8_problems(path: Path, root: Path) -> Iterator[Problem]:
    """Yield the problem of a file that is no UTF-8 text."""
    raw = path.read_bytes()
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        yield _not_utf8(path.relative_to(root).as_posix(), raw, error)


def _refuse_file(path: Path, root: Path, file: str) -> Problem | None:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode) or is_behind_a_link(path, root):
        return kinds.NOT_A_PLAIN_FILE.at(file)
    if status.st_size > MAX_BYTES:
        return kinds.FILE_TOO_LARGE.at(file, size=status.st_size, most=MAX_BYTES)
    return None


def is_behind_a_link(path: Path, root: Path) -> bool:
    """Say whether the file or a folder on the way to it from `root` is a symbolic link."""
    names = path.relative_to(root).parts
    return any(root.joinpath(*names[: count + 1]).is_symlink() for count in range(len(names)))


def _not_utf8(file: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    before = raw[: error.start]
    line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
    return kinds.NOT_UTF8.at(file, line, column, byte=f"{raw[error.start]:02x}")


def _text_problems(text: str, file: str) -> Iterator[Problem]:
    if text.startswith("\ufeff"):
        yield kinds.BYTE_ORDER_MARK.at(file)
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        column = text.index("\r") - text.rfind("\n", 0, text.index("\r"))
        yield kinds.WINDOWS_LINE_ENDS.at(file, line, column)
    text = text.removeprefix("\ufeff")
    # Mostly there is none, and one look at the whole is faster than one at each line.
    lines = text.split("\n") if HIDDEN_CHARACTER.search(text) else ()
    for number, line_text in enumerate(lines, 1):
        for match in HIDDEN_CHARACTER.finditer(line_text):
            yield kinds.HIDDEN_CHARACTER.at(file, number, match.start() + 1, found=code_point(match[0]))


def _parse_yaml(source: str, walk: _Walk) -> Any:
    tabs = [(number, line.index("\t")) for number, line in enumerate(source.split("\n")) if "\t" in line]
    for number, column in tabs:
        walk.problems.append(kinds.TAB.at(walk.file, number + walk.first_line, column + 1))
    if tabs:
        source = source.replace("\t", "  ")
    readable = _readable(source, walk)
    if readable is None:
        return {}
    walk.source = source = readable
    node = yaml.compose(source, Loader=yaml.CSafeLoader)
    if node is None:
        walk.problems.append(kinds.EMPTY_FRONT_MATTER.at(walk.file, 2))
        return {}
    return _value(node, (), walk)


def _readable(source: str, walk: _Walk) -> str | None:
    """Return the YAML, a line that can't be read told and put in quotes so that the rest is seen too; or None."""
    lines = source.split("\n")
    repaired: set[int] = set()
    while len(repaired) < MOST_REPAIRS:
        try:
            return "\n".join(lines) if _harmless("\n".join(lines), walk) else None
        except yaml.YAMLError as error:
            problem = _yaml_problem(error, walk)
        number = problem.line - walk.first_line
        if number in repaired:
            return None
        walk.problems.append(problem)
        if not 0 <= number < len(lines):
            return None
        repaired.add(number)
        lines[number] = readable_line(lines[number]) or "#"
    return None


def readable_line(line: str) -> str | None:
    """Return a `field: value` line with its value in quotes or its bracket closed; None for any other line."""
    match = UNREADABLE_VALUE.match(line)
    if not match:
        return None
    field, value = match[1], match[2].rstrip()
    closing = {"[": "]", "{": "}"}.get(value[0])
    return (
        f"{field}{value}{closing}" if closing else field + json.dumps(value.strip("\"'"), ensure_ascii=False)
    )


def _harmless(source: str, walk: _Walk) -> bool:
    """Say whether the YAML parses, has no anchors, aliases, tags or second documents, and is not too deep."""
    depth = documents = 0
    for event in yaml.parse(source, Loader=yaml.CSafeLoader):
        depth += isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent))
        depth -= isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent))
        documents += isinstance(event, yaml.DocumentStartEvent)
        complaint = _event_complaint(event, depth, documents)
        if complaint:
            walk.report(complaint, event.start_mark, most=MAX_DEPTH)
            return False
    return True


def _event_complaint(event: yaml.Event, depth: int, documents: int) -> ProblemKind | None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return kinds.YAML_ANCHOR
    if getattr(event, "tag", None) not in {None, "!"}:
        return kinds.YAML_TAG
    if depth > MAX_DEPTH:
        return kinds.NESTED_TOO_DEEPLY
    return kinds.SECOND_DOCUMENT if documents > 1 else None


def _yaml_problem(error: yaml.YAMLError, walk: _Walk) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    # What is opened and never closed is noticed only later.
    if any(what in str(getattr(error, "context", "")) for what in ("quoted scalar", "flow")):
        mark = getattr(error, "context_mark", mark)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it can't be read"
    line, column = (mark.line + walk.first_line, mark.column + 1) if mark else (walk.first_line, 1)
    return kinds.UNREADABLE_LINE.at(walk.file, line, column, reason=what)


def _value(node: yaml.Node, path: FieldPath, walk: _Walk) -> Any:
    mark = node.start_mark
    line, column = mark.line + walk.first_line, mark.column + 1
    walk.positions.setdefault(path, Position(line, column, line, column))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, walk)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, index), walk) for index, child in enumerate(node.value)]
    return _scalar(node, str(node.value), path, walk)


def _mapping(node: yaml.MappingNode, path: FieldPath, walk: _Walk) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            walk.report(kinds.FIELD_NAME_NOT_PLAIN, key_node.start_mark, path)
            continue
        key, mark = key_node.value, key_node.start_mark
        if key in result:
            first = walk.positions[(*path, key)].key_line
            walk.report(kinds.FIELD_TWICE, mark, (*path, key), found=key, first_line=first)
            continue
        value_mark = value_node.start_mark
        walk.positions[(*path, key)] = Position(
            value_mark.line + walk.first_line,
            value_mark.column + 1,
            mark.line + walk.first_line,
            mark.column + 1,
        )
        result[key] = _value(value_node, (*path, key), walk)
    return result


def _scalar(node: yaml.Node, text: str, path: FieldPath, walk: _Walk) -> Any:
    if getattr(node, "style", None) in QUOTED_STYLES:
        _report_escaped(node, text, path, walk)
        return text
    if text.lower() in {"", "~", "null"}:
        return None
    if text in {"true", "false"}:
        return text == "true"
    if len(text) <= MAX_DIGITS and INTEGER.match(text):
        return int(text)
    if len(text) <= MAX_DIGITS and DECIMAL.match(text):
        return float(text)
    surprise = _surprise(text)
    if surprise:
        walk.report(surprise, node.start_mark, path, found=text)
    return text


def _report_escaped(node: yaml.Node, text: str, path: FieldPath, walk: _Walk) -> None:
    """Report a hidden character that the file writes as an escape, such as "\\u202e"."""
    hidden = HIDDEN_CHARACTER.search(text)
    # A character that stands in the file itself is told with its own place.
    if hidden and getattr(node, "style", None) == '"' and hidden[0] not in walk.source:
        walk.report(kinds.ESCAPED_HIDDEN_CHARACTER, node.start_mark, path, found=code_point(hidden[0]))


def _surprise(text: str) -> ProblemKind | None:
    """Return as what YAML would misread a plain word, or None."""
    if text.lower() in SURPRISING_WORDS:
        return kinds.READ_AS_TRUTH
    if OCTAL_LOOKING.match(text):
        return kinds.READ_AS_OCTAL
    return kinds.READ_AS_SECONDS if SEXAGESIMAL.match(text) else None
