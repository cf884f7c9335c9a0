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

from amcc.problems.problem import Problem
from amcc.text import HIDDEN_CHARACTER

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
class Place:
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
    places: dict[FieldPath, Place]
    body: str
    body_line: int
    text: str
    problems: tuple[Problem, ...] = ()

    def place(self, path: FieldPath) -> Place:
        """Return where the value at `path` stands, else where its nearest parent does."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(1, 1, 1, 1))

    def problem(
        self, code: str, path: FieldPath, message: str, *, at_key: bool = False, **more: Any
    ) -> Problem:
        """Return a problem at the value (or the key) of `path`."""
        place = self.place(path)
        line, column = (place.key_line, place.key_column) if at_key else (place.line, place.column)
        return Problem(self.file, line, column, code, message, dotted(path), **more)


@dataclass
class _Walk:
    """State of one walk over the YAML nodes of one file."""

    file: str
    first_line: int
    source: str = ""
    places: dict[FieldPath, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, code: str, mark: Any, path: FieldPath, message: str, **more: Any) -> None:
        self.problems.append(
            Problem(
                self.file, mark.line + self.first_line, mark.column + 1, code, message, dotted(path), **more
            )
        )


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
    text = _text_of(path, file)
    if isinstance(text, Problem):
        return _empty(file, "", text)
    return parse_document(text, file)


def parse_document(text: str, file: str) -> Document:
    """Take the text of one file apart; see `read_document`."""
    problems = list(_text_problems(text, file))
    if any(problem.code in {"C102", "C103"} for problem in problems):
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return _empty(
            file,
            text,
            Problem(file, 1, 1, "C105", "the file is empty; begin with the template for a new record"),
        )
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        message = f"the first line is {lines[0][:40]!r}; it must be '---', which opens the front matter"
        return _empty(file, text, *problems, Problem(file, 1, 1, "C106", message, found=lines[0][:40]))
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        message = "the front matter is never closed; write a line with only '---' after its last field"
        return _empty(file, text, *problems, Problem(file, len(lines), 1, "C107", message))
    walk = _Walk(file, first_line=2)
    data = _parse_yaml("\n".join(lines[1:end]), walk)
    if not isinstance(data, dict):
        message = "the front matter must be 'field: value' lines"
        walk.problems.append(Problem(file, 2, 1, "C109", message))
        data = {}
    return Document(
        file, data, walk.places, "\n".join(lines[end + 1 :]), end + 2, text, tuple(problems + walk.problems)
    )


def read_data_file(path: Path, root: Path) -> Document:
    """Read a whole YAML file under the rules of front matter; its `data` may be a list or a mapping."""
    file = path.relative_to(root).as_posix()
    text = _text_of(path, file)
    if isinstance(text, Problem):
        return _empty(file, "", text)
    problems = tuple(_text_problems(text, file))
    walk = _Walk(file, first_line=1)
    data = _parse_yaml(text.replace("\r\n", "\n").removeprefix("\ufeff"), walk)
    return Document(file, data, walk.places, "", 1, text, problems + tuple(walk.problems))


def _empty(file: str, text: str, *problems: Problem) -> Document:
    return Document(file, {}, {}, "", 1, text, problems)


def _text_of(path: Path, file: str) -> str | Problem:
    """Return the file's text, or why it is refused."""
    refusal = _refuse_file(path, file)
    if refusal:
        return refusal
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(file, raw, error)


def _refuse_file(path: Path, file: str) -> Problem | None:
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode):
        return Problem(
            file, 1, 1, "C110", "this is a link or a special file; put the text itself into a plain file"
        )
    if status.st_size > MAX_BYTES:
        message = f"the file has {status.st_size:,} bytes; at most {MAX_BYTES:,} are allowed: shorten it"
        return Problem(file, 1, 1, "C111", message)
    return None


