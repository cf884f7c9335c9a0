"""The import as one command: read, convert, compare with what is there, write all or nothing, report."""

import re
import sys
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

from .addresses import Addresses, Redirect, append_redirects
from .convert import DOCUMENT_BYTES, Body, convert_body
from .documents import Existing, cut, make_summary, read_document, write_document
from .errors import ImportProblem, UsageProblem
from .html import TooComplex, text_of
from .limits import DEFAULT_LIMITS, Limits
from .media import Copy, Library, open_library
from .report import Report, Row
from .roles import DEFAULT_ROLE, check_roles, is_author, personal_notes, read_roles
from .selection import Candidate, Folder, Selection, select_items
from .work import Work
from .writing import Change, needed, write_all
from .wxr import Export, Item, read_export

DONE, REFUSED, MISUSED = 0, 1, 2
REDIRECTS = "content/data/redirects.yml"
ASIDE = "build/import"
FOLDERS: tuple[Folder, ...] = ("news", "pages")
# What the list of redirects cannot hold in an old address.
UNFIT = re.compile(r"[\s*]|:year|:month")
NO_CATEGORY = "uncategorized"


@dataclass(frozen=True)
class Options:
    """How an import is to be done."""

    root: Path
    uploads: Path | None = None
    roles: dict[str, str] = field(default_factory=dict)
    default_role: str = DEFAULT_ROLE
    adopt: frozenset[str] = frozenset()
    drop_scripts: bool = False
    limits: Limits = DEFAULT_LIMITS


@dataclass
class Plan:
    """Everything an import is going to do, before anything is written."""

    report: Report
    changes: list[Change] = field(default_factory=list)
    redirects: list[Redirect] = field(default_factory=list)
    copies: dict[str, Copy] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    dropped: dict[int, str] = field(default_factory=dict)
    summaries: set[str] = field(default_factory=set)
    adopted: set[str] = field(default_factory=set)


def import_wordpress(  # noqa: PLR0913 - one keyword for each option of the command
    export: Path,
    root: Path,
    uploads: Path | None = None,
    *,
    authors: Path | None = None,
    default_role: str = DEFAULT_ROLE,
    adopt: Collection[str] = (),
    drop_scripts: bool = False,
    dry_run: bool = False,
    report_file: Path | None = None,
    limits: Limits = DEFAULT_LIMITS,
    out: TextIO | None = None,
) -> int:
    """Import an export into the project at `root`; return 0 when done, 1 when refused, 2 when misused."""
    out = out or sys.stdout
    try:
        options = Options(
            root, uploads, read_roles(authors), default_role, frozenset(adopt), drop_scripts, limits
        )
        _check_arguments(export, root, report_file)
        plan = plan_import(export, options)
        plan.report.dry = dry_run
        if not dry_run:
            write_all(root, plan.changes)
    except UsageProblem as problem:
        print(f"{problem}\nNothing was written.", file=out)
        return MISUSED
    except (ImportProblem, OSError) as problem:
        print(f"{problem}\nNothing was written.", file=out)
        return REFUSED
    print(plan.report.render(".md"), end="", file=out)
    return _save_report(plan.report, report_file, out) if report_file else DONE


def _save_report(report: Report, path: Path, out: TextIO) -> int:
    """Write the report into a file; return the exit code."""
    try:
        path.write_text(report.render(path.suffix), "utf-8")
    except OSError as error:
        print(f"--report: {error}; the import itself is done.", file=out)
        return MISUSED
    return DONE


def _check_arguments(export: Path, root: Path, report_file: Path | None) -> None:
    """Raise when a path that was given cannot be what it should be."""
    if not export.is_file():
        raise UsageProblem(f"{export}: no such file; give the .xml file that WordPress's Tools > Export made")
    if not (root / "content").is_dir():
        raise UsageProblem(f"{root}: holds no content folder; run the import in the project's folder")
    if report_file is None:
        return
    inside = any(
        report_file.resolve().is_relative_to((root / name).resolve()) for name in ("content", "communities")
    )
    if inside or report_file.suffix not in (".md", ".json", ".txt") or not report_file.parent.is_dir():
        raise UsageProblem(
            "--report: name a .md, .json or .txt file in a folder that exists, outside of the content"
        )


def plan_import(path: Path, options: Options) -> Plan:
    """Read and convert everything, and decide what to write; write nothing."""
    export = read_export(path, options.limits)
    check_roles(export, options.roles, options.default_role)
    library = open_library(export, options.uploads, options.limits)
    existing = _read_existing(options.root)
    known = {(folder, one.imported_id): slug for (folder, slug), one in existing.items() if one.imported_id}
    selection = select_items(export, known)
    plan = _plan_documents(library, selection, existing, options)
    while plan.dropped:  # what is dropped must not be linked to, so the others are converted again
        _drop(selection, plan.dropped)
        plan = _plan_documents(library, selection, existing, options)
    _plan_copies(plan, options)
    _plan_redirects(plan, export, selection, options.root)
    _finish_report(plan, library, selection, options)
    return plan


