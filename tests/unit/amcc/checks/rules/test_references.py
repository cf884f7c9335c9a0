"""What a field names by its slug exists."""

import pytest

RECORD = "communities/acme-guild.md"
ARTICLE = "content/practices/weld-together.md"


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (RECORD, "program: imcp", "program: imcpp", "'imcpp' is not a value of program; did you mean 'imcp'?"),
        (RECORD, "kind: university", "kind: universe", "'universe' is not a kind of lead; did you mean 'university'?"),
        (ARTICLE, "areas: [workforce-and-training", "areas: [workforce-training", "'workforce-training' is not a value of areas; did you mean 'workforce-and-training'?"),
        (ARTICLE, "communities: [acme-guild", "communities: [acme-gild", "'acme-gild' is not a community's slug; did you mean 'acme-guild'?"),
    ],
)  # fmt: skip
def test_each_mark_of_the_model_is_followed(project, file, old, new, message):
    project.edit(old, new, file)
    assert message in [message for _, message in project.said()]


def test_a_related_award_names_a_program_of_the_list(project):
    related = "related:\n  - name: Somebody\n    reason: same theme\n    program: tech-hub\n    sources: [gazette-2014]\n"
    project.edit("links:\n", f"{related}links:\n")
    ((field, message),) = project.said()
    assert field == "related[1].program" and message.startswith("'tech-hub' is not a value of program")


def test_a_record_names_nobody_twice_and_not_itself(project):
    project.edit("links:\n", "related:\n  - community: acme-guild\n    reason: the same\nlinks:\n")
    project.edit("partners:\n  - Town of Acme\n", "partners:\n  - Town of Acme\n  - Town of Acme\n")
    assert project.said() == [
        ("partners[2]", "'Town of Acme' stands twice; keep one"),
        ("related[1].community", "a record can't relate to itself; delete it"),
    ]


def test_a_circle_of_three_is_shown_whole(project):
    for slug, parent in (
        ("acme-guild", "gulf-yards"),
        ("gulf-yards", "hidden-valley"),
        ("hidden-valley", "acme-guild"),
    ):
        file = f"communities/{slug}.md"
        text = (project.root / file).read_text()
        lines = [line for line in text.split("\n") if not line.startswith("predecessors:")]
        project.write(file, "\n".join(lines).replace("confidence:", f"predecessors: [{parent}]\nconfidence:"))
    chains = [message.split(":")[0] for _, message in project.said()]
    assert chains[0] == "acme-guild ← gulf-yards ← hidden-valley ← acme-guild" and len(chains) == 3
