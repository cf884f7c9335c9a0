"""Links and pictures of a text."""

import pytest


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("[a](community:gulf-yrds)", "there is no community 'gulf-yrds'; did you mean 'gulf-yards'?"),
        ("[a](practice:weld)", "there is no practice 'weld'"),
        ("[a](state:IX)", "there is no state 'IX'"),
        ("[a](page:nowhere)", "there is no page 'nowhere'"),
        ("[a](//x.example/)", "'//x.example/' is not a link that may stand here; write https://…, #part or an id such as community:greater-peoria"),
        ("[a](../x)", "'../x' is not a link that may stand here; write https://…, #part or an id such as community:greater-peoria"),
        ("![a](https://x.example/a.png)", "'https://x.example/a.png' is not a picture of this site; write {static}/images/…"),
        ("![a](/images/a.png)", "'/images/a.png' is not a picture of this site; write {static}/images/…"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_or_away(project, link, message):
    project.edit("## The community", f"{link}\n\n## The community")
    assert ("body", message) in project.said()


@pytest.mark.parametrize(
    "link",
    ["[a](community:gulf-yards)", "[a](state:IL)", "[a](#sources)", "[a](/mission/)", "[a](https://x.example/)", "![a]({static}/images/a.png)"],
)  # fmt: skip
def test_what_may_stand(project, link):
    project.edit("## The community", f"{link}\n\n## The community")
    assert project.told() == []
