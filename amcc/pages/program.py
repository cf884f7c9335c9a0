"""Makes the view of a program's own figures, shown on its facet page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from amcc.pages.index import Directory
from amcc.pages.markdown import in_order, number_sources
from amcc.pages.views import Citations, Figure
from amcc.pages.wording import date_words, dollars
from amcc.records.contents import Program


@dataclass(frozen=True)
class ProgramFactView:
    """A fact, a total or a round of a program; `value` is its number in words."""

    label: str
    value: str | None
    note: str | None
    citations: Citations


@dataclass(frozen=True)
class ProgramView:
    """A program's own figures beside the facet of its communities."""

    program: Program
    years: str
    totals: tuple[ProgramFactView, ...]
    rounds: tuple[ProgramFactView, ...]
    facts: tuple[ProgramFactView, ...]
    recorded: tuple[Figure, ...]
    sources: Citations


def make_program(slug: str, directory: Directory) -> ProgramView:
    """Return totals, rounds and facts of a program."""
    program = directory.vocabularies.programs[slug]
    cited = number_sources(program.sources, directory.own_host)

    def cite(keys: Any) -> Any:
        return in_order(cited[key] for key in keys)

    return ProgramView(
        program=program,
        years=_years(program),
        totals=tuple(
            ProgramFactView(t.label, _value(t.value, t.unit), _dated(t.as_of, t.note), cite(t.sources))
            for t in program.totals
        ),
        rounds=tuple(
            ProgramFactView(
                r.label, _round_value(r.count, r.amount), _dated(date_words(r.date), r.note), cite(r.sources)
            )
            for r in program.rounds
        ),
        facts=tuple(ProgramFactView(f.text, None, None, cite(f.sources)) for f in program.facts),
        recorded=directory.recorded_figures(slug),
        sources=tuple(cited.values()),
    )


def _years(program: Program) -> str:
    years = program.years
    if years.to is None:
        return f"since {years.from_}"
    return f"{years.from_}–{years.to}" if years.to != years.from_ else str(years.to)


def _value(value: float, unit: str) -> str:
    return dollars(value) if unit == "US dollars" else f"{value:,} {unit}"


def _round_value(count: int | None, amount: int | None) -> str | None:
    parts = [f"{count} chosen" if count else None, dollars(amount) if amount else None]
    return ", ".join(part for part in parts if part) or None


def _dated(as_of: Any, note: str | None) -> str | None:
    shown = (
        date_words(str(as_of))
        if as_of and str(as_of).replace("-", "").isdigit() and len(str(as_of)) in {4, 7, 10}
        else as_of
    )
    return "; ".join(str(part) for part in (shown, note) if part) or None
