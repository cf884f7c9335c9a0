"""Pictures and files of the content folder in rendered text."""

import pytest
from PIL import Image

from content_reader.pictures import place_files


@pytest.fixture
def content(tmp_path):
    (tmp_path / "images").mkdir()
    Image.new("RGB", (30, 20)).save(tmp_path / "images" / "a b.png")
    (tmp_path / "images" / "paper.pdf").write_bytes(b"%PDF-1.4")
    return tmp_path


def test_a_picture_gets_its_address_and_size(content):
    html = place_files('<p><img alt="A" src="{static}/images/a%20b.png"></p>', content)
    assert html == (
        '<p><img alt="A" src="/images/a%20b.png" width="30" height="20" loading="lazy" decoding="async"></p>'
    )


def test_a_linked_file_gets_its_address(content):
    html = place_files('<a href="{static}/images/paper.pdf">Paper</a>', content)
    assert html == '<a href="/images/paper.pdf">Paper</a>'


@pytest.mark.parametrize(
    "html",
    [
        '<img alt="" src="{static}/images/none.png">',
        '<img alt="" src="{static}/images/paper.pdf">',
        '<a href="{static}/images/none.pdf">x</a>',
        '<a href="/images/paper.pdf">x</a>',
        "<p>{static}/images/paper.pdf</p>",
    ],
)
def test_what_is_not_there_or_not_meant_stays(content, html):
    assert place_files(html, content) == html
