"""What a text costs to show."""

import pytest

from amcc.checks.rules.cost import looks_expensive, try_rendering


@pytest.mark.parametrize(
    "text",
    [
        "> > > > > > > A quotation.",
        "- a\n    - b\n        - c",
        "- - - - - - - - - - - - - -",
        "* * * * * * * *",
        "[a] [b] [c] [d] [e] [f] [g] [h] [i] [j] [k] [l] [m]",
        "[a\n\n" * 20,
    ],
)
def test_what_people_write(project, text):
    project.edit("## The community", f"{text}\n\n## The community")
    assert project.told() == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("> > > > > > > > A quotation.", 1, "more than 7 deep"),
        (">>>>>>>> A quotation.", 1, "more than 7 deep"),
        ("a\n1. 1. 1. 1. 1. 1. 1. 1. x", 2, "more than 7 deep"),
        (f"{' ' * 32}- x", 1, "more than 7 deep"),
        ("[" * 11, 1, "more than 10 brackets"),
        ("[a\n" * 11, 11, "more than 10 brackets"),
        ("[" * 11 + "]" * 11, 1, "more than 10 brackets"),
    ],
)
def test_what_is_told_by_its_line(project, text, line, words):
    project.edit("## The community", f"{text}\n\n## The community")
    ((_, number, message),) = [(p.code, p.line, p.message) for p in project.problems()]
    assert (number, words in message) == (60 + line + 1, True)


def test_only_what_looks_expensive_is_tried(project, monkeypatch):
    tried = []
    monkeypatch.setattr("amcc.checks.rules.cost.try_rendering", lambda bodies: tried.append(bodies) or [])
    project.problems()
    assert tried == [[]]
    assert looks_expensive("*" * 1001) and looks_expensive("\n" * 501) and looks_expensive("a" * 20_001)
    assert not looks_expensive("A plain sentence. " * 1000)


def test_each_text_has_its_outcome():
    assert try_rendering([]) == []
    assert try_rendering(["a", "# a\n" * 9000, "b"]) == ["ok", "slow", "ok"]
