"""What a page is made of is looked at, with its place."""

import pytest

from tests.support.problems import rendered
from tools.verify.outline import (
    check_code,
    check_heading_order,
    check_images,
    check_leftovers,
    check_other_sites,
)

POLICY = '<meta http-equiv="Content-Security-Policy" content="x"><title>'


@pytest.mark.parametrize(
    ("check", "markup", "problem"),
    [
        (check_heading_order, "<h3>x</h3>", "heading-order <h3> follows a heading of level 1; make it <h2>"),
        (check_images, '<img src="/a.png" alt="">', "picture the picture has no height, width; add it"),
        (
            check_code,
            '<p style="color: red">x</p>',
            "inline-code the attribute style is code in the page; use a class and a file",
        ),
        (check_code, "<script>x()</script>", "inline-code a script stands in the page; move it into a file"),
        (check_code, '<a href="javascript:x">x</a>', "inline-code an address that runs code; use a file"),
        (
            check_other_sites,
            '<a href="https://y.example/">y</a>',
            'link-rel a link to another site without rel="external noopener"; add it',
        ),
    ],
)
def test_fault_is_found_at_its_place(make_site, check, markup, problem):
    site = make_site(markup, home={"<title>": POLICY}, about={"<title>": POLICY})

    assert rendered(check(site)) == [f"/index.html:7:1: {problem}"]


@pytest.mark.parametrize(
    "check", [check_heading_order, check_images, check_code, check_other_sites, check_leftovers]
)
def test_good_site_has_no_problem(make_site, check):
    markup = '<h2>x</h2><a href="https://y.example/" rel="external noopener">y</a>'

    assert check(make_site(markup, home={"<title>": POLICY}, about={"<title>": POLICY})) == []


def test_page_without_a_policy_is_told(make_site):
    assert [problem.code for problem in check_code(make_site())] == ["no-policy", "no-policy"]


@pytest.mark.parametrize("text", ["{{ x }}", "{filename}/a.md", "TODO", "<b>None</b>", "lorem ipsum"])
def test_leftovers_are_found(make_site, text):
    assert {problem.code for problem in check_leftovers(make_site(text))} == {"leftover"}
