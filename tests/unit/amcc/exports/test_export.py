"""A module among the exports is one: built, expected, written into the ledger and told of in the report."""

import sys

import pytest

from amcc import exports
from amcc.addresses.ledger import published_addresses
from amcc.site import register_pages
from tools.change_report.addresses import machine_files
from tools.verify.expected import check_unexpected_files
from tools.verify.pages import read_site

PLANTED = """
from amcc.exports.export import Export

def content(directory):
    return "".join(f"{slug}\\n" for slug in directory.communities).encode()

EXPORT = Export("slugs.csv", "list of slugs", frozenset({"community"}), content)
"""


@pytest.fixture
def planted(tmp_path, monkeypatch):
    """Put one more module among the exports."""
    folder = tmp_path / "planted"
    folder.mkdir()
    (folder / "slugs.py").write_text(PLANTED)
    monkeypatch.setattr(exports, "__path__", [*exports.__path__, str(folder)])
    yield
    sys.modules.pop("amcc.exports.slugs", None)


def test_its_file_is_one_of_the_site(views, planted):
    files = {file.path: file.content for file in register_pages(views).files()}

    assert files["data/slugs.csv"] == b"acme-guild\ngulf-yards\nhidden-valley\n"


def test_the_built_file_is_expected_and_belongs_into_the_ledger(views, planted, tmp_path):
    output = tmp_path / "output"
    for name in ("data/slugs.csv", "data/old.csv"):
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text("acme-guild\n")

    problems = check_unexpected_files(read_site(output), register_pages(views))

    assert [problem.file for problem in problems] == ["/data/old.csv"]
    assert list(published_addresses(output)) == ["/data/old.csv", "/data/slugs.csv"]


def test_a_report_tells_of_it(planted):
    assert ("list of slugs", frozenset({"community"}), ()) in machine_files()
