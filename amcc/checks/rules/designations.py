"""The rules about designations and awards: they fit their program, and their money is credible."""

from __future__ import annotations

from collections.abc import Iterator

from amcc.checks.rule import project_rule, record_rule
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.front_matter import read_data_file
from amcc.records.model import Community
from amcc.records.reader import Item, Project
from amcc.records.vocabularies import vocabulary_file

LEAST_AMOUNT, MOST_AMOUNT = 10_000, 250_000_000


@project_rule
def check_designations(project: Project) -> Iterator[Problem]:
    """A designation falls into the years of its program, and its money is neither cents nor billions."""
    for item in project.communities.values():
        for index, designation in enumerate(item.data.designations):
            program = project.vocabularies.programs.get(designation.program)
            year = int(designation.date[:4])
            if program and not program.years.from_ <= year <= (program.years.to or year):
                yield item.document.problem(
                    kinds.OUTSIDE_THE_PROGRAM,
                    ("designations", index, "date"),
                    found=designation.date,
                    program=program.label,
                    span=f"{program.years.from_} to {program.years.to or 'today'}",
                )
            yield from _check_money(item, index)


def _check_money(item: Item[Community], index: int) -> Iterator[Problem]:
    designation = item.data.designations[index]
    for field in ("amount", "project_total"):
        value = getattr(designation, field)
        if value is not None and not LEAST_AMOUNT <= value <= MOST_AMOUNT:
            path = ("designations", index, field)
            yield item.document.problem(kinds.OUT_OF_SCALE, path, found=str(value), amount=value)
    amount, total = designation.amount, designation.project_total
    if amount and total and total < amount:
        path = ("designations", index, "project_total")
        yield item.document.problem(
            kinds.TOTAL_BELOW_AMOUNT, path, found=str(total), total=total, amount=amount
        )


@record_rule
def check_sector_of_the_program(item: Item[Community], project: Project) -> Iterator[Problem]:
    """A record that a program designated has the sector of that program, such as Defense."""
    if not project.vocabularies.sectors.keys() >= set(item.data.sector_slugs):
        return  # the sector that is meant may be misspelled
    for index, designation in enumerate(item.data.designations):
        program = project.vocabularies.programs.get(designation.program)
        sector = program.sector if program and designation.is_own else None
        if program and sector and sector not in item.data.sector_slugs:
            yield item.document.problem(
                kinds.SECTOR_OF_THE_PROGRAM,
                ("designations", index, "program"),
                found=designation.program,
                program=program.label,
                sector=sector,
            )


@project_rule
def check_published_totals(project: Project) -> Iterator[Problem]:
    """As many records hold a designation as the program says that it gave, those without a record aside."""
    unreadable = any(broken.group == "communities" for broken in project.broken)
    if unreadable or not project.vocabularies.programs:
        return  # the one that is missing may be among those that can't be read
    document = read_data_file(project.root / vocabulary_file("programs"), project.root)
    for position, (slug, program) in enumerate(project.vocabularies.programs.items()):
        for index, total in enumerate(program.totals):
            holders = _holders(project, slug, total.event)
            if total.event and holders + total.without_record != total.value:
                yield document.problem(
                    kinds.OTHER_TOTAL,
                    (position, "totals", index, "value"),
                    found=str(total.value),
                    program=program.label,
                    event=total.event,
                    holders=holders,
                    without_record=total.without_record,
                )


def _holders(project: Project, program: str, event: str | None) -> int:
    """Return how many records hold an event of a program themselves."""
    return sum(
        any((own.program, own.event, own.is_own) == (program, event, True) for own in item.data.designations)
        for item in project.communities.values()
    )
