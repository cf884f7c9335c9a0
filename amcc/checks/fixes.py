"""Text to paste: for a problem and its line, the line or lines as they should be, where that can be told."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable

from amcc.geography import places
from amcc.problems.problem import Problem
from amcc.records.front_matter import readable_line
from amcc.records.model import Community, model_at
from amcc.text import HIDDEN_CHARACTER

FIELD_LINE = re.compile(r"(\s*(?:- )?)([\w-]+:)(.*)\Z")
DAY_FORMATS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%m/%d/%Y", "%Y/%m/%d", "%Y%m%d")
TRUTH = {"yes": "true", "y": "true", "on": "true", "1": "true", "no": "false", "n": "false", "off": "false"}


def text_to_paste(problem: Problem, line: str) -> str | None:
    """Return what to put in place of `line` (with C201: below it), or None where only a person can tell."""
    special = SPECIAL.get(problem.code)
    if special:
        return special(problem, line)
    if problem.suggestion and problem.found:
        return _replaced(line, problem.column - 1, problem.found, problem.suggestion)
    return None


def _replaced(line: str, start: int, old: str, new: str) -> str | None:
    """Return the line with `old`, which stands at or after `start`, replaced."""
    index = line.find(old, max(start, 0))
    return None if index < 0 else f"{line[:index]}{new}{line[index + len(old) :]}"


def _with_value(line: str, make: Callable[[str], str | None]) -> str | None:
    """Return the line with its value made anew from the old one, quotes taken off."""
    match = FIELD_LINE.match(line)
    value = make(match[3].strip().strip("\"'")) if match else None
    return f"{match[1]}{match[2]} {value}" if match and value is not None else None


def _missing(problem: Problem, line: str) -> str | None:
    path = [part for part in re.split(r"\.|\[\d+\]", problem.field) if part]
    indices = re.sub(r"[^\[.]+", "", problem.field)
    owner = model_at((*path[:-1],), Community) if "[" not in indices else None
    info = owner.model_fields.get(path[-1]) if owner and path else None
    if info is None or not info.examples or isinstance(info.examples[0], (dict, list)):
        return None
    indent = "  " * (len(path) - 1)
    return f"{indent}{path[-1]}: {_yaml(info.examples[0])}"


def _yaml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(problem: Problem, line: str) -> str | None:
    return _with_value(line, lambda value: json.dumps(value, ensure_ascii=False) if value else None)


def _quoted_or_truth(problem: Problem, line: str) -> str | None:
    """A yes where true or false is expected means just that; elsewhere it is a text."""
    path = [part for part in re.split(r"\.|\[\d+\]", problem.field) if part]
    owner = model_at(tuple(path[:-1]), Community) if path else None
    info = owner.model_fields.get(path[-1]) if owner else None
    return (_truth if info and info.annotation is bool else _quoted)(problem, line)


def _digits(problem: Problem, line: str) -> str | None:
    def plain(value: str) -> str | None:
        millions = re.fullmatch(r"\$?\s*([0-9.]+)\s*(?:m|million)", value, re.IGNORECASE)
        if millions:
            return str(round(float(millions[1]) * 1_000_000))
        digits = re.sub(r"[$,\s]|\.00?\Z", "", value)
        return digits if digits.isdigit() else None

    return _with_value(line, plain)


def _truth(problem: Problem, line: str) -> str | None:
    return _with_value(
        line,
        lambda value: TRUTH.get(value.lower(), value.lower() if value.lower() in TRUTH.values() else None),
    )


def _date(problem: Problem, line: str) -> str | None:
    def iso(value: str) -> str | None:
        for form in DAY_FORMATS:
            try:
                return datetime.datetime.strptime(value, form).date().isoformat()
            except ValueError:
                continue
        return None

    return _with_value(line, iso)


def _address(problem: Problem, line: str) -> str | None:
    return _with_value(
        line,
        lambda value: (
            f"https://{value}" if re.fullmatch(r"(www\.)?[\w.-]+\.[a-z]{2,}(/\S*)?", value) else None
        ),
    )


def _slug(problem: Problem, line: str) -> str | None:
    return _with_value(line, lambda value: re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-") or None)


def _listed(problem: Problem, line: str) -> str | None:
    match = FIELD_LINE.match(line)
    if not match or not match[3].strip() or match[1].strip():
        return None
    return f"{match[1]}{match[2]}\n{match[1]}  - {match[3].strip()}"


def _state(problem: Problem, line: str) -> str | None:
    name = (problem.found or "").strip("'").casefold()
    code = next((state.code for state in places.states() if state.name.casefold() == name), None)
    if code is None and len(name) == 2 and places.state_by_code(name.upper()):
        code = name.upper()
    return _replaced(line, problem.column - 1, (problem.found or "").strip("'"), code) if code else None


def _without_hidden(problem: Problem, line: str) -> str | None:
    text = HIDDEN_CHARACTER.sub("", line)
    return text if text != line else None


def _without_html(problem: Problem, line: str) -> str | None:
    text = re.sub(r"</?(?:b|strong)>", "**", line, flags=re.IGNORECASE)
    text = re.sub(r"</?(?:i|em)>", "*", text, flags=re.IGNORECASE)
    return text if text != line and "<" not in text else None


SPECIAL: dict[str, Callable[[Problem, str], str | None]] = {
    "C104": _without_hidden,
    "C106": lambda problem, line: f"---\n{line}",
    "C108": lambda problem, line: line.replace("\t", "  "),
    "C109": lambda problem, line: readable_line(line),
    "C114": _quoted_or_truth,
    "C201": _missing,
    "C203": _quoted,
    "C204": _digits,
    "C205": _truth,
    "C206": _listed,
    "C208": _date,
    "C209": _address,
    "C211": _slug,
    "C212": _state,
    "C309": _without_html,
}
