"""The made-up directory is as long as it says and every entry can be told from the others."""

import json

from bench.directory_filter import Result, made_up, multiply_directory, spelled, table

PAGE = """<form data-directory-filter data-index="/assets/communities.x.json"></form>
<ul data-filter-list><li data-community="one"><a>One</a></li><li data-community="two"><a>Two</a></li></ul>"""
REAL = [
    {"slug": "one", "name": "First", "short": "One", "partners": ["A"]},
    {"slug": "two", "name": "Second", "short": "Two"},
]


def test_made_up_entries_have_slugs_and_words_of_their_own():
    entries = list(made_up(REAL, 700))

    assert len({entry["slug"] for entry in entries}) == 700
    assert len({entry["short"] for entry in entries}) == 700
    assert len({spelled(number) for number in range(3000)}) == 3000
    assert entries[0]["partners"] == ["A aville"]


def test_directory_is_multiplied_in_page_and_index(tmp_path):
    (tmp_path / "communities").mkdir()
    (tmp_path / "assets").mkdir()
    (tmp_path / "communities" / "index.html").write_text(PAGE)
    index = tmp_path / "assets" / "communities.x.json"
    index.write_text(json.dumps({"communities": REAL, "terms": {}}))
    multiply_directory(tmp_path, 50)
    page = (tmp_path / "communities" / "index.html").read_text()
    slugs = [entry["slug"] for entry in json.loads(index.read_text())["communities"]]

    assert len(slugs) == len(set(slugs)) == 50
    assert all(f'data-community="{slug}"' in page for slug in slugs)


def test_table_and_limits():
    fast, slow = Result(64, 10, 16, 2.0, 3.0, 18.0), Result(2000, 10, 50, 51.0, 80.0, 90.0)

    assert fast.holds
    assert not slow.holds
    assert table([fast, slow]).splitlines()[2].split() == ["2000", "10", "51.0", "50", "80.0", "90.0"]
