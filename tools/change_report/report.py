"""Puts the report together: what differs, what a reviewer must look at, and where it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from amcc.checks import problems_of
from amcc.checks.reports import Outcome, find_lines
from amcc.checks.rules.files import refused_entries
from amcc.checks.since import split_problems
from amcc.commands.check import SITE_URL
from amcc.problems.problem import Problem
from amcc.records.reader import Project, load_project
from amcc.text import counted, listed
from tools.change_report.addresses import address_changes, changed_exports, touched_pages
from tools.change_report.compare import compare_projects
from tools.change_report.model import AddressChange, EntryChange, FileChange, ReviewNote
from tools.change_report.review import review_notes
from tools.change_report.trees import (
    Tree,
    changed_files,
    commit_of,
    file_changes,
    fork_point,
    tree_at,
    working_tree,
)


@dataclass(frozen=True)
class Report:
    """All that is told of a change; `base` and `head` can be drawn from as long as the report is open."""

    base_name: str
    head_name: str
    base: Project
    head: Project
    files: tuple[str, ...]
    file_changes: tuple[FileChange, ...]
    changes: tuple[EntryChange, ...]
    review_notes: tuple[ReviewNote, ...]
    addresses: tuple[AddressChange, ...]
    pages: tuple[str, ...]
    exports: tuple[str, ...]
    outcome: Outcome

    @property
    def summary(self) -> str:
        """One line: how many of what."""
        if not self.files:
            return "This change changes no file."
        told = [change for change in self.changes if change.change_kind != "layout"]
        if not told:
            return f"This change changes nothing that readers see.{self._files_told}"
        counts = Counter((change.kind, change.change_kind) for change in told)
        return (
            ", ".join(_counted(kind, change_kind, number) for (kind, change_kind), number in counts.items())
            + f".{self._files_told}"
        )

    @property
    def _files_told(self) -> str:
        counts = Counter(change.change_kind for change in self.file_changes)
        told = [f"{counted(number, 'file')} {kind}" for kind, number in counts.items()]
        return f" {listed(told)}." if told else ""


CHANGE_LABELS = {
    "new": "added",
    "changed": "changed",
    "renamed": "renamed",
    "deleted": "deleted",
    "broken": "can’t be read any more",
}
PLURALS = {"community": "communities"}


def _counted(kind: str, change_kind: str, number: int) -> str:
    return f"{counted(number, kind, PLURALS.get(kind))} {CHANGE_LABELS[change_kind]}"


@contextmanager
def open_report(repository: Path, base: str, head: str | None = None) -> Iterator[Report]:
    """Compare two commits, or a commit with the files as they are now.

    The base is where the change left it, so what happened there since is not counted.
    """
    with ExitStack() as stack:
        head_commit = commit_of(repository, head or "HEAD")
        start = fork_point(repository, commit_of(repository, base), head_commit)
        old = stack.enter_context(tree_at(repository, start))
        new = stack.enter_context(tree_at(repository, head_commit) if head else working_tree(repository))
        yield make_report(old, new)


def make_report(old: Tree, new: Tree) -> Report:
    """Return the report on two states of the project."""
    files = changed_files(old, new)
    base, head = load_project(old.root), load_project(new.root)
    changes = compare_projects(base, head, old, new, files)
    addresses = address_changes(base, head)
    renamed = {change.file: former for change in changes if (former := _former_file(change))}
    fresh, before = split_problems(_problems(head, new), _problems(base, old), renamed)
    outcome = Outcome(
        find_lines(fresh, new.root, SITE_URL), find_lines(before, new.root, SITE_URL), compared_with=old.name
    )
    return Report(
        base_name=old.name,
        head_name=new.name,
        base=base,
        head=head,
        files=tuple(files),
        file_changes=tuple(file_changes(old, new)),
        changes=changes,
        review_notes=review_notes(changes, old, new, files),
        addresses=addresses,
        pages=touched_pages(base, head, changes),
        exports=changed_exports(changes, addresses),
        outcome=outcome,
    )


def _problems(project: Project, tree: Tree) -> list[Problem]:
    """Return the problems of a state, links anywhere in its tree among them."""
    return sorted({*problems_of(project), *refused_entries(tree.modes)})


def _former_file(change: EntryChange) -> str:
    slug = change.former_url.strip("/").rsplit("/", 1)[-1]
    return f"communities/{slug}.md" if slug and change.kind == "community" else ""
