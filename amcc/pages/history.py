"""AMCC's history: the events of the data file and the designation dates of the records, in one line of time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from amcc.facets import PROGRAM, YEAR
from amcc.pages.index import Directory
from amcc.pages.markdown import number_sources
from amcc.pages.views import Citations, Ref
from amcc.pages.wording import EVENTS, counted, date_words


@dataclass(frozen=True)
class TimelineEntry:
    """An event of the history: from the data file, or made of the designation dates of records."""

    date: str
    date_words: str
    title: str
    text: str
    communities: tuple[Ref, ...]
    sources: Citations
    kind: str


@dataclass(frozen=True)
class YearCell:
    """How many communities a program reached in a year; `radius` makes its dot's area tell the number."""

    count: int
    radius: float


@dataclass(frozen=True)
class ProgramYears:
    """Programs down, years across: the designations and awards at a glance."""

    years: tuple[Ref, ...]
    rows: tuple[tuple[Ref, tuple[YearCell, ...]], ...]


def make_timeline(directory: Directory) -> tuple[TimelineEntry, ...]:
    """Return all entries, oldest first; an event comes before the designations of its day."""
    entries = [*_events(directory), *_designations(directory)]
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.kind != "event", entry.title)))


def _events(directory: Directory) -> list[TimelineEntry]:
    timeline = directory.project.timeline
    return [
        TimelineEntry(
            date=event.date,
            date_words=date_words(event.date),
            title=event.title,
            text=event.text,
            communities=(),
            sources=tuple(number_sources(event.sources, directory.own_host).values()),
            kind="event",
        )
        for event in (timeline.data.events if timeline else ())
    ]


def _designations(directory: Directory) -> list[TimelineEntry]:
    groups: dict[tuple[str, str, str], list[Ref]] = defaultdict(list)
    for row in directory.rows:
        for designation in directory.communities[row.slug].designations:
            if designation.is_own and designation.event in {"designated", "redesignated", "awarded"}:
                ref = Ref(row.short_name, row.url)
                found = groups[(designation.date, designation.program, designation.event)]
                if ref not in found:
                    found.append(ref)
    entries = []
    for (date, program, event), refs in groups.items():
        label = directory.vocabularies.programs[program].label
        entries.append(
            TimelineEntry(
                date=date,
                date_words=date_words(date),
                kind=event,
                title=f"{EVENTS[event]}: {counted(len(refs), 'community', 'communities')} ({label})",
                text="",
                communities=tuple(refs),
                sources=(),
            )
        )
    return entries


LARGEST_DOT = 11.0


def make_program_years(directory: Directory) -> ProgramYears:
    """Return how many communities each program designated or funded in each year; finalists count in none."""
    reached: dict[tuple[str, str], set[str]] = defaultdict(set)
    for slug, community in directory.manufacturing.items():
        for designation in community.designations:
            if not designation.is_finalist:
                reached[designation.program, designation.date[:4]].add(slug)
    most = max((len(slugs) for slugs in reached.values()), default=1)
    years = sorted({year for _, year in reached})
    rows = []
    for facet in directory.facets[PROGRAM.name]:
        counts = [len(reached.get((facet.slug, year), ())) for year in years]
        cells = tuple(YearCell(count, round(LARGEST_DOT * (count / most) ** 0.5, 1)) for count in counts)
        rows.append((Ref(facet.label, facet.url), cells))
    return ProgramYears(tuple(Ref(year, YEAR.url(year)) for year in years), tuple(rows))
