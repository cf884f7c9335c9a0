"""The small server answers as a static host does."""

import gzip
import urllib.error
import urllib.request

import pytest

from tools.build.server import CompressingHandler, SiteHandler, serve_folder


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "about").mkdir()
    (tmp_path / "empty").mkdir()
    (tmp_path / "about" / "index.html").write_text("<h1>About</h1>")
    (tmp_path / "404.html").write_text("<h1>Not here</h1>")
    (tmp_path / "letters.woff2").write_bytes(b"wOF2" * 100)
    return tmp_path


def get(url):
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@pytest.mark.parametrize("handler", [SiteHandler, CompressingHandler])
@pytest.mark.parametrize("path", ["/about/", "/about/index.html", "/about", "/about/?from=home"])
def test_folder_is_answered_by_its_index_page(folder, handler, path):
    with serve_folder(folder, handler) as address:
        status, headers, body = get(address + path)

    text = gzip.decompress(body) if headers["Content-Encoding"] == "gzip" else body
    assert (status, text) == (200, b"<h1>About</h1>")
    assert headers["Content-Type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize("handler", [SiteHandler, CompressingHandler])
@pytest.mark.parametrize("path", ["/nowhere/", "/empty/", "/about/nothing.html", "/../pyproject.toml"])
def test_missing_address_gets_the_sites_own_page(folder, handler, path):
    with serve_folder(folder, handler) as address:
        status, _, body = get(address + path)

    assert (status, body) == (404, b"<h1>Not here</h1>")


def test_text_is_sent_compressed_and_fonts_are_not(folder):
    with serve_folder(folder, CompressingHandler) as address:
        page = get(f"{address}/about/")[1]
        font = get(f"{address}/letters.woff2")[1]

    assert page["Content-Encoding"] == "gzip"
    assert (font["Content-Encoding"], font["Content-Type"]) == (None, "font/woff2")
    assert font["Content-Length"] == "400"


def test_browser_keeps_no_older_build(folder):
    with serve_folder(folder) as address:
        assert get(f"{address}/about/")[1]["Cache-Control"] == "no-store"
