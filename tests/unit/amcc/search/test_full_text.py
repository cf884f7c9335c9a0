"""The index of the full-text search, made of a few built pages."""

import json

import pytest

from amcc.search.full_text import FOLDER, SearchIndexError, is_published, make_search_index

PAGE = """<!doctype html><html lang="en"><head><title>{0}</title></head>
<body><main data-pagefind-body><h1>{0}</h1><p>Welders and shipyards.</p></main></body></html>
"""


@pytest.fixture
def output(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE.format(name))
    return tmp_path


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_index_holds_the_pages_and_only_what_the_search_loads(output):
    make_search_index(output)

    entry = json.loads((output / FOLDER / "pagefind-entry.json").read_text())
    assert entry["languages"]["en"]["page_count"] == 2
    assert all(is_published(path) for path in (output / FOLDER).rglob("*") if path.is_file())


def test_same_pages_give_the_same_bytes(output):
    make_search_index(output)
    first = contents(output / FOLDER)
    make_search_index(output)

    assert contents(output / FOLDER) == first


def test_folder_that_is_missing_is_told(tmp_path):
    with pytest.raises(SearchIndexError, match="was not made"):
        make_search_index(tmp_path / "missing")