def _plan_documents(
    library: Library, selection: Selection, existing: dict[tuple[Folder, str], Existing], options: Options
) -> Plan:
    """Convert every item that was chosen."""
    export = library.export
    addresses = _collect_addresses(export, options.root, selection)
    plan = Plan(
        Report(export.path.name, comments=dict(selection.comments), settings=dict(selection.settings))
    )
    chosen = {(one.folder, one.slug) for one in selection.candidates}
    plan.summaries |= {str(one.front.get("summary")) for key, one in existing.items() if key not in chosen}
    for candidate in selection.candidates:
        work = Work(candidate.item, export, library, addresses, options.limits)
        _plan_document(plan, work, candidate, existing.get((candidate.folder, candidate.slug)), options)
    return plan


def _drop(selection: Selection, dropped: dict[int, str]) -> None:
    """Move items from those chosen to those left out."""
    for candidate in selection.candidates:
        if candidate.item.id in dropped:
            selection.left_out.append((candidate.item, dropped[candidate.item.id]))
    selection.candidates = [one for one in selection.candidates if one.item.id not in dropped]


def _read_existing(root: Path) -> dict[tuple[Folder, str], Existing]:
    """Read the content files that are there, by folder and name."""
    existing: dict[tuple[Folder, str], Existing] = {}
    for folder in FOLDERS:
        for path in sorted((root / "content" / folder).glob("*.md")):
            existing[folder, path.stem] = read_document(path.read_bytes().decode("utf-8", "replace"))
    return existing


def _collect_addresses(export: Export, root: Path, selection: Selection) -> Addresses:
    """Learn which old address is which new page; pages of the media library lead to the page that uses them."""
    addresses = Addresses(export, root)
    live = {one.item.id: one for one in selection.candidates if not one.draft}
    for item in export.items:
        parent = item.get("wp:post_parent")
        if item.kind == "attachment" and parent.isdecimal() and int(parent) in live:
            addresses.add(item.link, live[int(parent)].reference)
    for candidate in live.values():
        addresses.add(candidate.item.link, candidate.reference)
    return addresses


def _plan_document(
    plan: Plan, work: Work, candidate: Candidate, existing: Existing | None, options: Options
) -> None:
    """Convert one item and decide whether its file is written, left alone or put beside."""
    for note in candidate.notes:
        work.note(note)
    body = convert_body(work, drop_scripts=options.drop_scripts)
    front = _front_matter(work, candidate, body, options)
    front["summary"] = _unique(front["summary"], candidate, plan.summaries)
    text = write_document(front, candidate.item.id, _whole(work, body))
    if not body.markdown or len(text.encode()) > DOCUMENT_BYTES:
        too_long, too_little = "longer than a content file may be; split it", "nothing is left of its text"
        plan.dropped[candidate.item.id] = too_long if body.markdown else too_little
        return
    for note in personal_notes(work.export, text):
        work.note(note)
    state = _state_of(text, candidate, existing, options)
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


def _unique(summary: str, candidate: Candidate, summaries: set[str]) -> str:
    """Return a summary that no other page has, by putting title and date before one that repeats."""
    if summary in summaries:
        day = f"{candidate.date:%B} {candidate.date.day}, {candidate.date.year}"
        summary = cut(f"{candidate.title} ({day}): {summary}")
    summaries.add(summary)
    return summary


def _whole(work: Work, body: Body) -> str:
    """Return the body, with the item's lead picture before it unless the body shows it anyway."""
    attachment = work.library.attachment(work.item.meta.get("_thumbnail_id", ""))
    if attachment is None:
        return body.markdown
    lead = Item(work.item.line, {**work.item.fields, "content:encoded": "", "title": ""})
    address = attachment.get("wp:attachment_url")
    lead.fields["content:encoded"] = f'<img src="{address}">'
    picture = Work(lead, work.export, work.library, work.addresses, work.limits)
    markdown = convert_body(picture, drop_scripts=True).markdown
    shown = {copy.old for copy in work.copies.values()}
    if not picture.copies or shown & {copy.old for copy in picture.copies.values()}:
        return body.markdown
    work.copies.update(picture.copies)
    for note in picture.notes:
        work.note(note)
    return f"{markdown}\n{body.markdown}"


def _front_matter(work: Work, candidate: Candidate, body: Body, options: Options) -> dict[str, Any]:
    """Return the front matter of a content file, in the order in which people read it."""
    item = candidate.item
    try:
        excerpt = text_of(item.fields.get("excerpt:encoded", ""))
    except TooComplex as error:
        raise work.export.problem(item, str(error)) from error
    origin = "Draft from" if candidate.draft else "Published on"
    ending = f"{origin} the former site, {candidate.date:%B} {candidate.date.day}, {candidate.date.year}."
    front: dict[str, Any] = {
        "title": candidate.title,
        "summary": make_summary(candidate.title, excerpt, body.paragraphs, ending),
        "date": candidate.date,
        "author": options.roles.get(item.get("dc:creator"), options.default_role),
    }
    if candidate.draft:
        front["status"] = "draft"
    if candidate.folder == "news":
        front |= _terms(work, item)
    if work.addresses.local_path(item.link) and not candidate.draft:
        front["original_url"] = item.link
    return front


