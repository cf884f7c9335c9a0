"""The proof that nothing was lost."""

import pytest
from bs4 import BeautifulSoup

from tools.wordpress_import.verify import differences


def test_the_text_came_through_whole(imported):
    assert "compare with the old page" not in imported.said


@pytest.mark.parametrize(("html", "markdown", "found"), [
    ("<p>one <a href='/x/'>two</a></p>", "one [two](/x/)\n", []),
    ("<p>one <a href='/x/'>two</a></p>", "one two\n", ["1 links became 0"]),
    ("<p>one two three</p>", "one three\n", ["the text changed near 'onetwothree'"]),
    ("<ul><li>a</li><li>b</li></ul>", "- a\n\nb\n", ["2 list items became 1"]),
    ("<blockquote>a</blockquote><blockquote>b</blockquote>", "> a\n\n> b\n", ["2 quotations became 1"]),
    ("<pre>a\n\nb</pre>", "    a\n\n    b\n", []),
])  # fmt: skip
def test_what_was_lost_is_told(html, markdown, found):
    assert differences(BeautifulSoup(html, "html.parser"), markdown) == found
