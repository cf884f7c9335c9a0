"""Pictures: right size, same bytes, drawn from path data, kept on disk, named in the head of each page."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from amcc.pages.drawings import draw_country, draw_region
from amcc.pages.head import MetaMaker
from amcc.pages.profile import make_profile
from social_images.cache import PictureCache, version_of
from social_images.paths import read_path
from social_images.picture import Picture, Shape, Theme, draw
from social_images.plan import Plan
from tests.paths import ROOT

THEME = Theme(ROOT / "themes/site/static")
SQUARE = Picture(
    "A title", "A label", "A site", (Shape("region", "M40 40l400 0 0 300-400 0z"),), 480, 400, True
)


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def test_path_data_is_read_back():
    assert read_path("M1.5.5l-1 2 .5.5zM10-3l1 1") == (
        ((1.5, 0.5), (0.5, 2.5), (1.0, 3.0)),
        ((10.0, -3.0), (11.0, -2.0)),
    )
    assert read_path("") == ()


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


def test_cache_draws_once_for_each_description_and_version(tmp_path):
    drawn = []

    def draw_missing(numbers: list[int]) -> list[bytes]:
        drawn.append(numbers)
        return [b"picture %d" % number for number in numbers]

    for version in ("one", "one", "two"):
        cache = PictureCache(tmp_path / "kept", version)
        assert cache.get_all(["a", "b"], draw_missing) == [b"picture 0", b"picture 1"]
    assert drawn == [[0, 1], [], [0, 1]]
    PictureCache(tmp_path / "kept", "one").get_all(["a", "c", "b"], draw_missing)
    assert drawn[-1] == [1]


def test_version_follows_the_content_of_files(tmp_path):
    file = tmp_path / "font"
    file.write_bytes(b"a")
    before = version_of([file], "1")
    file.write_bytes(b"b")
    assert before != version_of([file], "1")
    assert version_of([file], "1") != version_of([file], "2")


@pytest.fixture
def context(directory, library):
    """Return what the directory's generator gives, as far as pictures need it."""
    maker = MetaMaker("The site", "https://x.example", ())
    profile = make_profile("acme-guild", directory, library, (), draw_region("acme-guild", directory))
    article = library.article("weld-together", ())
    metas = [
        maker.make(profile.url, "profile", "Acme Guild", "…"),
        maker.make(article.row.url, "practice", "Weld together", "…"),
        maker.make("/states/", "states", "Communities by state", "…"),
        maker.make("/states/illinois/", "state", "Communities in Illinois", "…"),
        maker.make("/404.html", "not-found", "Not found", "…", noindex=True),
    ]
    return {
        "SITENAME": "The site",
        "directory": directory,
        "map": draw_country(directory),
        "profiles": {"acme-guild": profile},
        "articles_by_slug": {"weld-together": article},
        "areas": [],
        "page_meta": {meta.url: meta for meta in metas},
    }


def test_each_page_gets_its_picture(context):
    found = {url: (picture, words) for url, picture, words in Plan(context).pictures()}
    assert list(found) == [
        "/communities/acme-guild/",
        "/practices/weld-together/",
        "/states/",
        "/states/illinois/",
    ]
    profile, words = found["/communities/acme-guild/"]
    assert profile.fills
    assert words.startswith("Acme Guild. Map of the region of")
    state, _ = found["/states/illinois/"]
    assert (state.title, state.label) == ("Communities in Illinois", "Communities by state")


def test_article_marks_the_communities_it_draws_on(context):
    pictures = {url: picture for url, picture, _ in Plan(context).pictures()}
    marks = {
        shape.style: len(read_path(shape.data)) for shape in pictures["/practices/weld-together/"].shapes
    }
    everywhere = {shape.style: len(read_path(shape.data)) for shape in pictures["/states/"].shapes}
    assert marks["mark"] == len(context["articles_by_slug"]["weld-together"].communities) < everywhere["mark"]
    assert marks["mark"] + marks["dot"] == everywhere["mark"]
