"""Assets are published under their hashed names."""

import re


def test_page_names_assets_that_exist(read_page, small_site):
    links = [link["href"] for link in read_page("/").find_all("link", rel="stylesheet")]

    assert all(re.fullmatch(r"/assets/\w+\.[0-9a-f]{10}\.css", link) for link in links)
    assert links
    for link in links:
        assert (small_site / link.lstrip("/")).is_file()


def test_icon_is_at_the_root_too(small_site):
    assert (small_site / "favicon.ico").is_file()
