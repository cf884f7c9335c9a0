"""Files that are no export, or broken ones."""

import zipfile

import pytest

from tests.fixtures.wordpress.reading import TEXT, post, refused
from tools.wordpress_import.limits import Limits


def test_truncated_inside_a_character(project):
    data = post("<p>Caf\u00e9</p>").encode()
    refused(project, data[: data.index("\u00e9".encode()) + 1], "ends inside a character")


def test_latin_1_declared_as_utf_8(project):
    text = post("<p>Caf\u00e9</p>")
    line = text[: text.index("Caf\u00e9")].count("\n") + 1
    refused(project, text.encode("latin-1"), f"given.xml:{line}:", "byte 0xE9", "iconv")


def test_another_encoding_declared(project):
    text = post(TEXT).replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')
    refused(project, text, "given.xml:1:1", "'ISO-8859-1'", "iconv -f ISO-8859-1")


def test_utf_16(project):
    refused(project, post(TEXT).encode("utf-16"), "UTF-16")


@pytest.mark.parametrize(("sign", "name"), [("\0", "U+0000"), ("\x0b", "U+000B"), ("\ufffe", "U+FFFE")])
def test_characters_that_xml_forbids(project, sign, name):
    text = post(f"<p>One{sign}two</p>")
    line = text[: text.index(sign)].count("\n") + 1
    column = text.index(sign) - text.rindex("\n", 0, text.index(sign))
    refused(project, text, f"given.xml:{line}:{column}: character {name}")


def test_a_zip_with_the_wrong_name(project, tmp_path):
    with zipfile.ZipFile(tmp_path / "export.xml", "w") as archive:
        archive.writestr("export.xml", post(TEXT))
    refused(project, tmp_path / "export.xml", "zip archive", "unpack")


@pytest.mark.parametrize(("text", "words"), [
    ("", "empty"),
    ("Hello", "starts with 'Hello'"),
    ("<?xml version='1.0'?><html></html>", "found <html>"),
    ("<?xml version='1.0'?><rss><channel><title>A feed</title></channel></rss>", "not a WordPress export"),
    ("<?xml version='1.0'?><rss><channel><title>A</rss>", "not well-formed"),
])  # fmt: skip
def test_other_files(project, text, words):
    refused(project, text, words)


def test_a_huge_export(project):
    refused(project, post(TEXT), "more than the 100 allowed", limits=Limits(export_bytes=100))
