"""What an import is going to do: which files it writes, copies and redirects; nothing is written here."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .addresses import Addresses
from .convert import DOCUMENT_BYTES, convert_body
from .documents import Existing, read_document, write_document
from .errors import ImportProblem, UsageProblem
from .export import Export, Item
from .front_matter import front_matter, unique_summary, with_lead_picture
from .limits import DEFAULT_LIMITS, Limits
from .media import Copy, Library, open_library
from .redirects import REDIRECTS, plan_redirects
from .report import Report, Row
from .roles import DEFAULT_ROLE, check_roles, personal_notes, read_roles
from .selection import Candidate, Folder, Selection, select_items
from .work import Work
from .writing import Change, needed
from .wxr import read_export

ASIDE = "build/import"
FOLDERS: tuple[Folder, ...] = ("news", "pages")


@dataclass(frozen=True)
class Options:
    """How an import is to be done."""

    root: Path
    uploads: Path | None = None
    authors: Path | None = None
    default_role: str = DEFAULT_ROLE
    adopt: frozenset[str] = frozenset()
    drop_scripts: bool = False
    limits: Limits = DEFAULT_LIMITS


@dataclass(frozen=True)
class Source:
    """What an import reads: the export with its uploads, the roles of authors, the content that is there."""

    library: Library
    roles: dict[str, str]
    existing: dict[tuple[Folder, str], Existing]
    options: Options

    @property
    def export(self) -> Export:
        """The export."""
        return self.library.export


@dataclass
class Plan:
    """Everything an import is going to do, before anything is written."""

    report: Report
    changes: list[Change] = field(default_factory=list)
    copies: dict[str, Copy] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    dropped: dict[int, str] = field(default_factory=dict)
    summaries: set[str] = field(default_factory=set)
    adopted: set[str] = field(default_factory=set)


def plan_import(path: Path, options: Options) -> Plan:
    """Read and convert everything, and decide what to write; write nothing."""
    source = _read_source(path, options)
    known = {
        (folder, one.imported_id): slug for (folder, slug), one in source.existing.items() if one.imported_id
    }
    selection = select_items(source.export, known)
    plan = _plan_documents(source, selection)
    while plan.dropped:  # what is dropped must not be linked to, so the others are converted again
        _drop(selection, plan.dropped)
        plan = _plan_documents(source, selection)
    _plan_copies(plan, options)
    _plan_redirects(plan, source, selection)
    _finish_report(plan, source, selection)
    return plan


def _read_source(path: Path, options: Options) -> Source:
    """Read what the import works from."""
    roles = read_roles(options.authors)
    export = read_export(path, options.limits)
    check_roles(export, roles, options.default_role)
    library = open_library(export, options.uploads, options.limits)
    return Source(library, roles, _read_existing(options.root), options)


def _read_existing(root: Path) -> dict[tuple[Folder, str], Existing]:
    """Read the content files that are there, by folder and name."""
    existing: dict[tuple[Folder, str], Existing] = {}
    for folder in FOLDERS:
        for path in sorted((root / "content" / folder).glob("*.md")):
            existing[folder, path.stem] = read_document(path.read_bytes().decode("utf-8", "replace"))
    return existing


def _plan_documents(source: Source, selection: Selection) -> Plan:
    """Convert every item that was chosen."""
    addresses = _collect_addresses(source, selection)
    report = Report(
        source.export.path.name, comments=dict(selection.comments), settings=dict(selection.settings)
    )
    chosen = {(one.folder, one.slug) for one in selection.candidates}
    others = [one for key, one in source.existing.items() if key not in chosen]
    plan = Plan(report, summaries={str(one.front.get("summary")) for one in others})
    for candidate in selection.candidates:
        work = Work(candidate.item, source.export, source.library, addresses, source.options.limits)
        _plan_document(plan, source, work, candidate)
    return plan


def _collect_addresses(source: Source, selection: Selection) -> Addresses:
    """Learn which old address is which new page; pages of the media library lead to the page that uses them."""
    addresses = Addresses(source.export, source.options.root)
    live = {one.item.id: one for one in selection.candidates if not one.draft}
    for item in source.export.items:
        parent = item.get("wp:post_parent")
        if item.kind == "attachment" and parent.isdecimal() and int(parent) in live:
            addresses.add(item.link, live[int(parent)].reference)
    for candidate in live.values():
        addresses.add(candidate.item.link, candidate.reference)
    return addresses


def _plan_document(plan: Plan, source: Source, work: Work, candidate: Candidate) -> None:
    """Convert one item and add it to the plan, or to what is dropped."""
    for note in candidate.notes:
        work.note(note)
    body = convert_body(work, drop_scripts=source.options.drop_scripts)
    front = front_matter(work, candidate, body, source.roles, source.options.default_role)
    front["summary"] = unique_summary(front["summary"], candidate, plan.summaries)
    text = write_document(front, candidate.item.id, with_lead_picture(work, body))
    if not body.markdown:
        plan.dropped[candidate.item.id] = "nothing is left of its text"
    elif len(text.encode()) > DOCUMENT_BYTES:
        plan.dropped[candidate.item.id] = "longer than a content file may be; split it"
    else:
        for note in personal_notes(work.export, text):
            work.note(note)
        _add_document(plan, source, work, candidate, text)


def _add_document(plan: Plan, source: Source, work: Work, candidate: Candidate, text: str) -> None:
    """Decide whether an item's file is written, left alone or put beside."""
    state = _state_of(text, candidate, source)
    row = Row(candidate.path, candidate.title, state, candidate.draft, candidate.item.line, work.notes)
    plan.report.rows.append(row)
    plan.used.update(copy.old for copy in work.copies.values())
    if state.startswith("kept"):
        row.beside = f"{ASIDE}/{candidate.folder}/{candidate.slug}.md"
        plan.changes.append(Change(row.beside, text.encode()))
        return
    plan.copies.update(work.copies)
    plan.changes.append(Change(candidate.path, text.encode()))
    if state == "adopted":
        plan.adopted.add(candidate.slug)


