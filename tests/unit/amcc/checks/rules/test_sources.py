"""Every key that is named is defined, and every source that is defined is named."""


def test_a_key_in_any_list_of_keys_is_looked_up(project):
    project.edit(
        "    kind: context\n    sources: [gazette-2014]", "    kind: context\n    sources: [gazete-2014]"
    )
    assert project.said() == [
        (
            "practices[2].sources[1]",
            "'gazete-2014' is not a key under 'sources'; did you mean 'gazette-2014'?",
        )
    ]


def test_a_citation_is_a_use(project):
    source = "sources:\n  extra:\n    title: An extra page\n    url: https://x.example/\n"
    project.edit("\nsources:\n", f"\n{source}")
    assert project.told() == [("communities/acme-guild.md", "C311")]
    project.edit("## The community", "As told [@gazette-2014; @extra].\n\n## The community")
    assert project.told() == []


def test_articles_and_posts_are_held_to_the_same(project):
    project.edit("[@gazette]", "[@gazete]", "content/practices/weld-together.md")
    assert [code for _, code in project.told()] == ["C308"]


def test_a_list_of_keys_that_is_no_list_is_told_once(project):
    project.edit(
        "    kind: context\n    sources: [gazette-2014]", "    kind: context\n    sources: gazette-2014"
    )
    assert [problem.code for problem in project.problems()] == ["C206"]
