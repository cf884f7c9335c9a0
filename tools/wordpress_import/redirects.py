"""The redirects that an import adds: the old addresses of its pages and files."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from amcc import urls
from amcc.addresses.ledger import read_ledger
from amcc.checks.rules.addresses import item_urls
from amcc.facets import OWN_PAGES
from amcc.records.front_matter import MAX_BYTES
from amcc.records.reader import load_project

from .addresses import Addresses
from .checking import find_refusals
from .errors import ImportProblem
from .export import Export
from .media import Copy
from .selection import Candidate
from .writing import Change

REDIRECTS = "content/data/redirects.yml"
# What the list of redirects cannot hold in an old address.
UNFIT = re.compile(r"[\s*\\]|//|:year|:month")


@dataclass(frozen=True)
class Redirect:
    """One line of content/data/redirects.yml."""

    old: str
    new: str
    reason: str

    def as_data(self) -> dict[str, str]:
        """Return the mapping as the file has it."""
        return {"from": self.old, "to": self.new, "reason": self.reason}


@dataclass
class NewRedirects:
    """What an import adds to the list of redirects: what was there, new entries, what waits for room, and notes."""

    before: str
    added: list[Redirect] = field(default_factory=list)
    waiting: list[Redirect] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The list with the new entries at its end."""
        return append_redirects(self.before, self.added)


def plan_redirects(
    export: Export, live: list[Candidate], copies: Collection[Copy], root: Path
) -> NewRedirects:
    """Return the redirects that the list lacks for published items and the files copied for them."""
    path = root / REDIRECTS
    new = NewRedirects(path.read_text("utf-8") if path.is_file() else "")
    addresses = Addresses(export)
    needed = _needed_by_the_site(root) | {one.url for one in live}
    wanted = [*_moved_pages(new, addresses, live), *_moved_files(addresses, live, copies)]
    try:
        known = {str(row["from"]) for row in read_redirects(new.before)}
        unique = {one.old: one for one in wanted if one.old not in known}
        fitting = [one for one in unique.values() if _fits(new, one, needed)]
        _add_what_has_room(new, fitting)
    except ValueError as error:
        raise ImportProblem(f"{REDIRECTS}: {error}") from error
    return new


def _needed_by_the_site(root: Path) -> set[str]:
    """Return the addresses where pages of the site are, as far as its files and the list of published ones tell."""
    pages = {urls.page_url(path.stem) for path in (root / "content" / "pages").glob("*.md")}
    roots = {*OWN_PAGES, *urls.FILE_ROOTS}
    return {urls.HOME, *roots, *pages, *read_ledger(root), *item_urls(load_project(root))}


def _fits(new: NewRedirects, redirect: Redirect, needed: set[str]) -> bool:
    """Say whether the list can hold a redirect; a note tells why not."""
    name = redirect.old[:200]
    if UNFIT.search(redirect.old):
        new.notes.append(f"{name}: an address with blanks, a star or two slashes cannot be redirected")
    elif redirect.old in needed:
        new.notes.append(
            f"{name}: the site has a page of its own there, so it does not lead to {redirect.new}"
        )
    else:
        return True
    return False


def _add_what_has_room(new: NewRedirects, redirects: list[Redirect]) -> None:
    """Add redirects, those of pages first, as far as the list may grow; the site reads no longer one."""
    room = MAX_BYTES - len(new.before.encode()) - 1
    for redirect in redirects:
        room -= len(write_redirects([redirect]).encode())
        (new.added if room >= 0 else new.waiting).append(redirect)
    if new.waiting:
        new.notes.append(
            f"{len(new.waiting)} redirects wait in build/import/redirects.yml, since {REDIRECTS} may have no more"
            f" than {MAX_BYTES:,} bytes; shorten that list (a pattern such as /wp-content/* stands for many)"
        )


def without_refused(new: NewRedirects, root: Path, changes: list[Change]) -> NewRedirects:
    """Return the redirects without those that the site's checks refuse beside the other changes."""
    while new.added:
        text = Change(REDIRECTS, new.text.encode())
        problems = find_refusals(root, [*changes, text]).get(REDIRECTS, [])
        refused = [one for one in new.added if {one.old, one.new} & {problem.found for problem in problems}]
        if not refused:
            break
        new.notes += [f"{one.old}: the site's checks refuse a redirect to {one.new}" for one in refused]
        new.added = [one for one in new.added if one not in refused]
    return new


def _moved_pages(new: NewRedirects, addresses: Addresses, live: list[Candidate]) -> list[Redirect]:
    """Return the redirects for posts and pages whose address changed."""
    found = []
    for candidate in live:
        old = addresses.local_path(candidate.item.link)
        if old is None:
            note = f"{candidate.path}: its old address {candidate.item.link[:200]!r} cannot be redirected"
            new.notes.append(note)
        elif old != "/" and f"{old}/" != candidate.url:
            reason = f"Old address of an imported {candidate.item.kind}."
            found.append(Redirect(f"{old}/", candidate.url, reason))
    return found


def _moved_files(addresses: Addresses, live: list[Candidate], copies: Collection[Copy]) -> list[Redirect]:
    """Return the redirects for the media library's page of each file, and for the copied files."""
    urls_of = {str(one.item.id): one.url for one in live}
    found = []
    for item in addresses.export.items:
        old = addresses.local_path(item.link) if item.kind == "attachment" else None
        target = urls_of.get(item.get("wp:post_parent"))
        if old and target and old != "/":
            found.append(Redirect(f"{old}/", target, "Page of an uploaded file."))
    return found + [Redirect(one.old_address, one.public_path, "Uploaded file.") for one in copies]


def write_redirects(redirects: list[Redirect]) -> str:
    """Return redirects as the list has them, sorted by their old address."""
    rows = [one.as_data() for one in sorted(redirects, key=lambda one: one.old)]
    return yaml.safe_dump(rows, sort_keys=False, allow_unicode=True, width=10_000) if rows else ""


def read_redirects(text: str) -> list[dict[str, str]]:
    """Read the redirect file: a list of mappings with `from` and `to`; raise ValueError if it is not."""
    data = yaml.safe_load(text) if text.strip() else []
    if data is None:
        return []
    if not isinstance(data, list) or not all(isinstance(row, dict) and "from" in row for row in data):
        raise ValueError("not a list of {from, to, reason}")
    return data


def append_redirects(text: str, redirects: list[Redirect]) -> str:
    """Return the list of redirects with new entries at its end, sorted; what is there stays as it is written.

    Raises ValueError for a list in a form that nothing can be appended to.
    """
    if not redirects:
        return text
    kept = "" if text.strip() == "[]" else text
    result = kept + ("\n" if kept and not kept.endswith("\n") else "") + write_redirects(redirects)
    if len(read_redirects(result)) != len(read_redirects(text)) + len(redirects):
        raise ValueError("the list cannot be appended to as it is written; write one `- from:` per entry")
    return result
