"""The rule about days: what was done was done before today."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from amcc.checks.rule import dated_rule
from amcc.problems import kinds
from amcc.problems.problem import Problem
from amcc.records.front_matter import FieldPath
from amcc.records.reader import Project


@dated_rule
def check_future_dates(project: Project, today: datetime.date) -> Iterator[Problem]:
    """Nothing was confirmed or read on a day that has not come."""
    for item in project.items():
        data: Any = item.data
        verified = getattr(data, "verified", None)
        dates: dict[FieldPath, datetime.date | None] = {}
        if verified:
            dates["verified", "date"] = verified.date
        for key, source in getattr(data, "sources", {}).items():
            dates["sources", key, "accessed"] = source.accessed
        for path, date in dates.items():
            if date and date > today:
                yield item.document.problem(kinds.NOT_YET, path, found=str(date))
