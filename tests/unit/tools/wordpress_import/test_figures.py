"""Pictures, galleries, embeds and players."""

import pytest

from tests.fixtures.wordpress.make_export import UPLOADS
from tests.fixtures.wordpress.reading import IMAGES, after, convert, render


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


@pytest.mark.parametrize(("address", "words"), [
    ("https://www.youtube.com/watch?v=classicvideo", "Video on YouTube"),
    ("https://vimeo.com/123456", "Video on Vimeo"),
    (f"{UPLOADS}/2016/03/talk.mp3", "File: talk.mp3"),
    (f"{UPLOADS}/2016/03/lost.jpg", "Picture: Lost picture"),
])  # fmt: skip
def test_classic_embeds(classic, address, words):
    assert classic.find("a", href=address).get_text() == words
