"""What readers see tells the facts and never the research."""

import pytest

RECORD = "communities/acme-guild.md"
SOURCE = "state the fact with its citation; what no source says is an open question, or nothing"


def told(project):
    return [(problem.file, problem.line, problem.column, problem.found) for problem in project.problems()]


def test_a_field_of_a_record_is_read(project):
    project.edit("note: The gazette names both counties.", "note: No source names the counties.")

    [problem] = project.problems()

    assert (problem.field, problem.severity) == ("region.note", "warning")
    assert problem.message == f"“No source” tells a reader of the research: {SOURCE}"


def test_a_body_is_read_and_its_place_is_told(project):
    project.edit("Two counties with many", "Two counties, which\nwere not found, with many")
    lines = (project.root / RECORD).read_text().split("\n")
    number = next(n for n, line in enumerate(lines, 1) if line.startswith("were not found"))

    assert told(project) == [(RECORD, number, 1, "were not found")]


@pytest.mark.parametrize(
    ("file", "old"),
    [
        ("content/practices/weld-together.md", "summary: "),
        ("content/news/town-hall.md", "summary: "),
        ("content/pages/about.md", "summary: "),
        ("content/areas/workforce-and-training.md", "summary: "),
        ("content/data/timeline.yml", "text: "),
        ("communities/_vocabulary/sectors.yml", "description: "),
        ("communities/_vocabulary/programs.yml", "description: "),
        ("communities/_retired.yml", "reason: "),
    ],
)
def test_everything_with_words_for_readers_is_read(project, file, old):
    project.edit(old, f"{old}No page says why. ", file)
    assert [(problem.file, problem.found) for problem in project.problems()] == [(file, "No page says")]


def test_questions_notes_and_titles_of_sources_may_tell_of_it(project):
    project.edit("Whether the class went on", "No source says whether the class went on")
    project.edit("Acme Gazette, forty welders", "Acme Gazette, as read only in part")
    project.edit("confidence: high", "research_notes:\n  - The county list was not found.\nconfidence: high")

    assert told(project) == []
