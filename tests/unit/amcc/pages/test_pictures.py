"""Pictures of the project in rendered text."""

import pytest
from PIL import Image

from amcc.pages.pictures import place_pictures


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "content" / "images" / "2026"
    folder.mkdir(parents=True)
    Image.new("RGB", (30, 20)).save(folder / "a b.png")
    (folder / "no-picture.png").write_bytes(b"<script>")
    return tmp_path


def test_a_picture_gets_its_address_and_size(root):
    html = place_pictures('<p><img alt="A" src="{static}/images/2026/a%20b.png"></p>', root)
    assert html == (
        '<p><img alt="A" src="/images/2026/a%20b.png" width="30" height="20" loading="lazy" decoding="async"></p>'
    )


def test_a_linked_picture_gets_its_address(root):
    html = place_pictures('<a href="{static}/images/2026/a%20b.png" rel="x">Picture</a>', root)
    assert html == '<a href="/images/2026/a%20b.png" rel="x">Picture</a>'


@pytest.mark.parametrize("name", ["none.png", "no-picture.png"])
def test_what_is_no_picture_is_neither_shown_nor_linked(root, name):
    assert place_pictures(f'<img alt="" src="{{static}}/images/2026/{name}">', root) == '<img alt="" src="">'
    assert place_pictures(f'<a href="{{static}}/images/2026/{name}">x</a>', root) == "<a>x</a>"


@pytest.mark.parametrize("html", ['<a href="/images/a.png">x</a>', "<p>{static}/images/a.png</p>"])
def test_what_is_not_meant_stays(root, html):
    assert place_pictures(html, root) == html
