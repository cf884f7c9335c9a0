"""Text to paste: for a problem and its line, the line or lines as they should be, where that can be told."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable

from amcc.geography import places
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.front_matter import readable_line
from amcc.records.model import Community
from amcc.records.walk import field_at
from amcc.text import HIDDEN_CHARACTER, slug_of

FIELD_LINE = re.compile(r"(\s*(?:- )?)([\w-]+:)(.*)\Z")
DAY_FORMATS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%m/%d/%Y", "%Y/%m/%d", "%Y%m%d")
TRUTH = {"yes": "true", "y": "true", "on": "true", "1": "true", "no": "false", "n": "false", "off": "false"}


def text_to_paste(problem: Problem, line: str) -> str | None:
    """Return what to put in place of `line` (for a missing field: below it), or None where only a person can tell."""
    special = SPECIAL.get(problem.code)
    if special:
        proposed = special(problem, line)
        # The line as it is, once more, would help nobody.
        return None if proposed == line else proposed
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


def _path_of(problem: Problem) -> tuple[str, ...]:
    """Return the names of the fields that lead to the problem, places in lists left out."""
    return tuple(part for part in re.split(r"\.|\[\d+\]", problem.field) if part)


def _missing(problem: Problem, line: str) -> str | None:
    path = _path_of(problem)
    field = field_at(path, Community) if "[" not in problem.field else None
    if field is None or field.model is not None:
        return None
    # Never an example: it would be another community's fact. An empty field is refused until it is filled in.
    return f"{'  ' * (len(path) - 1)}{path[-1]}:"


def _quoted(problem: Problem, line: str) -> str | None:
    return _with_value(line, lambda value: json.dumps(value, ensure_ascii=False) if value else None)


def _quoted_or_truth(problem: Problem, line: str) -> str | None:
    """A yes where true or false is expected means just that; elsewhere it is a text."""
    field = field_at(_path_of(problem), Community)
    return (_truth if field and field.value.plain is bool else _quoted)(problem, line)


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
    return _with_value(line, lambda value: slug_of(value) or None)


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
    kinds.HIDDEN_CHARACTER.code: _without_hidden,
    kinds.NO_OPENING_LINE.code: lambda problem, line: f"---\n{line}",
    kinds.TAB.code: lambda problem, line: line.replace("\t", "  "),
    kinds.UNREADABLE_LINE.code: lambda problem, line: readable_line(line),
    kinds.READ_AS_TRUTH.code: _quoted_or_truth,
    kinds.MISSING_FIELD.code: _missing,
    kinds.NOT_A_TEXT.code: _quoted,
    kinds.NOT_A_WHOLE_NUMBER.code: _digits,
    kinds.NOT_TRUE_OR_FALSE.code: _truth,
    kinds.NOT_A_LIST.code: _listed,
    kinds.NOT_A_DAY.code: _date,
    kinds.NOT_A_WEB_ADDRESS.code: _address,
    kinds.NOT_A_PLAIN_NAME.code: _slug,
    kinds.NOT_A_STATE_CODE.code: _state,
    kinds.RAW_HTML.code: _without_html,
}
