"""Pictures: right size, same bytes, words left and map right."""

from dataclasses import replace
from io import BytesIO

from PIL import Image

from social_images.picture import Picture, Shape, Theme, draw
from tests.paths import ROOT

THEME = Theme(ROOT / "themes/site/static")
SQUARE = Picture(
    "A title", "A label", "A site", (Shape("region", "M40 40l400 0 0 300-400 0z"),), 480, 400, True
)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def test_picture_has_the_size_that_its_meta_names_and_is_small():
    content = draw(SQUARE, THEME)
    assert opened(content).size == (1200, 630)
    assert len(content) < 25_000


def test_same_picture_gives_same_bytes_and_another_title_others():
    assert draw(SQUARE, THEME) == draw(SQUARE, THEME)
    assert draw(replace(SQUARE, title="Another"), THEME) != draw(SQUARE, THEME)


def test_region_is_filled_and_words_stay_left_of_the_map():
    image = opened(draw(SQUARE, THEME))
    red, _, blue = image.getpixel((870, 270))
    assert blue > red, "the region is blue"
    long = replace(
        SQUARE, title="Manufacturing community consortium of many counties and several states", shapes=()
    )
    paper = image.getpixel((5, 5))
    blank, worded = (
        opened(draw(replace(long, title=t, label=""), THEME)).crop((545, 0, 1200, 540))
        for t in ("", long.title)
    )
    assert blank.tobytes() == worded.tobytes()
    assert paper == opened(draw(long, THEME)).getpixel((5, 5))
