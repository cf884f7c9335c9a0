"""The rules that keep a pull request of anybody harmless: what lies in the folders, and what a text may carry."""

from __future__ import annotations

import html
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from amcc.problems.problem import Problem
from amcc.records.front_matter import MAX_BYTES
from amcc.records.reader import Item, Project
from amcc.text import HIDDEN_CHARACTER

FOLDERS = ("communities", "content")
# Where a kind of file may lie, as patterns below the project's root.
PLACES = (
    "communities/*.md",
    "communities/_retired.yml",
    "communities/_schema.json",
    "communities/_vocabulary/*.yml",
    "content/pages/*.md",
    "content/areas/*.md",
    "content/practices/*.md",
    "content/news/*.md",
    "content/data/*.yml",
    "content/data/addresses.txt",
    "content/images/**/*",
)
IMAGE_SUFFIXES = frozenset({".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"})
MAX_IMAGE_BYTES = 1024 * 1024

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
WORD = re.compile(r"\w{2,}")
# Alphabets with letters that pass for Latin ones. The Greek mu stands for "micro".
LOOKALIKES = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL")
ALLOWED_LETTERS = frozenset("µμΩ")


def check_files(project: Project) -> Iterator[Problem]:
    """Only records, content and pictures lie in their folders, and none of them is a link."""
    for path in _files(project.root):
        file = path.relative_to(project.root).as_posix()
        status = path.lstat()
        # Items say this of themselves.
        item = path.suffix == ".md" and any(path.match(place) for place in PLACES if place.endswith(".md"))
        if not stat.S_ISREG(status.st_mode):
            if not item:
                message = "this is a link or a special file; put the text itself into a plain file"
                yield Problem(file, 1, 1, "C110", message)
        elif not any(path.relative_to(project.root).match(place) for place in PLACES):
            yield Problem(
                file, 1, 1, "C320", f"'{file}' is no place for a file of this kind; move or delete it"
            )
        elif file.startswith("content/images/"):
            yield from _check_image(path, file, status.st_size)


def _check_image(path: Path, file: str, size: int) -> Iterator[Problem]:
    if path.suffix.lower() not in IMAGE_SUFFIXES:
        message = f"a picture is one of {', '.join(sorted(IMAGE_SUFFIXES))}; other kinds can carry script"
        yield Problem(file, 1, 1, "C320", message, found=path.suffix)
    elif size > MAX_IMAGE_BYTES:
        yield Problem(
            file, 1, 1, "C111", f"the picture has {size:,} bytes; at most {MAX_IMAGE_BYTES:,} are allowed"
        )


def check_texts(project: Project) -> Iterator[Problem]:
    """No text names an e-mail address or a telephone number, and no word mixes alphabets."""
    for path in _files(project.root):
        status = path.lstat()
        if (
            path.suffix not in {".md", ".yml"}
            or not stat.S_ISREG(status.st_mode)
            or status.st_size > MAX_BYTES
        ):
            continue
        file = path.relative_to(project.root).as_posix()
        for number, line in enumerate(path.read_text("utf-8", errors="replace").split("\n"), 1):
            yield from _check_line(file, number, line)


def _check_line(file: str, number: int, line: str) -> Iterator[Problem]:
    for match in EMAIL.finditer(line) if AT_SIGN.search(line) else ():
        message = "an e-mail address must not stand here; name the role, and link to a page with the contact"
        yield Problem(file, number, match.start() + 1, "C322", message, found=match[0])
    # Addresses of pages carry long numbers; they stay in place as spaces, so that columns are right.
    plain = ADDRESS.sub(lambda match: " " * len(match[0]), line)
    for match in PHONE.finditer(plain):
        message = "a telephone number must not stand here; link to a page with the contact"
        yield Problem(file, number, match.start() + 1, "C323", message, found=match[0].strip())
    if line.isascii():
        return
    for match in WORD.finditer(plain):
        strange = _strange_letters(match[0])
        if strange:
            letters = ", ".join(f"{unicodedata.name(letter).lower()}" for letter in strange[:3])
            message = f"'{match[0]}' mixes alphabets ({letters}); type the word anew on your keyboard"
            yield Problem(file, number, match.start() + 1, "C321", message, found=match[0])


def _strange_letters(word: str) -> list[str]:
    if word.isascii():
        return []
    names = {letter: unicodedata.name(letter, "") for letter in word if letter not in ALLOWED_LETTERS}
    strange = [letter for letter, name in names.items() if name.startswith(LOOKALIKES)]
    latin = any(name.startswith("LATIN") for name in names.values())
    disguised = [letter for letter in strange if names[letter].startswith(("FULLWIDTH", "MATHEMATICAL"))]
    return strange if latin else disguised


def check_character_references(item: Item[Any], project: Project) -> Iterator[Problem]:
    """A body writes no invisible character as a reference such as `&#8238;` or `&rlm;`."""
    for number, line in enumerate(item.document.body.split("\n")):
        for match in REFERENCE.finditer(line):
            hidden = HIDDEN_CHARACTER.search(html.unescape(match[0]))
            if hidden:
                message = f"{match[0]} is the invisible character U+{ord(hidden[0]):04X}; delete it"
                yield Problem(
                    item.document.file,
                    item.document.body_line + number,
                    match.start() + 1,
                    "C104",
                    message,
                    "body",
                    found=match[0],
                )


def _files(root: Path) -> Iterator[Path]:
    """Yield what lies in the folders, links not followed."""
    for folder in FOLDERS:
        pending = [root / folder]
        while pending:
            path = pending.pop()
            if path.is_symlink() or path.is_file():
                yield path
            elif path.is_dir():
                pending += sorted(path.iterdir(), reverse=True)
