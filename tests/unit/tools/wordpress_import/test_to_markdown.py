"""The Markdown, read as the site renders it."""

import pytest

from tests.fixtures.wordpress.reading import convert, render


def test_paragraph(blocks):
    first = blocks.find_all("p")[1]
    assert first.get_text() == (
        "First paragraph with bold, italic, a link, x < y, snake_case, 2 * 3, [brackets] and 5 < 6 & 7."
    )
    assert (
        first.strong.get_text() == "bold"
        and first.em.get_text() == "italic"
        and first.code.get_text() == "x < y"
    )
    assert first.a["href"] == "https://example.com/page?id=7#top"


def test_nested_list(blocks):
    outer = blocks.find("ul")
    assert [li.find(string=True).strip() for li in outer.find_all("li", recursive=False)] == [
        "Castings",
        "Forgings",
    ]
    assert [li.get_text() for li in outer.ul.find_all("li")] == ["Iron", "Steel"]


def test_ordered_list_keeps_its_first_number(blocks):
    assert blocks.ol["start"] == "3" and [li.get_text() for li in blocks.ol.find_all("li")] == [
        "Third",
        "Fourth",
    ]


def test_quotations(blocks):
    texts = [[p.get_text() for p in quote.find_all("p")] for quote in blocks.find_all("blockquote")]
    assert texts[0] == ["Work together.", "A board member"]
    assert texts[2] == ["Pulled out.", "The chair"]


def test_separator(blocks):
    assert len(blocks.find_all("hr")) == 1


def test_code(blocks):
    assert [pre.get_text() for pre in blocks.find_all("pre")] == [
        "for part in plant:\n    weigh(part)  # kg & more\n"
    ]


def test_signs_at_the_start_of_a_line_are_text(classic):
    last = classic.find_all("p")[-1]
    assert last.get_text() == "- not a list\n# not a heading"


def test_source_and_result_stay_apart_from_markup(project):
    """Text that looks like any kind of markup comes out as the same text."""
    nasty = "* + - # > | ` _ ~ = : ! [x] (y) {z} &copy; <b> \\ 1. 2) --- === ``` ~~~ [^1] ![a](b) [c]: d *e* __f__ :::"
    lines = "<br>".join(nasty.replace("&", "&amp;").replace("<", "&lt;").split(" "))
    tree = render(convert(project, f"<p>{lines}</p>"))
    assert [child.name for child in tree.find_all(True, recursive=False)] == ["p"]
    assert {child.name for child in tree.p.find_all(True)} == {"br"}
    assert tree.p.get_text().split() == nasty.split()


@pytest.mark.parametrize(("html", "kinds"), [
    ("<blockquote>a</blockquote><blockquote>b</blockquote>", ["blockquote", "p", "blockquote"]),
    ("<pre>a</pre>\n<pre>b</pre><pre>c</pre>", ["pre", "p", "pre", "p", "pre"]),
    ("<ul><li>a</li></ul><pre>b</pre>", ["ul", "p", "pre"]),
    ("<pre>a</pre><p>b</p><pre>c</pre>", ["pre", "p", "pre"]),
])  # fmt: skip
def test_neighbours_of_one_kind_stay_apart(project, html, kinds):
    tree = render(convert(project, html))
    assert [tag.name for tag in tree.find_all(True, recursive=False)] == kinds
