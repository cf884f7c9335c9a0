"""What becomes of each kind of markup, read from the Markdown as the site renders it."""

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from tests.fixtures.wordpress.make_export import SITE, UPLOADS, document, item

TEXT = "<p>A plain text that is long enough to make a summary of it without any help.</p>\n\n"
IMAGES = "{static}/images/wp"


def render(markdown):
    """Markdown as the site renders it, but with plain quotation marks and dashes, as a tree."""
    converter = Markdown(extensions=["tables", "sane_lists", "toc"])
    return BeautifulSoup(converter.convert(markdown), "html.parser")


@pytest.fixture
def blocks(imported):
    """The post that has every kind of block."""
    return render(imported.body("news/every-kind-of-block.md"))


@pytest.fixture
def classic(imported):
    """The post of the classic editor."""
    return render(imported.body("news/a-classic-post.md"))


def convert(project, content, **options):
    """Import one post and return its Markdown without the first paragraph."""
    assert project.run(document(item(7, "Title", name="one", content=TEXT + content)), **options) == 0, (
        project.said
    )
    assert "compare with the old page" not in project.said, project.said
    return project.body("news/one.md").partition("help.\n\n")[2]


def after(tree, words):
    """The element that follows the one with these words."""
    return next(
        tag for tag in tree.find_all(True, recursive=False) if words in tag.get_text()
    ).find_next_sibling()


def test_the_text_came_through_whole(imported):
    assert "compare with the old page" not in imported.said


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


def test_lead_picture_comes_first(blocks):
    assert blocks.find("img")["src"] == f"{IMAGES}/2019-12-lead.jpg"
    assert blocks.find("img")["alt"] == "The lead picture"


def test_headings_start_at_two_and_leave_none_out(blocks):
    headings = [(tag.name, tag.get_text()) for tag in blocks.find_all(["h1", "h2", "h3", "h4"])]
    assert headings == [("h2", "Too high a heading"), ("h3", "A skipped level in C#")]


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


def test_picture_with_alt_text_and_caption(blocks):
    picture = blocks.find("img", alt="Lathe operators [2019]")
    assert picture["src"] == f"{IMAGES}/2019-12-shop-floor.jpg"
    assert picture.find_parent("a") is None
    caption = picture.find_parent("p").find_next_sibling("p")
    assert [child.name for child in caption.contents] == ["em"]
    assert caption.get_text() == "The floor, seen from above"
    assert caption.a["href"] == "https://example.com/above"


def test_a_missing_alt_text_comes_from_the_media_library(blocks):
    assert blocks.find("img", alt="A foundry at night")["src"] == f"{IMAGES}/2019-12-foundry.png"


def test_gallery_is_a_list_of_pictures_with_captions(blocks):
    rows = blocks.find("img", alt="Crane over a dock").find_parent("ul").find_all("li")
    assert [row.img["alt"] for row in rows] == ["Lathe", "Crane over a dock"]
    assert rows[0].em.get_text() == "First picture" and rows[1].em is None
    assert rows[0].find_parent("ul").find_next_sibling("p").em.get_text() == "Two pictures"


def test_gallery_of_the_old_form(blocks):
    row = blocks.find("img", alt="Old gallery").find_parent("li")
    assert row.em.get_text() == "Old form"


def test_table(blocks):
    table = blocks.find("table")
    cells = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]
    assert cells == [["Region", "Plants | sites"], ["North", "12 of 14"], ["South", "a; b"]]
    assert [cell.name for cell in table.tr.find_all(True)] == ["th", "th"]
    assert table.find_next_sibling("p").em.get_text() == "Plants by region"


def test_table_with_merged_cells(blocks):
    rows = blocks.find_all("table")[1].find_all("tr")
    assert [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in rows] == [
        ["Wide", ""], ["Tall", "one"], ["Tall", "two"],
    ]  # fmt: skip


@pytest.mark.parametrize(("address", "words"), [
    ("https://www.youtube.com/watch?v=abcdefghijk", "Video on YouTube"),
    ("https://www.youtube.com/watch?v=zyxwvutsrqp", "Video on YouTube"),
    ("https://twitter.com/example/status/1", "Post on X (Twitter)"),
    ("https://player.simplecast.com/0123-4567?dark=false", "Podcast on Simplecast: Episode 4: castings"),
    ("https://example.com/register", "Register now"),
])  # fmt: skip
def test_embeds_and_buttons_are_links_without_trackers(blocks, address, words):
    assert blocks.find("a", href=address).get_text() == words


def test_caption_of_an_embed(blocks):
    assert after(blocks, "Video on YouTube").em.get_text() == "A film about castings"


def test_stored_post_of_a_network_stays_a_quotation(blocks):
    quote = blocks.find_all("blockquote")[1]
    assert quote.get_text().split() == [
        "A",
        "post",
        "about",
        "plants",
        "—",
        "Example",
        "(@example)",
        "May",
        "1,",
        "2019",
    ]
    assert quote.a["href"] == "https://twitter.com/example/status/2"


def test_no_tracker_and_no_foreign_picture_is_left(imported):
    body = imported.body("news/every-kind-of-block.md")
    assert "facebook" not in body and "utm_" not in body and "ref_src" not in body and "widgets" not in body
    sources = [image["src"] for image in render(body).find_all("img")]
    assert sources and all(source.startswith(f"{IMAGES}/") for source in sources)
    assert "[Picture: A picture elsewhere](https://pictures.example.net/elsewhere.jpg)" in body


def test_columns_follow_each_other(blocks):
    assert after(blocks, "Left column.").get_text() == "Right column."


def test_separator(blocks):
    assert len(blocks.find_all("hr")) == 1


