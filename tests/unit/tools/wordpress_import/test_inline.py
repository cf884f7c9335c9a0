"""Headings, marks and text inside a line."""

import pytest

from tests.fixtures.wordpress.reading import after, convert


def test_headings_start_at_two_and_leave_none_out(blocks):
    headings = [(tag.name, tag.get_text()) for tag in blocks.find_all(["h1", "h2", "h3", "h4"])]
    assert headings == [("h2", "Too high a heading"), ("h3", "A skipped level in C#")]


def test_code_with_tags_is_shown_as_lines(blocks):
    sample = next(p for p in blocks.find_all("p") if "shown" in p.get_text())
    assert sample.get_text().split("\n") == ["<b>shown</b>", "<i>as text</i>"] and sample.br is not None


def test_verse_keeps_its_lines(blocks):
    verse = next(p for p in blocks.find_all("p") if "First line" in p.get_text())
    assert verse.br is not None and verse.get_text().split("\n") == ["First line", "second line"]


def test_foldable_part_and_raised_signs(blocks):
    assert after(blocks, "More on method").get_text() == "Hidden at first: H₂O and 10³, the 4th of May."


@pytest.mark.parametrize(("html", "markdown"), [
    ("<p>a_b _c_ *d* `e` \\f</p>", "a_b \\_c\\_ \\*d\\* \\`e\\` \\\\f\n"),
    ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", "&lt;script>alert(1)&lt;/script>\n"),
    ("<p>&amp;lt;b&amp;gt;</p>", "&amp;lt;b&amp;gt;\n"),
    ("<p>[@source] and [a](b)</p>", "&#91;@source] and \\[a]&#40;b)\n"),
    ("<p># one</p><p>+ two</p><p>&gt; three</p><p>4) four</p>", "\\# one\n\n\\+ two\n\n\\> three\n\n4\\) four\n"),
    ("<p>Title<br>===</p><p>Title<br>---</p>", "Title  \n&#61;==\n\nTitle  \n\\---\n"),
    ("<p><b>a</b><b>b</b> <em> c </em>d<strong></strong></p>", "**ab** *c* d\n"),
    ("<p><b>one<br></b>two</p>", "**one**  \ntwo\n"),
    ("<p><s>old</s> new</p>", "old new\n"),
    ("<p>He said <q>well <b>done</b></q>.</p>", "He said \u201cwell **done**\u201d.\n"),
    ("<p>a&nbsp;b\u200bc\u00add</p>", "a bcd\n"),
    ("<p><a href='https://e.com/a (b).html'>x]y</a></p>", "[x\\]y](https://e.com/a%20%28b%29.html)\n"),
    ("<a href='https://e.com/'><h3>Head</h3></a>", "[Head](https://e.com/)\n"),
    ("<p><a href='https://e.com/'></a><a>no</a> <a href='#top'>up</a></p>", "no up\n"),
    ("<p><a href='mailto:office@example.org'>Mail</a></p>", "Mail\n"),
    ("<dl><dt>Iron</dt><dd>Heavy</dd><dt>Tin</dt><dd>Light</dd></dl>", "- **Iron:** Heavy\n- **Tin:** Light\n"),
    ("<div><div><p>deep</p></div></div>", "deep\n"),
    ("<table><tr><td><p>only</p></td></tr></table>", "only\n"),
    ("<ul><li><p>one</p><p>two</p></li><li>three</li></ul>", "- one\n\n    two\n\n- three\n"),
    ("<ol><li>one<ol><li>in</li></ol></li><li>two</li></ol>", "1. one\n    1. in\n2. two\n"),
    ("<form><input></form><p>x</p><style>p{}</style><noscript>n</noscript>", "x\n"),
    ("<p>{: .x} {#id} {static}</p>", "\\{: .x} \\{#id} {static}\n"),
    ("<p>5 < 6 and <unknown>tag</unknown></p>", "5 &lt; 6 and tag\n"),
    ("<video src='https://e.com/v.mp4'></video>", "[Content on e.com](https://e.com/v.mp4)\n"),
    ("<object data='https://e.com/x.swf'></object>", "[Content on e.com](https://e.com/x.swf)\n"),
    ("<iframe src='https://www.googletagmanager.com/ns.html?id=1'></iframe><p>x</p>", "x\n"),
    ("<p><img src='data:image/png;base64,AAAA' alt='Pasted'> x</p>", "Pasted x\n"),
])  # fmt: skip
def test_small_things(project, html, markdown):
    assert convert(project, html) == markdown


@pytest.mark.parametrize(("html", "link"), [
    ("<p><a href='#b'>down</a></p><h2 id='b'>The <b>Big</b> part</h2>", "[down](#the-big-part)"),
    ("<p><a href='#b'>down</a></p><h2><a name='b'></a>The part</h2>", "[down](#the-part)"),
    ("<p><a href='#b'>down</a></p><p id='b'>No heading</p>", "down"),
    ("<p><a href='#b'>down</a></p><h2 id='b'>Twice</h2><h2>Twice</h2>", "down"),
])  # fmt: skip
def test_a_link_inside_the_page_leads_to_its_heading(project, html, link):
    assert convert(project, html).split("\n")[0] == link


@pytest.mark.parametrize(("text", "kept"), [
    ("I \u2764\ufe0f it", "I \u2764\ufe0f it"),
    ("\U0001f469\u200d\U0001f527", "\U0001f469\u200d\U0001f527"),
    ("a\u200bb\u00adc\ufe0fd", "abcd"),
    ("a\ufe0f\u200d\u2764", "a\u2764"),
    ("[[gallery]]", "\\[gallery]"),
])  # fmt: skip
def test_pictures_among_the_letters_stay_and_hidden_characters_go(project, text, kept):
    assert convert(project, f"<p>{text}</p>") == f"{kept}\n"
