"""An export as plain objects."""

from datetime import date
from pathlib import Path

import pytest

from tools.wordpress_import.export import Export, Item


@pytest.mark.parametrize(("channel", "host"), [
    ({"wp:base_blog_url": " https://www.old.example.org/blog ", "link": "https://other.org"}, "old.example.org"),
    ({"link": "http://other.org:8080/"}, "other.org"),
    ({}, ""),
])  # fmt: skip
def test_the_host_is_that_of_the_blog(channel, host):
    assert Export(Path("a.xml"), channel).host == host


def test_a_date_is_the_local_day():
    assert Item(1, {"wp:post_date": "2021-05-04 23:59:59"}).date == date(2021, 5, 4)
    assert Item(1, {"wp:post_date": "0000-00-00 00:00:00"}).date is None


def test_a_date_comes_from_where_there_is_one():
    none = {"wp:post_date": "0000-00-00 00:00:00"}
    assert Item(1, {**none, "wp:post_date_gmt": "2021-05-05 01:00:00"}).date == date(2021, 5, 5)
    assert Item(1, {**none, "pubDate": "Tue, 04 May 2021 09:30:00 +0000"}).date == date(2021, 5, 4)
    assert Item(1, {"pubDate": "Thu, 01 Jan 1970 00:00:00 +0000"}).date is None


def test_a_problem_names_the_item_and_its_line():
    item = Item(12, {"wp:post_id": " 7 ", "wp:post_type": "post"})
    assert str(Export(Path("a.xml")).problem(item, "bad")).startswith("a.xml:12: post 7: bad\n")
