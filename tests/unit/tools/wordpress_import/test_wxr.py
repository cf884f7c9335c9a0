"""The XML of exports."""

import pytest

from tests.fixtures.wordpress.make_export import document, item
from tests.fixtures.wordpress.reading import TEXT, post, refused
from tools.wordpress_import.limits import Limits

BOMB = """<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss><channel><title>&c;</title></channel></rss>"""
EXTERNAL = """<?xml version="1.0"?>
<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hostname">]>
<rss><channel><title>&file;</title></channel></rss>"""


@pytest.mark.parametrize("text", [BOMB, EXTERNAL])
def test_document_types_and_entities(project, text):
    refused(project, text, "given.xml:2:", "document type or entity declaration")


def test_truncated(project, export):
    text = export.read_text("utf-8")
    refused(project, text[: len(text) // 2], "given.xml:", "cut off")


def test_an_item_without_a_number(project):
    text = post(TEXT).replace("<wp:post_id>7<", "<wp:post_id>x<").replace("?p=7", "one")
    refused(project, text, "no <wp:post_id> number")


def test_the_number_of_an_item_may_stand_in_its_first_address(project):
    assert project.run(post(TEXT).replace("<wp:post_id>7</wp:post_id>", "")) == 0
    assert project.front("news/one.md")["imported"]["id"] == 7


def test_the_namespace_may_begin_with_https(project):
    text = post(TEXT).replace("http://wordpress.org/export/", "https://wordpress.org/export/")
    assert project.run(text) == 0
    assert project.front("news/one.md")["title"] == "Title"


def test_two_items_with_one_number(project):
    refused(
        project,
        document(item(7, "A", content=TEXT), item(7, "B", content=TEXT)),
        "post 7: another item has the same number",
    )


def test_a_huge_item(project):
    refused(
        project,
        post("<p>" + "x" * 2_000_001 + "</p>"),
        "<content:encoded> holds more than 2,000,000 characters",
    )


def test_too_many_items(project):
    items = [item(number, "Title", name=f"n{number}", content=TEXT) for number in range(1, 5)]
    refused(project, document(*items), "more than 3 items", limits=Limits(items=3))


def test_xml_that_nests_without_end(project):
    text = post(TEXT).replace("<generator>", "<x>" * 50 + "</x>" * 50 + "<generator>")
    refused(project, text, "nested deeper")


def test_too_many_or_too_large_files_stop_the_import(project, export):
    refused(project, export, "more than the 2 allowed", limits=Limits(pictures=2))
    refused(project, export, "bytes together", limits=Limits(files_bytes=1_000))
