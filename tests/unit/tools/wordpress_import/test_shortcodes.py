"""Shortcodes."""

import pytest

from tests.fixtures.wordpress.reading import TEXT, convert, post


def test_brackets_that_are_words_stay(blocks):
    assert blocks.find_all("p")[-1].get_text() == "Last words [sic], and [gallery] as text."


def test_text_in_a_builders_shortcode_stays(classic):
    assert any(p.get_text() == "Kept inside of a builder." for p in classic.find_all("p"))


@pytest.mark.parametrize(("shortcode", "markdown"), [
    ("[youtube https://youtu.be/abcdefghijk?si=x]", "[Video on YouTube](https://youtu.be/abcdefghijk)\n"),
    ('[video width="640" mp4="https://e.com/a.mp4"][/video]', "[Content on e.com](https://e.com/a.mp4)\n"),
    ("[sic] [1] [see below]", "\\[sic] \\[1] \\[see below]\n"),
    ('[button url="x"]Press[/button]', "Press\n"),
    ("[caption]no picture[/caption]", "no picture\n"),
    ("[gallery]", ""),
])  # fmt: skip
def test_shortcodes(project, shortcode, markdown):
    assert convert(project, shortcode) == markdown


def test_shortcodes_cannot_make_script(project):
    content = TEXT + '[embed]"><script>alert(1)</script>[/embed][audio src="javascript:alert(1)"]'
    project.run(post(content), drop_scripts=True)
    assert "<script" not in project.body("news/one.md") and "javascript" not in project.body("news/one.md")


@pytest.mark.parametrize(("shortcode", "markdown"), [
    ("[code]a = b[0]\n\n  [caption]c[/caption][/code]", "    a = b[0]\n\n      [caption]c[/caption]\n"),
    ('[sourcecode language="python"]\nif a &lt; b:\n    c\n[/sourcecode]', "    if a < b:\n        c\n"),
    ("Write [code] here.", "Write \\[code] here.\n"),
])  # fmt: skip
def test_code_is_a_block_of_code(project, shortcode, markdown):
    assert convert(project, shortcode) == markdown
