"""What the records of two revisions hold is counted, and each fact that is gone is named."""

import subprocess

import pytest

from amcc.errors import CommandError
from tools.compare.records import (
    compare_records,
    facts_of_folder,
    gone_facts,
    numbers_in,
    record_facts,
    table,
)

RECORD = """---
name: Acme
summary: Twelve mills.
partners: [Town of Acme, Acme College]
region:
  counties:
    IL: [Cook, Kendall]
  cities:
    IA: [Ames]
designations:
  - program: imcp
    date: 2014-05-28
    amount: 5000000
practices:
  - text: Trained 1,200 welders for $1.6 million in two years.
sources:
  gazette:
    title: Gazette of 1999
    url: https://gazette.example/
open_questions:
  - text: Were there 77 shops?
---
One of 40 towns.
"""


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It cost $1.6 million and 1,600,000 again.", {"1600000"}),
        ("Twelve firms, 12 mills, thirty-five jobs", {"12", "30", "5"}),
        ("Up 92% from 2010 to 2015, or 92 percent", {"92", "2010", "2015"}),
        ("3.5 tons of one kind; a million ways", {"3.5"}),
        ("About two billion. Million-dollar", {"2000000000"}),
        ("", set()),
    ],
)
def test_numbers_are_the_same_however_they_are_written(text, numbers):
    assert numbers_in(text) == numbers


@pytest.fixture
def repository(tmp_path):
    """Return a repository with one record that was committed."""
    (tmp_path / "communities").mkdir()
    (tmp_path / "communities/acme.md").write_text(RECORD)
    git = (
        "git",
        "-C",
        tmp_path,
        "-c",
        "user.name=T",
        "-c",
        "user.email=t@x.example",
        "-c",
        "commit.gpgsign=false",
    )
    for arguments in (("init", "-q", "-b", "main"), ("add", "-A"), ("commit", "-q", "-m", "first")):
        subprocess.run([*git, *arguments], check=True)
    return tmp_path


def test_the_facts_of_a_record(repository):
    facts = facts_of_folder(repository)["acme"]

    assert facts.practices == {"Trained 1,200 welders for $1.6 million in two years."}
    assert facts.designations == {"imcp designated 2014-05-28 5000000"}
    assert facts.sources == {"https://gazette.example/"}
    assert facts.counties == {"Cook, IL", "Kendall, IL", "Ames, IA (city)"}
    assert facts.partners == {"Town of Acme", "Acme College"}
    assert facts.numbers == {"1200", "1600000", "2"}
    assert facts.shown_numbers >= {"1200", "12", "40"}
    assert facts.shown_numbers.isdisjoint({"77", "1999"})


def test_nothing_is_gone_when_a_rewrite_keeps_all(repository, capsys):
    path = repository / "communities/acme.md"
    text = path.read_text().replace(
        "Trained 1,200 welders for $1.6 million in two years.", "Trained many welders."
    )
    path.write_text(text + "\nThe class of 1,200 took 2 years and $1,600,000.\n")

    compare_records(repository, "main")

    assert "No fact is gone." in capsys.readouterr().out


def test_what_is_gone_is_named(repository, capsys):
    path = repository / "communities/acme.md"
    text = path.read_text()
    for old, new in (
        ("1,200", "many"),
        ("[Cook, Kendall]", "[Cook]"),
        ("    amount: 5000000\n", ""),
        (", Acme College", ""),
        ("https://gazette.example/", "https://herald.example/"),
    ):
        text = text.replace(old, new)
    path.write_text(text)

    with pytest.raises(CommandError, match="Facts that are gone: 5"):
        compare_records(repository, "main")

    assert capsys.readouterr().out.splitlines()[-5:] == [
        "acme: designations: imcp designated 2014-05-28 5000000",
        "acme: sources: https://gazette.example/",
        "acme: counties: Kendall, IL",
        "acme: partners: Acme College",
        "acme: numbers: 1200",
    ]


def test_two_revisions_are_compared_without_the_files_that_lie_here(repository):
    (repository / "communities/acme.md").write_text("---\nname: Acme\n---\n")
    compare_records(repository, "main", "main")


def test_a_record_that_is_gone_is_named_once():
    facts = record_facts({"partners": ["A"]}, "")
    assert list(gone_facts({"acme": facts}, {})) == ["acme: the record"]


def test_the_table_counts_records_that_changed_and_sums_all():
    one, two = record_facts({"partners": ["A"]}, ""), record_facts({"partners": ["A", "B"]}, "")
    lines = [" ".join(line.split()) for line in table({"same": one, "more": one}, {"same": one, "more": two})]

    assert lines == [
        "record practices designations sources counties partners numbers",
        "more 0 0 0 0 1 → 2 0",
        "all 2 → 2 0 → 0 0 → 0 0 → 0 0 → 0 2 → 3 0 → 0",
    ]


def test_an_unknown_revision_is_told(repository):
    with pytest.raises(CommandError, match="There is no revision 'no-such' here"):
        compare_records(repository, "no-such")
