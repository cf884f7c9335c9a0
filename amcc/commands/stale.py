"""Which records wait for a confirmation by somebody who knows, oldest first."""

from __future__ import annotations

import csv
import datetime
import io
from dataclasses import dataclass
from pathlib import Path

from amcc import urls
from amcc.records.reader import Project, load_project
from amcc.text import csv_cell

MONTHS = 12
COLUMNS = ("file", "name", "confirmed", "by", "url")


@dataclass(frozen=True)
class Confirmation:
    """When a record was last confirmed, and by which role; both None when never."""

    slug: str
    name: str
    file: str
    url: str
    date: datetime.date | None
    by: str | None


def confirmations(project: Project) -> tuple[Confirmation, ...]:
    """Return every record: those never confirmed first, then from the oldest confirmation to the newest."""
    found = []
    for slug, item in project.communities.items():
        verified = item.data.verified
        day, role = (verified.date, verified.by) if verified else (None, None)
        url = urls.community_url(slug)
        found.append(Confirmation(slug, item.data.name, item.document.file, url, day, role))
    return tuple(sorted(found, key=lambda c: (c.date or datetime.date.min, c.name.casefold())))


def stale_records(project: Project, months: int, today: datetime.date) -> tuple[Confirmation, ...]:
    """Return the records whose confirmation is missing or older than so many months."""
    limit = months_before(today, months)
    return tuple(c for c in confirmations(project) if c.date is None or c.date < limit)


def months_before(day: datetime.date, months: int) -> datetime.date:
    """Return the same day so many months earlier; the last of the month where that one is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    first_of_next = datetime.date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last = (first_of_next - datetime.timedelta(days=1)).day
    return datetime.date(year, month + 1, min(day.day, last))


def stale_text(records: tuple[Confirmation, ...]) -> str:
    """Return the list for a terminal."""
    lines = [f"{c.date or 'never'!s:<12}{c.slug:<58}{c.by or ''}".rstrip() for c in records]
    return "\n".join([*lines, f"{len(records)} of the records wait for a confirmation."])


def stale_csv(records: tuple[Confirmation, ...]) -> str:
    """Return the list as CSV with a header."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for c in records:
        writer.writerow(map(csv_cell, (c.file, c.name, c.date or "", c.by or "", c.url)))
    return text.getvalue()


def list_stale(root: Path, months: int, *, as_csv: bool) -> str:
    """Return the records that wait for a confirmation, as text or as CSV."""
    records = stale_records(load_project(root), months, datetime.date.today())
    return stale_csv(records).rstrip("\n") if as_csv else stale_text(records)