def test_code(blocks):
    assert [pre.get_text() for pre in blocks.find_all("pre")] == [
        "for part in plant:\n    weigh(part)  # kg & more\n"
    ]


def test_code_with_tags_is_shown_as_lines(blocks):
    sample = next(p for p in blocks.find_all("p") if "shown" in p.get_text())
    assert sample.get_text().split("\n") == ["<b>shown</b>", "<i>as text</i>"] and sample.br is not None


def test_verse_keeps_its_lines(blocks):
    verse = next(p for p in blocks.find_all("p") if "First line" in p.get_text())
    assert verse.br is not None and verse.get_text().split("\n") == ["First line", "second line"]


def test_reusable_block_is_put_in(blocks, imported):
    assert any(p.get_text() == "Write to the office." for p in blocks.find_all("p"))
    assert "the reusable block 999 is not in the export" in imported.said


def test_what_only_wordpress_can_fill_is_named(imported):
    assert "the block 'latest-posts' is filled by WordPress" in imported.said
    assert "the shortcode [contact-form-7] needs a plugin" in imported.said
    assert "contact-form" not in imported.body("news/every-kind-of-block.md")


def test_a_linked_file_that_is_no_picture_stays_where_it_was(blocks, imported):
    assert blocks.find("a", string="The report")["href"] == f"{UPLOADS}/2016/03/report.pdf"
    assert (
        "the linked file report.pdf was not copied: it is of a kind that is not copied (.pdf)"
        in imported.said
    )


def test_foldable_part_and_raised_signs(blocks):
    assert after(blocks, "More on method").get_text() == "Hidden at first: H₂O and 10³, the 4th of May."


def test_brackets_that_are_words_stay(blocks):
    assert blocks.find_all("p")[-1].get_text() == "Last words [sic], and [gallery] as text."


def test_classic_paragraphs_and_line_breaks(classic):
    first = classic.find("p")
    assert first.get_text() == "The first paragraph has no tags\nbut a line break, and bold words."
    assert len(first.find_all("br")) == 1
    assert first.strong.get_text() == "bold" and first.em.get_text() == "words"
    assert any(p.get_text() == "1986. That was a year." for p in classic.find_all("p"))


def test_classic_caption(classic):
    picture = classic.find("img", alt="Lathe, small")
    assert picture["src"] == f"{IMAGES}/2019-12-shop-floor-300x200.jpg"
    assert picture.find_parent("p").find_next_sibling("p").em.get_text() == "A classic caption"


def test_classic_gallery(classic, imported):
    rows = classic.find("img", alt="A foundry at night").find_parent("ul").find_all("li")
    assert [row.img["src"].rpartition("/")[2] for row in rows] == ["2019-12-foundry.png", "2019-12-crane.jpg"]
    assert rows[1].em.get_text() == "A crane"
    assert "a gallery names picture 999, which is not in the export" in imported.said
    assert rows[1].img["alt"] == "A crane"
    assert "picture crane.jpg had no alt text and got its caption" in imported.said


def test_a_picture_without_any_words_is_named_after_its_file(project):
    assert convert(project, f'<p><img src="{UPLOADS}/2019/12/shop-floor.jpg"></p>') == (
        f"![Picture: shop floor]({IMAGES}/2019-12-shop-floor.jpg)\n"
    )
    assert "picture shop-floor.jpg had no alt text and got its file name" in project.said


def test_classic_lists_and_quotations(classic):
    assert [li.get_text() for li in classic.find("h2").find_next("ul").find_all("li")] == ["one", "two"]
    assert [p.get_text() for p in classic.blockquote.find_all("p")] == ["Quoted first.", "Quoted second."]


@pytest.mark.parametrize(("address", "words"), [
    ("https://www.youtube.com/watch?v=classicvideo", "Video on YouTube"),
    ("https://vimeo.com/123456", "Video on Vimeo"),
    (f"{UPLOADS}/2016/03/talk.mp3", "File: talk.mp3"),
    (f"{UPLOADS}/2016/03/lost.jpg", "Picture: Lost picture"),
])  # fmt: skip
def test_classic_embeds(classic, address, words):
    assert classic.find("a", href=address).get_text() == words


def test_text_in_a_builders_shortcode_stays(classic):
    assert any(p.get_text() == "Kept inside of a builder." for p in classic.find_all("p"))


def test_signs_at_the_start_of_a_line_are_text(classic):
    last = classic.find_all("p")[-1]
    assert last.get_text() == "- not a list\n# not a heading"


def test_links_to_the_old_site_follow_its_pages(imported):
    body = imported.body("news/resume-of-a-visit.md")
    assert "[the long post](news:every-kind-of-block)" in body
    assert "[the team](page:team)" in body
    assert "[all news](/news/)" in body
    assert "[the mission](page:mission)" in body
    assert f"[something gone]({SITE}/gone/)" in body
    assert f"not imported: {SITE}/gone/" in imported.said


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


def test_source_and_result_stay_apart_from_markup(project):
    """Text that looks like any kind of markup comes out as the same text."""
    nasty = "* + - # > | ` _ ~ = : ! [x] (y) {z} &copy; <b> \\ 1. 2) --- === ``` ~~~ [^1] ![a](b) [c]: d *e* __f__ :::"
    lines = "<br>".join(nasty.replace("&", "&amp;").replace("<", "&lt;").split(" "))
    tree = render(convert(project, f"<p>{lines}</p>"))
    assert [child.name for child in tree.find_all(True, recursive=False)] == ["p"]
    assert {child.name for child in tree.p.find_all(True)} == {"br"}
    assert tree.p.get_text().split() == nasty.split()