def _not_utf8(file: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    before = raw[: error.start]
    line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
    message = f"byte 0x{raw[error.start]:02x} is not UTF-8 text; save the file as UTF-8 (without BOM)"
    return Problem(file, line, column, "C101", message)


def _text_problems(text: str, file: str) -> Iterator[Problem]:
    if text.startswith("\ufeff"):
        yield Problem(
            file, 1, 1, "C102", "the file begins with a byte-order mark; save it as UTF-8 without BOM"
        )
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        column = text.index("\r") - text.rfind("\n", 0, text.index("\r"))
        yield Problem(
            file, line, column, "C103", "lines end with CR LF (Windows); save the file with LF line ends"
        )
    for number, line_text in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        for match in HIDDEN_CHARACTER.finditer(line_text):
            message = f"the invisible character U+{ord(match[0]):04X} is not allowed; delete it"
            yield Problem(file, number, match.start() + 1, "C104", message, found=f"U+{ord(match[0]):04X}")


def _parse_yaml(source: str, walk: _Walk) -> Any:
    tabs = [(number, line.index("\t")) for number, line in enumerate(source.split("\n")) if "\t" in line]
    for number, column in tabs:
        message = "a tab stands here; YAML allows only spaces: write two spaces for each level"
        walk.problems.append(Problem(walk.file, number + walk.first_line, column + 1, "C108", message))
    if tabs:
        source = source.replace("\t", "  ")
    readable = _readable(source, walk)
    if readable is None:
        return {}
    walk.source = source = readable
    node = yaml.compose(source, Loader=yaml.CSafeLoader)
    if node is None:
        walk.problems.append(
            Problem(
                walk.file, 2, 1, "C105", "the front matter is empty; write its fields between the two '---'"
            )
        )
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
            walk.report("C112", event.start_mark, (), complaint)
            return False
    return True


def _event_complaint(event: yaml.Event, depth: int, documents: int) -> str | None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return "anchors (&name) and aliases (*name) are not allowed; write the value out, or put it in quotes"
    if getattr(event, "tag", None) not in {None, "!"}:
        return "YAML tags (!name) are not allowed; put the value in quotes"
    if depth > MAX_DEPTH:
        return f"the values are nested more than {MAX_DEPTH} levels deep; flatten them"
    if documents > 1:
        return "a second YAML document begins here; a file has one front matter"
    return None


def _yaml_problem(error: yaml.YAMLError, walk: _Walk) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    # What is opened and never closed is noticed only later.
    if any(what in str(getattr(error, "context", "")) for what in ("quoted scalar", "flow")):
        mark = getattr(error, "context_mark", mark)
    what = getattr(error, "problem", None) or getattr(error, "reason", None) or "it can't be read"
    line, column = (mark.line + walk.first_line, mark.column + 1) if mark else (walk.first_line, 1)
    message = (
        f"the YAML can't be read here: {what}; often a text with ':' or '#' needs quotes, "
        "or a line is indented differently from the ones around it"
    )
    return Problem(walk.file, line, column, "C109", message)


def _value(node: yaml.Node, path: FieldPath, walk: _Walk) -> Any:
    mark = node.start_mark
    line, column = mark.line + walk.first_line, mark.column + 1
    walk.places.setdefault(path, Place(line, column, line, column))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, walk)
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, index), walk) for index, child in enumerate(node.value)]
    return _scalar(node, str(node.value), path, walk)


def _mapping(node: yaml.MappingNode, path: FieldPath, walk: _Walk) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            walk.report("C109", key_node.start_mark, path, "a field name must be plain text")
            continue
        key, mark = key_node.value, key_node.start_mark
        if key in result:
            message = (
                f"'{key}' stands twice; keep one (the first is in line {walk.places[(*path, key)].key_line})"
            )
            walk.report("C113", mark, (*path, key), message, found=key)
            continue
        value_mark = value_node.start_mark
        walk.places[(*path, key)] = Place(
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
        walk.report(
            "C114",
            node.start_mark,
            path,
            f'{surprise}; write "{text}" with quotes if you mean the text',
            found=text,
        )
    return text


def _report_escaped(node: yaml.Node, text: str, path: FieldPath, walk: _Walk) -> None:
    """Report a hidden character that the file writes as an escape, such as "\\u202e"."""
    hidden = HIDDEN_CHARACTER.search(text)
    # A character that stands in the file itself is told with its own place.
    if hidden and getattr(node, "style", None) == '"' and hidden[0] not in walk.source:
        message = f"the text holds the invisible character U+{ord(hidden[0]):04X}; delete it"
        walk.report("C104", node.start_mark, path, message, found=f"U+{ord(hidden[0]):04X}")


def _surprise(text: str) -> str | None:
    if text.lower() in SURPRISING_WORDS:
        return f"YAML reads {text} as yes or no"
    if OCTAL_LOOKING.match(text):
        return f"YAML reads {text} as an octal or hexadecimal number"
    if SEXAGESIMAL.match(text):
        return f"YAML reads {text} as a number of seconds"
    return None
