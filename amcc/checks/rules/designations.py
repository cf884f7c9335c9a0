"""The rules about designations and awards: they fit their program, and their money is credible."""

from __future__ import annotations

from collections.abc import Iterator

from amcc.checks.rule import project_rule
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.model import Community
from amcc.records.reader import Item, Project

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
