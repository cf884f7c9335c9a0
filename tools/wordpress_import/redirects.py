"""The redirects that an import adds: the old addresses of its pages and files."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from .addresses import Addresses
from .errors import ImportProblem
from .export import Export
from .media import Copy
from .selection import Candidate

REDIRECTS = "content/data/redirects.yml"
# What the list of redirects cannot hold in an old address.
UNFIT = re.compile(r"[\s*]|:year|:month")


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
    """What an import adds to the list of redirects: the list's new text, its new entries, what can't be one."""

    text: str
    added: list[Redirect] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def plan_redirects(
    export: Export, live: list[Candidate], copies: Collection[Copy], root: Path
) -> NewRedirects:
    """Return the redirects that the list lacks for published items and the files copied for them."""
    path = root / REDIRECTS
    new = NewRedirects(path.read_text("utf-8") if path.is_file() else "")
    addresses = Addresses(export, root)
    wanted = [*_moved_pages(new, addresses, live), *_moved_files(new, addresses, live, copies)]
    try:
        new.text, new.added = append_redirects(new.text, wanted)
    except ValueError as error:
        raise ImportProblem(f"{REDIRECTS}: {error}") from error
    return new


def _moved_pages(new: NewRedirects, addresses: Addresses, live: list[Candidate]) -> list[Redirect]:
    """Return the redirects for posts and pages whose address changed."""
    found = []
    for candidate in live:
        old = addresses.local_path(candidate.item.link)
        if old is None or UNFIT.search(old):
            note = f"{candidate.path}: its old address {candidate.item.link[:200]!r} cannot be redirected"
            new.notes.append(note)
        elif old != "/" and f"{old}/" != candidate.url:
            found.append(
                Redirect(f"{old}/", candidate.url, f"Old address of an imported {candidate.item.kind}.")
            )
    return found


def _moved_files(
    new: NewRedirects, addresses: Addresses, live: list[Candidate], copies: Collection[Copy]
) -> list[Redirect]:
    """Return the redirects for copied files, and for the media library's page of each."""
    urls = {str(one.item.id): one.url for one in live}
    files = [Redirect(one.old_address, one.public_path, "Uploaded file.") for one in copies]
    found = [one for one in files if not UNFIT.search(one.old)]
    unfit = [one.old for one in files if UNFIT.search(one.old)]
    new.notes += [f"{old[:-1]}: an address with blanks cannot be redirected" for old in sorted(unfit)]
    for item in addresses.export.items:
        old = addresses.local_path(item.link) if item.kind == "attachment" else None
        target = urls.get(item.get("wp:post_parent"))
        if old and target and old != "/" and not UNFIT.search(old) and f"{old}/" not in urls.values():
            found.append(Redirect(f"{old}/", target, "Page of an uploaded file."))
    return found


def read_redirects(text: str) -> list[dict[str, str]]:
    """Read the redirect file: a list of mappings with `from` and `to`; raise ValueError if it is not."""
    data = yaml.safe_load(text) if text.strip() else []
    if data is None:
        return []
    if not isinstance(data, list) or not all(isinstance(row, dict) and "from" in row for row in data):
        raise ValueError("not a list of {from, to, reason}")
    return data


def append_redirects(text: str, redirects: list[Redirect]) -> tuple[str, list[Redirect]]:
    """Return the redirect file with the missing entries at its end, sorted, and those; the rest stays."""
    known = {str(row["from"]) for row in read_redirects(text)}
    new = {one.old: one for one in redirects if one.old not in known}
    if not new:
        return text, []
    rows = [new[old].as_data() for old in sorted(new)]
    added = yaml.safe_dump(rows, sort_keys=False, allow_unicode=True, width=10_000)
    kept = "" if text.strip() == "[]" else text
    result = kept + ("\n" if kept and not kept.endswith("\n") else "") + added
    if len(read_redirects(result)) != len(known) + len(new):
        raise ValueError("the list cannot be appended to as it is written; write one `- from:` per entry")
    return result, [new[old] for old in sorted(new)]
