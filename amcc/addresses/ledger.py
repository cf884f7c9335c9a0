"""The ledger: a sorted list of every address ever published, and what answers each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from amcc import urls
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.front_matter import is_behind_a_link

LEDGER = "content/data/addresses.txt"
HEAD = """\
# Every address that this site has ever published, sorted. Each of them must go on answering: by its page, by a
# redirect, or by a page that says what became of it. `invoke ledger` adds the new ones; nothing is ever taken away.
"""
# Beside pages, these are addresses that others link to or read by machine.
PUBLISHED_FILES = ("/feeds/*", f"{urls.DATA}*", "/api/*")
NOT_LISTED = frozenset({"/404.html"})


def read_ledger(root: Path) -> dict[str, int]:
    """Return the addresses of the ledger with the number of their line; none when there is no ledger yet."""
    path = root / LEDGER
    if is_behind_a_link(path, root) or not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return {line: number for number, line in enumerate(lines, 1) if line.startswith("/")}


def write_ledger(root: Path, addresses: Iterable[str]) -> list[str]:
    """Add addresses to the ledger and return those that were new."""
    known = read_ledger(root)
    new = sorted(set(addresses) - known.keys())
    if new or not known:
        lines = "".join(f"{address}\n" for address in sorted({*known, *new}))
        (root / LEDGER).write_text(HEAD + lines, encoding="utf-8")
    return new


def published_addresses(output: Path) -> Iterator[str]:
    """Yield the addresses of a built site that belong into the ledger."""
    for path in sorted(output.rglob("*")):
        address = "/" + path.relative_to(output).as_posix()
        if not path.is_file() or address in NOT_LISTED:
            continue
        if path.name == "index.html":
            yield address.removesuffix("index.html")
        elif path.suffix == ".html" or any(fnmatchcase(address, pattern) for pattern in PUBLISHED_FILES):
            yield address


def check_answers(root: Path, output: Path, patterns: Sequence[str]) -> list[Problem]:
    """Return a problem for each address of the ledger that neither the built site nor a pattern answers any more."""
    return [
        unanswered(address, line)
        for address, line in read_ledger(root).items()
        if not _answers(output, address) and not any(fnmatchcase(address, pattern) for pattern in patterns)
    ]


def unanswered(address: str, line: int) -> Problem:
    """Return the problem of an address in a line of the ledger that nothing answers any more."""
    if address.startswith(urls.DIRECTORY):
        slug = address.removeprefix(urls.DIRECTORY).strip("/")
        return kinds.UNANSWERED_RECORD.at(LEDGER, line, found=address, slug=slug)
    return kinds.UNANSWERED.at(LEDGER, line, found=address)


def _answers(output: Path, address: str) -> bool:
    path = output / address.lstrip("/")
    return (path / "index.html").is_file() if address.endswith("/") else path.is_file()
