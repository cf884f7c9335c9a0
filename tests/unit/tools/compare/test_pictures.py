from PIL import Image

from tools.compare.difference import Difference
from tools.compare.pictures import picture_differences


def draw(folder, name, size=(20, 10), dot=None):
    folder.mkdir(exist_ok=True)
    picture = Image.new("RGB", size, "white")
    if dot:
        picture.putpixel(dot, (255, 255, 205))
    picture.save(folder / name)


def test_one_other_pixel_is_found(tmp_path):
    before, after = tmp_path / "before", tmp_path / "after"
    for folder in (before, after):
        draw(folder, "same.png")
    draw(before, "home-360.png")
    draw(after, "home-360.png", dot=(4, 7))

    assert list(picture_differences(before, after)) == [
        Difference(
            "home-360.png", "box from (4, 7) to (5, 8)", "as it was", "other pixels, by up to 50 of 255"
        )
    ]


def test_other_size_and_missing_picture(tmp_path):
    before, after = tmp_path / "before", tmp_path / "after"
    draw(before, "a.png")
    draw(after, "a.png", size=(20, 12))
    draw(after, "b.png")

    assert list(picture_differences(before, after)) == [
        Difference("a.png", "size", "20 × 10 pixels", "20 × 12 pixels"),
        Difference("b.png", "whole picture", "(nothing)", "is there"),
    ]
