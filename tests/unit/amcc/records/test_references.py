"""What the text of a body points at."""

import pytest

from amcc.records.references import citations, image_targets, link_targets, raw_html

BODY = """First [@a; @b] line with [a link](community:x) and [another](<https://y.example/>).
![a picture]({static}/images/p.png) [@c]

[name]: https://z.example/
"""


def found(mentions):
    return [(mention.target, mention.line, mention.column) for mention in mentions]


def test_citations_stand_where_their_bracket_opens():
    assert found(citations(BODY)) == [("a", 1, 7), ("b", 1, 7), ("c", 2, 37)]


def test_links_of_every_form_stand_where_their_target_begins():
    assert found(link_targets(BODY)) == [
        ("community:x", 1, 35),
        ("https://y.example/", 1, 63),
        ("{static}/images/p.png", 2, 14),
        ("https://z.example/", 4, 9),
    ]


def test_pictures_are_told_apart():
    assert found(image_targets(BODY)) == [("{static}/images/p.png", 2, 14)]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a <b>c</b>", ["<b>", "</b>"]),
        ("<!-- x", ["<!-- x"]),
        ("1 < 2 and <https://a.example/>", []),
        ("&lt;b>", []),
    ],
)
def test_html_is_seen(text, tags):
    assert [mention.target for mention in raw_html(text)] == tags
