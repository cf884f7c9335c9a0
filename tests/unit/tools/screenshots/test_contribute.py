"""The pictures of the contribute page."""

import io

from bs4 import BeautifulSoup
from PIL import Image

from tools.screenshots.contribute import LARGEST, LINES_SHOWN, RIGHT, record_page, write_webp


def test_record_is_shown_with_the_line_to_correct(root):
    page = BeautifulSoup(record_page(root), "html.parser")
    lines = page.select(".line")
    [marked] = page.select(".marked")

    assert len(lines) == 2 * LINES_SHOWN
    assert marked.text.endswith(RIGHT.rstrip())
    numbers = [int(line.b.text) for line in lines]
    assert numbers == list(range(numbers[0], numbers[0] + len(lines)))


def test_picture_is_as_good_as_its_largest_size_allows(tmp_path):
    noise = Image.effect_noise((900, 900), 90).convert("RGB")
    shot = io.BytesIO()
    noise.save(shot, "PNG")
    small = io.BytesIO()
    Image.new("RGB", (20, 20)).save(small, "PNG")

    assert write_webp(tmp_path / "small.webp", small.getvalue()) < LARGEST
    size = write_webp(tmp_path / "noise.webp", shot.getvalue())
    assert (tmp_path / "noise.webp").stat().st_size == size
    with Image.open(tmp_path / "noise.webp") as picture:
        assert picture.size == (900, 900)
