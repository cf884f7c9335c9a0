"""Which records wait for a confirmation."""

import csv
import datetime
import shutil

import pytest

from amcc.commands.records import confirm_record
from amcc.commands.stale import (
    Confirmation,
    confirmations,
    list_stale,
    months_before,
    stale_csv,
    stale_records,
    stale_text,
)
from amcc.records.reader import load_project
from tests.paths import SMALL

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(SMALL, tmp_path / "project")


def test_stale_records_come_oldest_first(project):
    confirm_record(project, "acme-guild", "2025-11-22", None)
    confirm_record(project, "gulf-yards", "2025-11-21", None)
    loaded = load_project(project)

    assert [c.slug for c in confirmations(loaded)] == ["hidden-valley", "gulf-yards", "acme-guild"]
    found = stale_records(loaded, 12, TODAY)
    assert [c.slug for c in found] == ["hidden-valley", "gulf-yards"]
    assert stale_csv(found).splitlines()[2] == (
        "communities/gulf-yards.md,Gulf Yards <Consortium> & Partners,2025-11-21,staff of the lead organization,"
        "/communities/gulf-yards/"
    )


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (datetime.date(2026, 3, 31), 1, datetime.date(2026, 2, 28)),
        (datetime.date(2026, 1, 15), 12, datetime.date(2025, 1, 15)),
        (datetime.date(2024, 2, 29), 12, datetime.date(2023, 2, 28)),
        (datetime.date(2026, 12, 1), 0, datetime.date(2026, 12, 1)),
    ],
)
def test_months_before(day, months, before):
    assert months_before(day, months) == before


def test_the_list_for_a_terminal_says_never_and_how_many(project):
    assert stale_text(stale_records(load_project(project), 12, TODAY)).splitlines() == [
        "never       acme-guild",
        "never       gulf-yards",
        "never       hidden-valley",
        "3 of the records wait for a confirmation.",
    ]
    assert list_stale(project, 12, as_csv=True).splitlines()[0] == "file,name,confirmed,by,url"


def test_no_cell_is_a_formula():
    names = ["=1+1", "+1", "-1", "@x", "\t=1", "Acme"]
    records = tuple(Confirmation("acme", name, f"{name}.md", "/x/", None, name) for name in names)
    rows = list(csv.reader(stale_csv(records).splitlines()))[1:]
    assert [row[1] for row in rows] == ["'=1+1", "'+1", "'-1", "'@x", "'\t=1", "Acme"]
