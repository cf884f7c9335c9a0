"""What a text may carry."""

import pytest


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Write to jane@acme.example.", "C322"),
        ("Write to jane [at] acme (dot) example.", "C322"),
        ("Call (312) 555-0100.", "C323"),
        ("Abroad: +44 20 7946 0018.", "C323"),
        ("The \u0410cme guild.", "C321"),
        ("A \uff21\uff43me guild.", "C321"),
        ("Some <b>bold", "C309"),
        ("Turned &#8238;around.", "C104"),
        ("Joined a&zwj;b.", "C104"),
    ],
)
def test_what_must_not_stand_in_a_text(project, line, code):
    project.edit("## The community", f"{line}\n\n## The community")
    assert code in {code for _, code in project.told()}


@pytest.mark.parametrize(
    "line", ["5 \u00b5m and 3 \u03bcm", "Thank you \u2764\ufe0f", "\u041c\u0438\u0440 is a word", "a &lt; b"]
)
def test_what_may(project, line):
    project.edit("## The community", f"{line}\n\n## The community")
    assert project.told() == []


def test_a_place_in_the_text_is_named_even_behind_an_address(project):
    project.edit(
        "## The community", "See https://a.example/312-555-0100 or 312-555-0101.\n\n## The community"
    )
    (problem,) = project.problems()
    line = (project.root / problem.file).read_text().split("\n")[problem.line - 1]
    assert line[problem.column - 1 :] == "312-555-0101."
