"""Pictures of pages, taken with a real browser."""

from concurrent.futures import ThreadPoolExecutor

from PIL import Image

from amcc.pages.page_kinds import TEXT_PAGE
from tools.screenshots.page_kinds import SCHEMES, WIDTHS, take_examples
from tools.verify.examples import Example


def test_page_is_taken_in_each_width_and_scheme(tmp_path):
    site, target = tmp_path / "site", tmp_path / "pictures"
    site.mkdir()
    (site / "index.html").write_text("<!doctype html><title>Home</title><p>Hello</p>")

    # In a thread of its own, since a browser of the tests may be running in this one.
    with ThreadPoolExecutor(1) as thread:
        taken = thread.submit(take_examples, (Example("home", "/", TEXT_PAGE),), site, target).result()
    assert taken == len(WIDTHS) * len(SCHEMES)
    for width in WIDTHS:
        for scheme in SCHEMES:
            with Image.open(target / f"home-{width}-{scheme}.png") as picture:
                assert picture.width == width
