"""What an import is going to do: which files it writes, copies and redirects; nothing is written here."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .addresses import Addresses
from .checking import describe, find_refusals
from .convert import DOCUMENT_BYTES, convert_body
from .documents import Existing, read_document, write_document
from .errors import ImportProblem, ItemProblem, UsageProblem
from .export import Export
from .front_matter import front_matter, unique_summary, with_lead_picture
from .limits import DEFAULT_LIMITS, Limits
from .media import Copy, Library, open_library
from .redirects import REDIRECTS, plan_redirects, without_refused, write_redirects
from .report import Report, Row
from .roles import DEFAULT_ROLE, check_roles, personal_notes, read_roles
from .selection import Candidate, Folder, LeftOut, Selection, reference_to, select_items
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
    skip_refused: bool = False
    check: bool = True
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


@dataclass(frozen=True)
class Document:
    """A converted item before it is marked as imported: its front matter and its body."""

    candidate: Candidate
    front: dict[str, Any]
    body: str

    @property
    def text(self) -> str:
        """The content file."""
        return write_document(self.front, self.candidate.item.id, self.body)

    @property
    def draft(self) -> str:
        """The content file as a draft, for a person to mend."""
        return write_document({**self.front, "status": "draft"}, self.candidate.item.id, self.body)

    @property
    def beside(self) -> str:
        """The file for a person, beside the content."""
        return f"{ASIDE}/{self.candidate.folder}/{self.candidate.slug}.md"


@dataclass
class Plan:
    """Everything an import is going to do, before anything is written."""

    report: Report
    changes: list[Change] = field(default_factory=list)
    documents: dict[int, Document] = field(default_factory=dict)
    copies: dict[str, Copy] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    dropped: list[LeftOut] = field(default_factory=list)
    summaries: set[str] = field(default_factory=set)


def plan_import(path: Path, options: Options) -> Plan:
    """Read and convert everything, and decide what to write; write nothing."""
    source = _read_source(path, options)
    known = {
        (folder, one.imported_id): slug for (folder, slug), one in source.existing.items() if one.imported_id
    }
    selection = select_items(source.export, known, skip_refused=options.skip_refused)
    names = {candidate.slug for candidate in selection.candidates}
    if unknown := options.adopt - names:
        raise UsageProblem(f"--adopt: the export has no post or page called {', '.join(sorted(unknown))}")
    plan, asides = _plan_what_may_stand(source, selection)
    plan.changes += asides
    _plan_copies(plan, options)
    _plan_redirects(plan, source, selection)
    _finish_report(plan, source, selection)
    return plan


def _plan_what_may_stand(source: Source, selection: Selection) -> tuple[Plan, list[Change]]:
    """Convert until nothing is left that can't be written; return drafts of what was refused, too.

    What is dropped must not be linked to, so the others are converted again.
    """
    asides: list[Change] = []
    plan = _plan_documents(source, selection)
    while dropped := plan.dropped or _refused(plan, source.options):
        _drop(selection, dropped)
        asides += [
            Change(one.beside, plan.documents[one.item.id].draft.encode()) for one in dropped if one.beside
        ]
        plan = _plan_documents(source, selection)
    return plan, asides


def _read_source(path: Path, options: Options) -> Source:
    """Read what the import works from."""
    roles = read_roles(options.authors)
    export = read_export(path, options.limits)
    check_roles(export, roles, options.default_role)
    library = open_library(export, options.uploads, options.limits, skip_refused=options.skip_refused)
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
    addresses = Addresses(source.export)
    live = {one.item.id: one for one in selection.candidates if not one.draft}
    for item in source.export.items:
        parent = item.get("wp:post_parent")
        if item.kind == "attachment" and parent.isdecimal() and int(parent) in live:
            addresses.add(item.link, live[int(parent)].reference)
    for candidate in live.values():
        addresses.add(candidate.item.link, candidate.reference)
    chosen = {(one.folder, one.slug) for one in selection.candidates}
    addresses.names = {candidate.reference for candidate in live.values()} | {
        reference_to(folder, slug)
        for (folder, slug), one in source.existing.items()
        if (folder, slug) not in chosen and one.front.get("status") != "draft"
    }
    return addresses


def _plan_document(plan: Plan, source: Source, work: Work, candidate: Candidate) -> None:
    """Convert one item and add it to the plan, or to what is dropped."""
    try:
        document = _convert(source, work, candidate, plan.summaries)
    except ItemProblem as problem:
        if not source.options.skip_refused:
            raise
        plan.dropped.append(LeftOut(candidate.item, problem.reason))
        return
    text = document.text
    if not document.body.strip():
        plan.dropped.append(LeftOut(candidate.item, "nothing is left of its text"))
    elif len(text.encode()) > DOCUMENT_BYTES:
        plan.dropped.append(LeftOut(candidate.item, "longer than a content file may be; split it"))
    else:
        for note in personal_notes(work.export, text):
            work.note(note)
        _add_document(plan, source, work, document)


def _convert(source: Source, work: Work, candidate: Candidate, summaries: set[str]) -> Document:
    """Convert one item, or raise an ItemProblem."""
    for note in candidate.notes:
        work.note(note)
    if candidate.item.get("wp:is_sticky") == "1":
        work.note("it was kept at the top of the old site's list; here it stands by its date")
    body = convert_body(work, drop_scripts=source.options.drop_scripts)
    if not body.markdown:
        return Document(candidate, {}, "")
    front = front_matter(work, candidate, body, source.roles, source.options.default_role)
    front["summary"] = unique_summary(front["summary"], candidate, summaries)
    return Document(candidate, front, with_lead_picture(work, body))


def _add_document(plan: Plan, source: Source, work: Work, document: Document) -> None:
    """Decide whether an item's file is written, left alone or put beside."""
    candidate, text = document.candidate, document.text
    plan.documents[candidate.item.id] = document
    state = _state_of(text, candidate, source)
    row = Row(candidate.path, candidate.title, state, candidate.draft, candidate.item.line, work.notes)
    plan.report.rows.append(row)
    plan.used.update(copy.old for copy in work.copies.values())
    if state.startswith("kept"):
        row.beside = document.beside
        plan.changes.append(Change(row.beside, text.encode()))
        return
    plan.copies.update(work.copies)
    plan.changes.append(Change(candidate.path, text.encode()))


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


