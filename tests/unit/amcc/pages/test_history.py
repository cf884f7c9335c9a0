"""The line of time, and the programs by year."""

from amcc.pages.history import LARGEST_DOT, make_program_years, make_timeline


def test_programs_by_year_count_each_community_once_a_year(directory):
    figure = make_program_years(directory)
    counts = {
        (program.label, year.label): cell.count
        for program, cells in figure.rows
        for year, cell in zip(figure.years, cells, strict=True)
    }
    expected: dict[tuple[str, str], set[str]] = {}
    for slug, community in directory.communities.items():
        for designation in community.designations:
            label = directory.vocabularies.programs[designation.program].label
            expected.setdefault((label, designation.date[:4]), set()).add(slug)
    assert expected
    assert {key: count for key, count in counts.items() if count} == {k: len(v) for k, v in expected.items()}
    assert max(cell.radius for _, cells in figure.rows for cell in cells) == LARGEST_DOT


def test_timeline_joins_events_and_designations(directory):
    entries = make_timeline(directory)
    assert [(entry.date, entry.kind) for entry in entries] == [
        ("2013-09", "event"),
        ("2014-05-28", "designated"),
        ("2020-08", "designated"),
    ]
    assert [ref.label for ref in entries[1].communities] == ["Acme Guild"]