def _terms(work: Work, item: Item) -> dict[str, list[str]]:
    """Return the categories and tags by name, each once; names of authors are left out."""
    found: dict[str, list[str]] = {}
    for domain, key in (("category", "categories"), ("post_tag", "tags")):
        names = [
            text_of(one.name or one.slug)
            for one in item.terms
            if one.domain == domain and one.slug != NO_CATEGORY
        ]
        if any(is_author(work.export, name) for name in names):
            work.note("a category or tag is the name of an author; left out")
        names = [name for name in dict.fromkeys(names) if name and not is_author(work.export, name)]
        if names:
            found[key] = names
    return found


def _state_of(text: str, candidate: Candidate, existing: Existing | None, options: Options) -> str:
    """Say what becomes of the file: a key of report.STATES."""
    if existing is None:
        return "new"
    if existing.text == text:
        return "unchanged"
    if existing.imported_id == candidate.item.id and existing.is_untouched:
        return "updated"
    if candidate.slug in options.adopt:
        return "adopted"
    return "kept-edited" if existing.imported_id == candidate.item.id else "kept-written"


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


def _plan_redirects(plan: Plan, export: Export, selection: Selection, root: Path) -> None:
    """Add the redirects that the list lacks."""
    path = root / REDIRECTS
    text = path.read_text("utf-8") if path.is_file() else ""
    shown = {row.path for row in plan.report.rows}
    live = [one for one in selection.candidates if not one.draft and one.path in shown]
    redirects = [*_moved_pages(plan, export, live, root), *_moved_files(plan, export, live, root)]
    try:
        new_text, added = append_redirects(text, redirects)
    except ValueError as error:
        raise ImportProblem(f"{REDIRECTS}: {error}") from error
    plan.redirects = added
    plan.report.redirects = [one.as_data() for one in added]
    if added:
        plan.changes.append(Change(REDIRECTS, new_text.encode()))


def _moved_pages(plan: Plan, export: Export, live: list[Candidate], root: Path) -> list[Redirect]:
    """Return the redirects for posts and pages whose address changed."""
    addresses = Addresses(export, root)
    found = []
    for candidate in live:
        old = addresses.local_path(candidate.item.link)
        if old is None or UNFIT.search(old):
            note = f"{candidate.path}: its old address {candidate.item.link[:200]!r} cannot be redirected"
            plan.report.notes.append(note)
        elif old != "/" and f"{old}/" != candidate.url:
            found.append(
                Redirect(f"{old}/", candidate.url, f"Old address of an imported {candidate.item.kind}.")
            )
    return found


def _moved_files(plan: Plan, export: Export, live: list[Candidate], root: Path) -> list[Redirect]:
    """Return the redirects for copied files, and for the media library's page of each."""
    addresses = Addresses(export, root)
    urls = {str(one.item.id): one.url for one in live}
    files = [Redirect(one.old_address, one.public_path, "Uploaded file.") for one in plan.copies.values()]
    found = [one for one in files if not UNFIT.search(one.old)]
    unfit = [one.old for one in files if UNFIT.search(one.old)]
    plan.report.notes += [f"{old[:-1]}: an address with blanks cannot be redirected" for old in sorted(unfit)]
    for item in export.items:
        old = addresses.local_path(item.link) if item.kind == "attachment" else None
        target = urls.get(item.get("wp:post_parent"))
        if old and target and old != "/" and not UNFIT.search(old) and f"{old}/" not in urls.values():
            found.append(Redirect(f"{old}/", target, "Page of an uploaded file."))
    return found


def _finish_report(plan: Plan, library: Library, selection: Selection, options: Options) -> None:
    """Fill in what is known only at the end, and keep only the changes that change something."""
    report = plan.report
    unknown = options.adopt - plan.adopted - {Path(row.path).stem for row in report.rows}
    if unknown:
        raise UsageProblem(f"--adopt: the export has no post or page called {', '.join(sorted(unknown))}")
    report.left_out += [_left_out(item, reason) for item, reason in selection.left_out]
    report.left_out.sort(key=lambda row: int(row["line"]))
    report.pictures = {"copied or there": len(plan.copies)}
    if library.folder:
        report.pictures["in the media library and used nowhere"] = len(library.by_path.keys() - plan.used)
    plan.changes = needed(options.root, plan.changes)
    report.written = sorted(change.path for change in plan.changes)


def _left_out(item: Item, reason: str) -> dict[str, Any]:
    """Return one row of what was not converted."""
    return {"kind": item.kind, "id": item.id, "line": item.line, "reason": reason}
