"""Names, websites and summaries of their own."""

import pytest


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Acme Guild of Illinois", ["C324", "C324"]),
        ("ACME  guild, of Illinois!", ["C324", "C324"]),
        ("The Acme Guild of Illinois Consortium", ["C325", "C325"]),
        ("Acme Gild of Illinois", ["C325", "C325"]),
        ("Acme Works of Alabama", []),
    ],
)
def test_names_are_compared_by_their_words(project, name, codes):
    text = (project.root / "communities/gulf-yards.md").read_text()
    old = next(line for line in text.split("\n") if line.startswith("name: "))
    project.edit(old, f'name: "{name}"', "communities/gulf-yards.md")
    assert [code for _, code in project.told()] == codes


def test_a_website_is_the_same_with_and_without_www(project):
    project.edit("url: https://acme.example/guild", "url: https://acme.example/guild\n    kind: website")
    project.edit(
        "links:\n", "links:\n  - label: Its site\n    url: http://www.shared.example/\n    kind: website\n"
    )
    project.edit(
        "sources:\n",
        "links:\n  - label: A site\n    url: https://shared.example\n    kind: website\nsources:\n",
        "communities/hidden-valley.md",
    )
    assert {code for _, code in project.told()} >= {"C332"}


def test_a_summary_stands_once(project):
    summary = next(
        line
        for line in (project.root / "communities/acme-guild.md").read_text().split("\n")
        if line.startswith("summary:")
    )
    post = project.root / "content/news/town-hall.md"
    old = next(line for line in post.read_text().split("\n") if line.startswith("summary:"))
    project.edit(old, summary, "content/news/town-hall.md")
    assert project.said() == [
        ("summary", "the same summary stands in communities/acme-guild.md; say what differs")
    ]
