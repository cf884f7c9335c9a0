"""Commands that write records change the lines that they must and no other byte."""

import datetime
import difflib
import shutil

import pytest

from amcc.checks import check_project
from amcc.commands.records import (
    confirm_record,
    new_record,
    rename_record,
)
from amcc.errors import CommandError
from amcc.records.reader import load_project
from tests.paths import FIXTURES

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(FIXTURES / "project", tmp_path / "project")


def changed_lines(before, after):
    diff = difflib.ndiff(before.split("\n"), after.split("\n"))
    return [line for line in diff if line[0] in "+-"]


def test_confirming_is_one_new_line_at_first_and_one_changed_line_later(project):
    path = project / "communities" / "acme-guild.md"
    original = path.read_text()

    confirm_record(project, "acme-guild", "2026-10-01", "staff of the county")
    first = path.read_text()
    confirm_record(project, "acme-guild", "2026-11-01", None)

    assert changed_lines(original, first) == ["+ verified: {date: 2026-10-01, by: staff of the county}"]
    assert changed_lines(first, path.read_text()) == [
        "- verified: {date: 2026-10-01, by: staff of the county}",
        "+ verified: {date: 2026-11-01, by: staff of the county}",
    ]
    assert check_project(project, TODAY) == []


def test_confirming_a_record_in_block_style_keeps_quotes_and_comments(project):
    path = project / "communities" / "acme-guild.md"
    block = "confidence: high  # since 2014\nverified:\n  date: '2025-01-02'   # by letter\n  by: \"the mayor's office\"\n"
    path.write_text(path.read_text().replace("confidence: high\n", block))
    before = path.read_text()

    confirm_record(project, "acme-guild", "2026-11-01", None)

    assert changed_lines(before, path.read_text()) == [
        "-   date: '2025-01-02'   # by letter",
        "+   date: '2026-11-01'   # by letter",
    ]


@pytest.mark.parametrize(
    ("slug", "day", "role", "words"),
    [
        ("nowhere", None, None, "there is no record"),
        ("../acme-guild", None, None, "there is no record"),
        ("acme-guild", "May 2026", None, "is not a day"),
        ("acme-guild", None, "x}\nname: gone", "is not a role"),
    ],
)
def test_a_confirmation_that_makes_no_sense_is_refused(project, slug, day, role, words):
    with pytest.raises(CommandError, match=words):
        confirm_record(project, slug, day, role)


def test_renaming_follows_every_mention_and_keeps_the_old_address(project):
    files = sorted(path for path in project.rglob("*") if path.is_file())
    before = {path: path.read_text() for path in files}

    changed = rename_record(project, "acme-guild", "acme-makers")

    assert check_project(project, TODAY) == []
    moved = project / "communities" / "acme-makers.md"
    assert changed_lines(before.pop(project / "communities" / "acme-guild.md"), moved.read_text()) == [
        "+ former_slugs: [acme-guild]"
    ]
    assert not (project / "communities" / "acme-guild.md").exists()
    mentions = 0
    for path, text in before.items():
        lines = changed_lines(text, path.read_text())
        assert bool(lines) == (path in changed)
        assert [line[1:] for line in lines if line[0] == "+"] == [
            line[1:].replace("acme-guild", "acme-makers") for line in lines if line[0] == "-"
        ]
        mentions += len(lines)
    assert mentions > 0
    assert load_project(project).redirects[0].to == "/communities/acme-makers/"


def test_renaming_adds_to_former_names_in_either_style_and_can_go_back(project):
    path = project / "communities" / "gulf-yards.md"
    rename_record(project, "gulf-yards", "gulf-shipyards")
    path = project / "communities" / "gulf-shipyards.md"
    assert "former_slugs: [old-gulf-yards, gulf-yards]\n" in path.read_text()

    path.write_text(
        path.read_text().replace(
            "[old-gulf-yards, gulf-yards]", "\n  - old-gulf-yards  # 2014\n  - gulf-yards"
        )
    )
    rename_record(project, "gulf-shipyards", "gulf-builders")
    path = project / "communities" / "gulf-builders.md"
    assert "\n  - old-gulf-yards  # 2014\n  - gulf-yards\n  - gulf-shipyards\n" in path.read_text()

    rename_record(project, "gulf-builders", "gulf-yards")
    text = (project / "communities" / "gulf-yards.md").read_text()
    assert "\n  - old-gulf-yards  # 2014\n  - gulf-builders\n  - gulf-shipyards\n" in text
    assert check_project(project, TODAY) == []


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("gulf-yards", "exists already"),
        ("old-gulf-yards", "former name of communities/gulf-yards.md"),
        ("Acme", "can't be a file name"),
        ("../acme", "can't be a file name"),
        ("index", "the site itself needs"),
    ],
)
def test_a_name_that_is_taken_is_refused_and_nothing_changes(project, new, words):
    before = {path: path.read_text() for path in project.rglob("*.md")}

    with pytest.raises(CommandError, match=words):
        rename_record(project, "acme-guild", new)
    assert {path: path.read_text() for path in project.rglob("*.md")} == before


def test_a_new_record_says_all_that_is_to_be_filled_in(project):
    path = new_record(project, "Peña & Sons: the Region")

    assert path.name == "pena-sons-the-region.md"
    fields = [problem.field for problem in check_project(project)]
    assert fields == [
        "short_name", "summary", "lead.name", "lead.kind", "lead.sources", "region.kind", "region.complete",
        "sectors[1].sector", "sources.first-source.title", "sources.first-source.url", "confidence",
    ]  # fmt: skip
    with pytest.raises(CommandError, match="exists already"):
        new_record(project, "Pena Sons the region")