def _refused(plan: Plan, options: Options) -> list[LeftOut]:
    """Return the items whose new text the site's checks refuse; drafts of them go beside the content."""
    if not options.check:
        return []
    problems = find_refusals(options.root, needed(options.root, plan.changes))
    documents = [one for one in plan.documents.values() if one.candidate.path in problems]
    return [
        LeftOut(one.candidate.item, describe(problems[one.candidate.path]), one.beside) for one in documents
    ]


def _drop(selection: Selection, dropped: list[LeftOut]) -> None:
    """Move items from those chosen to those left out."""
    numbers = {one.item.id for one in dropped}
    selection.left_out += dropped
    selection.candidates = [one for one in selection.candidates if one.item.id not in numbers]


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
    options = source.options
    new = plan_redirects(source.export, live, plan.copies.values(), options.root)
    if options.check:
        new = without_refused(new, options.root, plan.changes)
    plan.report.notes += new.notes
    plan.report.redirects = [one.as_data() for one in new.added]
    if new.added:
        plan.changes.append(Change(REDIRECTS, new.text.encode()))
    if new.waiting:
        plan.changes.append(Change(f"{ASIDE}/redirects.yml", write_redirects(new.waiting).encode()))


def _finish_report(plan: Plan, source: Source, selection: Selection) -> None:
    """Fill in what is known only at the end, and keep only the changes that change something."""
    report, library = plan.report, source.library
    report.left_out += [_left_out(one) for one in selection.left_out]
    report.left_out.sort(key=lambda row: int(row["line"]))
    report.pictures = {"copied or there": len(plan.copies)}
    if library.folder:
        report.pictures["in the media library and used nowhere"] = len(library.by_path.keys() - plan.used)
    report.notes += _full_days(selection)
    plan.changes = needed(source.options.root, plan.changes)
    report.written = sorted(change.path for change in plan.changes)


def _left_out(one: LeftOut) -> dict[str, Any]:
    """Return one row of what was not converted."""
    item = one.item
    row = {"kind": item.kind, "id": item.id, "line": item.line, "reason": one.reason}
    return {**row, "beside": one.beside} if one.beside else row


def _full_days(selection: Selection) -> list[str]:
    """Note the days with more than one post: the site keeps days, not hours."""
    days = Counter(one.date for one in selection.candidates if one.folder == "news" and not one.draft)
    full = [f"{day:%Y-%m-%d}" for day, count in sorted(days.items()) if count > 1]
    if not full:
        return []
    return [f"the time of day is not kept, so posts of one day may change places: {', '.join(full)}"]
