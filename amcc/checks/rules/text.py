"""The rules about what a text may carry: no contact data, no letters in disguise, no HTML, nothing hidden."""

from __future__ import annotations

import html
import re
import stat
import unicodedata
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from amcc.checks.rule import item_rule, project_rule
from amcc.checks.rules.files import DATA_FOLDERS, entries_below
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.front_matter import MAX_BYTES, utf8_problems
from amcc.records.reader import Item, Project
from amcc.records.references import raw_html
from amcc.records.walk import fields_of
from amcc.text import HIDDEN_CHARACTER, code_point

# Looked for first: it is fast, and few lines have it.
AT_SIGN = re.compile(r"@|[\[({]\s*at\s*[\])}]", re.IGNORECASE)
# Bounded everywhere, so that no line can keep them busy.
EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?[\[({]\s?at\s?[\])}]\s?)"
    r"(?:[a-z0-9-]{1,63}(?:\.|\s?[\[({]\s?dot\s?[\])}]\s?)){1,8}[a-z]{2,24}\b",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?<![\w$.,/#-])(?:"
    r"(?:\+?1[ .-]?)?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}"  # North America
    r"|\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}"  # abroad
    r")(?![\w-]|[.,]\d)"
    r"|\b(?:tel|phone|call|fax|mobile|cell)\b[.: ]{0,3}\+?\d[\d ().-]{6,}\d|\btel:\S+",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")
REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?")
CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7}) |={7}\Z")
# In small letters, so that no sentence is meant.
FIELD = re.compile(r"([a-z_]{3,30}):(?:\s|\Z)")
WORD = re.compile(r"\w{2,}")
# Alphabets with letters that pass for Latin ones. The Greek mu stands for "micro".
LOOKALIKES = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL")
ALLOWED_LETTERS = frozenset("µμΩ")


# What is text but no record: the ledger, the template and the schema of records.
TEXT_SUFFIXES = frozenset({".json", ".md", ".txt", ".yml"})
MAX_TEXT_BYTES = 16 * MAX_BYTES


@project_rule
def check_texts(project: Project) -> Iterator[Problem]:
    """No text names an e-mail address or a telephone number, and no word mixes alphabets."""
    for path, status in entries_below(project.root, DATA_FOLDERS):
        if stat.S_ISREG(status.st_mode) and path.suffix in TEXT_SUFFIXES and status.st_size <= MAX_TEXT_BYTES:
            yield from utf8_problems(path, project.root)
        small = stat.S_ISREG(status.st_mode) and status.st_size <= MAX_BYTES
        if small and path.suffix in {".md", ".yml"}:
            file = path.relative_to(project.root).as_posix()
            for number, line in enumerate(path.read_text("utf-8", errors="replace").split("\n"), 1):
                yield from _check_line(file, number, line)


def _check_line(file: str, number: int, line: str) -> Iterator[Problem]:
    for match in EMAIL.finditer(line) if AT_SIGN.search(line) else ():
        yield kinds.EMAIL_ADDRESS.at(file, number, match.start() + 1, found=match[0])
    # Addresses of pages carry long numbers; they stay in place as spaces, so that columns are right.
    plain = ADDRESS.sub(lambda match: " " * len(match[0]), line)
    for match in PHONE.finditer(plain):
        yield kinds.TELEPHONE_NUMBER.at(file, number, match.start() + 1, found=match[0].strip())
    if line.isascii():
        return
    for match in WORD.finditer(plain):
        strange = _strange_letters(match[0])
        if strange:
            letters = ", ".join(unicodedata.name(letter).lower() for letter in strange[:3])
            yield kinds.MIXED_ALPHABETS.at(file, number, match.start() + 1, found=match[0], letters=letters)


def _strange_letters(word: str) -> list[str]:
    if word.isascii():
        return []
    names = {letter: unicodedata.name(letter, "") for letter in word if letter not in ALLOWED_LETTERS}
    strange = [letter for letter, name in names.items() if name.startswith(LOOKALIKES)]
    latin = any(name.startswith("LATIN") for name in names.values())
    disguised = [letter for letter in strange if names[letter].startswith(("FULLWIDTH", "MATHEMATICAL"))]
    return strange if latin else disguised


@item_rule
def check_character_references(item: Item[Any], project: Project) -> Iterator[Problem]:
    """A body writes no invisible character as a reference such as `&#8238;` or `&rlm;`."""
    for number, line in enumerate(item.document.body.split("\n"), 1):
        for match in REFERENCE.finditer(line):
            hidden = HIDDEN_CHARACTER.search(html.unescape(match[0]))
            if hidden:
                yield item.document.body_problem(
                    kinds.REFERENCE_TO_HIDDEN_CHARACTER,
                    number,
                    match.start() + 1,
                    found=match[0],
                    character=code_point(hidden[0]),
                )


@item_rule
def check_conflict_marks(item: Item[Any], project: Project) -> Iterator[Problem]:
    """No mark is left from joining two versions."""
    text = item.document.text
    lines = text.split("\n") if "<<<<<<< " in text or ">>>>>>> " in text else ()
    for number, line in enumerate(lines, 1):
        if CONFLICT.match(line):
            yield kinds.CONFLICT_MARK.at(item.document.file, number, found=line[:20])


@item_rule
def check_fields_are_above_the_text(item: Item[Any], project: Project) -> Iterator[Problem]:
    """What looks like a field of this kind of file stands between the hyphens."""
    model: type[BaseModel] = type(item.data)
    known = fields_of(model)
    for number, line in enumerate(item.document.body.split("\n"), 1):
        match = FIELD.match(line)
        if match and match[1] in known:
            yield item.document.body_problem(kinds.FIELD_IN_THE_TEXT, number, 1, found=match[1])


@item_rule
def check_no_raw_html(item: Item[Any], project: Project) -> Iterator[Problem]:
    """A body is Markdown only."""
    for mention in raw_html(item.document.body):
        yield item.document.body_problem(
            kinds.RAW_HTML, mention.line, mention.column, found=mention.target, shown=mention.target[:40]
        )
