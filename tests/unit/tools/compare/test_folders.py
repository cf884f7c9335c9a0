import gzip
import json

import pytest

from amcc.errors import CommandError
from tools.compare.difference import Difference
from tools.compare.folders import folder_differences

FILES = {
    "index.html": '<link href="/assets/site.0123456789.css"><p>Hello</p>',
    "assets/site.0123456789.css": "p { color: red }",
    "feed.xml": "<feed>\n <title>News</title></feed>",
    "map.json": '{"arcs": [1, 2]}',
    "_headers": "/*",
}


@pytest.fixture
def make(tmp_path):
    """Write a tiny site, with changed files; None leaves one out."""

    def write(name, **changes):
        for path, content in {**FILES, **changes.get("files", {})}.items():
            if content is not None:
                target = tmp_path / name / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / name

    return write


def fragment(words):
    data = {"url": "/a/", "content": words}
    return gzip.compress(b"pagefind_dcd" + json.dumps(data).encode())


def test_another_digest_in_a_name_is_no_difference(make):
    changed = {
        "index.html": '<link href="/assets/site.abcdef0123.css">\n<p>Hello</p>',
        "assets/site.0123456789.css": None,
        "assets/site.abcdef0123.css": "p { color: red }",
    }

    assert list(folder_differences(make("before"), make("after", files=changed))) == []


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"_headers": None}, Difference("_headers", "whole file", "is there", "(nothing)")),
        ({"CNAME": "x"}, Difference("CNAME", "whole file", "(nothing)", "is there")),
        ({"index.html": "<p>Hello</p>"}, Difference("index.html", "link[1], then p[1]", "<link href='/assets/site.{digest}.css'>", "<p>")),
        ({"feed.xml": "<feed>\n  <title>News</title></feed>"}, Difference("feed.xml", "line 2", " <title>News</title></feed>", "  <title>News</title></feed>")),
        ({"map.json": '{"arcs": [1, 3]}'}, Difference("map.json", "line 1", '{"arcs": [1, 2]}', '{"arcs": [1, 3]}')),
        ({"assets/site.0123456789.css": "p { color: tan }"}, Difference("assets/site.{digest}.css", "line 1", "p { color: red }", "p { color: tan }")),
    ],
    ids=["gone", "new", "page", "feed", "data", "asset"],
)  # fmt: skip
def test_each_kind_of_file(make, changed, expected):
    assert list(folder_differences(make("before"), make("after", files=changed))) == [expected]


def test_pictures_are_compared_byte_for_byte(make):
    before = make("before", files={"a.png": b"\x89PNG\xff1"})
    after = make("after", files={"a.png": b"\x89PNG\xff22"})

    assert list(folder_differences(before, after)) == [
        Difference("a.png", "whole file", "6 bytes", "7 other bytes")
    ]


def test_fragments_of_the_search_are_compared_by_their_page(make):
    before = make("before", files={"pagefind/fragment/en_1.pf_fragment": fragment("old words")})
    same = make("same", files={"pagefind/fragment/en_2.pf_fragment": fragment("old words")})
    other = make("other", files={"pagefind/fragment/en_3.pf_fragment": fragment("new words")})

    assert list(folder_differences(before, same)) == []
    (found,) = folder_differences(before, other)
    assert found.address == "pagefind: /a/"
    assert "old words" in found.before and "new words" in found.after


def test_what_is_no_folder_is_said(make, tmp_path):
    with pytest.raises(CommandError, match="no-such is no folder of a built site"):
        list(folder_differences(make("before"), tmp_path / "no-such"))
