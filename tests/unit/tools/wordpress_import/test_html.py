"""HTML made to harm."""

import time

import pytest

from tests.fixtures.wordpress.reading import TEXT, post, refused
from tools.wordpress_import.html import parse_html
from tools.wordpress_import.limits import Limits


def test_html_that_nests_without_end(project):
    refused(project, post("<div>" * 5_000), "post 7", "nests deeper")


def test_html_with_tags_without_end(project):
    refused(project, post("<b>x</b>" * 30_000), "post 7", "tags, more than")


@pytest.mark.parametrize(
    "piece",
    [
        "<!--",
        "<a ",
        "<a href='",
        "</",
        "<![CDATA[",
        "<?",
        "<a b=\"'",
        "<a b='\">",
        "[a ",
        "[[a",
        "\n \n",
        "> ",
        "*",
        "_a",
        "data:image/png;base64,",
        "&#x",
        "[caption]<img>",
    ],
)
def test_markup_made_to_be_slow_ends_soon(project, piece):
    started = time.process_time()
    assert project.run(post(f"{TEXT}{piece * 5_000}")) in (0, 1)
    assert time.process_time() - started < 10


@pytest.mark.parametrize("piece", ["<a ", "<a href='", "<!--", "</", '<p x="'])
def test_tags_that_never_end_are_text(piece):
    started = time.process_time()
    soup = parse_html(piece * 19_000 + "x" * 500_000, Limits())
    assert soup.find(True) is None and soup.get_text().startswith(piece)
    assert time.process_time() - started < 5
