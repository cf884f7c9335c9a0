"""The published fonts hold the characters that the texts use."""

import pytest
from fontTools.ttLib import TTFont

from site_assets.fonts_refresh import CHARACTERS, FONTS, PUBLISHED


@pytest.mark.parametrize("font", PUBLISHED, ids=lambda font: font.target)
def test_published_font_has_the_characters(root, font):
    known = TTFont(root / FONTS / font.target).getBestCmap()

    assert {ord(character) for character in CHARACTERS} - known.keys() <= {0x2BB}


@pytest.mark.parametrize("font", PUBLISHED, ids=lambda font: font.target)
def test_published_font_has_the_axes_that_vary(root, font):
    axes = (
        {axis.axisTag for axis in TTFont(root / FONTS / font.target)["fvar"].axes}
        if font.package == "public-sans"
        else set()
    )

    assert axes == {tag for tag, value in font.axes.items() if isinstance(value, tuple)}
