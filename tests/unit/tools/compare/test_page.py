import pytest

from tools.compare.difference import Difference
from tools.compare.page import page_difference

PAGE = "<!doctype html><html><body><main class='wide  page' id=x><h1>A</h1><p>Two <a href='/b/'>words</a> here</p></main></body></html>"


@pytest.mark.parametrize(
    "same",
    [
        PAGE.replace("><", ">\n  <"),
        PAGE.replace("<p>Two ", "<p>\n  Two\n  "),
        PAGE.replace("class='wide  page' id=x", 'id="x" class="wide page"'),
        PAGE.replace("<h1>", "<!-- a comment --><h1>"),
    ],
    ids=["indented", "text indented", "attributes in another order", "a comment"],
)
def test_white_space_and_order_of_attributes_are_no_difference(same):
    assert same != PAGE
    assert page_difference("a.html", PAGE, same) is None


@pytest.mark.parametrize(
    ("old", "new", "place", "before", "after"),
    [
        ("<h1>A", "<h1>B", "html[1] > body[1] > main[1] > h1[1]", "A", "B"),
        ("'/b/'", "'/c/'", "html[1] > body[1] > main[1] > p[1] > a[1]", "<a href='/b/'>", "<a href='/c/'>"),
        ("Two <a", "Two<a", "html[1] > body[1] > main[1] > p[1]", "Two ", "Two"),
        (
            "<h1>A</h1>",
            "",
            "html[1] > body[1] > main[1] > h1[1], then html[1] > body[1] > main[1] > p[1]",
            "<h1>",
            "<p>",
        ),
        (
            "</main>",
            "<hr></main>",
            "end of the page, then html[1] > body[1] > main[1] > hr[1]",
            "(nothing)",
            "<hr>",
        ),
    ],
    ids=["text", "attribute", "space between words", "element gone", "element more"],
)
def test_first_difference_with_its_place(old, new, place, before, after):
    assert page_difference("a.html", PAGE, PAGE.replace(old, new)) == Difference(
        "a.html", place, before, after
    )


def test_white_space_counts_in_preformatted_text():
    found = page_difference("a.html", "<pre>a  b</pre>", "<pre>a b</pre>")

    assert (found.place, found.before, found.after) == ("pre[1]", "a  b", "a b")