def _state_of(text: str, candidate: Candidate, source: Source) -> str:
    """Return what becomes of the file: a key of report.STATES."""
    existing = source.existing.get((candidate.folder, candidate.slug))
    if existing is None:
        return "new"
    if existing.text == text:
        return "unchanged"
    if existing.imported_id == candidate.item.id and existing.is_untouched:
        return "updated"
    if candidate.slug in source.options.adopt:
        return "adopted"
    return "kept-edited" if existing.imported_id == candidate.item.id else "kept-written"


def _drop(selection: Selection, dropped: dict[int, str]) -> None:
    """Move items from those chosen to those left out."""
    for candidate in selection.candidates:
        if candidate.item.id in dropped:
            selection.left_out.append((candidate.item, dropped[candidate.item.id]))
    selection.candidates = [one for one in selection.candidates if one.item.id not in dropped]


def _plan_copies(plan: Plan, options: Options) -> None:
    """Add the files to copy; a file of the same name with other bytes is a person's and stays."""
    limits = options.limits
    if len(plan.copies) > limits.pictures:
        raise ImportProblem(f"{len(plan.copies):,} pictures, more than the {limits.pictures:,} allowed")
    total = sum(copy.source.stat().st_size for copy in plan.copies.values())
    if total > limits.files_bytes:
        raise ImportProblem(
            f"the pictures have {total:,} bytes together, more than the {limits.files_bytes:,} allowed"
        )
    for target, copy in sorted(plan.copies.items()):
        there = options.root / target
        if there.is_file() and there.read_bytes() != copy.source.read_bytes():
            plan.report.notes.append(f"{target}: another file is there already; kept")
        else:
            plan.changes.append(Change(target, copy.source))


def _plan_redirects(plan: Plan, source: Source, selection: Selection) -> None:
    """Add the redirects that the list lacks."""
    shown = {row.path for row in plan.report.rows}
    live = [one for one in selection.candidates if not one.draft and one.path in shown]
    new = plan_redirects(source.export, live, plan.copies.values(), source.options.root)
    plan.report.notes += new.notes
    plan.report.redirects = [one.as_data() for one in new.added]
    if new.added:
        plan.changes.append(Change(REDIRECTS, new.text.encode()))


def _finish_report(plan: Plan, source: Source, selection: Selection) -> None:
    """Fill in what is known only at the end, and keep only the changes that change something."""
    report, library = plan.report, source.library
    unknown = source.options.adopt - plan.adopted - {Path(row.path).stem for row in report.rows}
    if unknown:
        raise UsageProblem(f"--adopt: the export has no post or page called {', '.join(sorted(unknown))}")
    report.left_out += [_left_out(item, reason) for item, reason in selection.left_out]
    report.left_out.sort(key=lambda row: int(row["line"]))
    report.pictures = {"copied or there": len(plan.copies)}
    if library.folder:
        report.pictures["in the media library and used nowhere"] = len(library.by_path.keys() - plan.used)
    plan.changes = needed(source.options.root, plan.changes)
    report.written = sorted(change.path for change in plan.changes)


def _left_out(item: Item, reason: str) -> dict[str, Any]:
    """Return one row of what was not converted."""
    return {"kind": item.kind, "id": item.id, "line": item.line, "reason": reason}
