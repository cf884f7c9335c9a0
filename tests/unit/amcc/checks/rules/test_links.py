"""Links and pictures of a text."""

import pytest
from bs4 import BeautifulSoup

from amcc.pages.markdown import render_markdown


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
        ("[a]({static}/data/a.svg?)", "'{static}/data/a.svg?' must name a picture below content/images/ as {static}/images/…, with nothing behind its name"),
        ("![a]({static}/images/a.png)", "there is no picture 'a.png' in content/images/"),
        ("[a](/&sol;x.example/)", "'/&sol;x.example/' is not a link that may stand here; write https://…, #part or an id such as community:greater-peoria"),
        ("![a](/images/a.png)", "'/images/a.png' is not a picture of this site; write {static}/images/…"),
    ],
)  # fmt: skip
def test_what_leads_nowhere_or_away(project, link, message):
    project.edit("## The community", f"{link}\n\n## The community")
    assert ("body", message) in project.said()


@pytest.mark.parametrize(
    "link",
    ["[a](community:gulf-yards)", "[a](state:IL)", "[a](#sources)", "[a](/mission/)", "[a](https://x.example/)"],
)  # fmt: skip
def test_what_may_stand(project, link):
    project.edit("## The community", f"{link}\n\n## The community")
    assert project.told() == []


OTHER_HOST = [
    "/&sol;x.example/", "&#47;&#47;x.example/", "&#x2f;/x.example", "/&bsol;x.example/",
    "&#92;&#92;x.example", "/&#x5c;x.example", "/&Tab;/x.example/", "/&NewLine;/x.example", "&sol;&sol;x.example",
    "//x.example", "/&#9;/x.example", "javascript&colon;alert(1)", "&#106;avascript:alert", "{filename}/data/a.svg",
    "|static|/data/a.svg", "{attach}/data/a.svg", "{static}/images/../data/a.svg", "{static}/images/a.png?x",
    "{static}/images/a.png#x", "{static}/images//a.png", "{static}/images/.a.png",
]  # fmt: skip


@pytest.mark.parametrize("target", OTHER_HOST)
def test_the_address_that_the_browser_will_see_is_judged(project, target):
    project.edit("## The community", f"[a]({target})\n\n## The community")
    assert project.told() == [("communities/acme-guild.md", "C313")]


@pytest.mark.parametrize("target", OTHER_HOST)
def test_and_again_after_rendering(target):
    link = BeautifulSoup(render_markdown(f"[a]({target})", {}, {}), "html.parser").a
    assert link is None or "href" not in link.attrs


def test_a_picture_of_the_project_at_any_depth(project):
    project.write("content/images/2026/a/shop.png")
    project.edit("## The community", "![a shop]({static}/images/2026/a/shop.png)\n\n## The community")
    assert project.told() == []


def test_a_misspelled_picture_comes_with_the_right_name(project):
    project.write("content/images/2026/shop.png")
    project.edit("## The community", "![a shop]({static}/images/2026/shpo.png)\n\n## The community")
    problem, unused = project.problems()
    assert (unused.file, unused.code) == ("content/images/2026/shop.png", "C344")
    assert problem.message == (
        "there is no picture '2026/shpo.png' in content/images/; did you mean '2026/shop.png'?"
    )
    assert problem.suggestion == "/images/2026/shop.png"
