"""Tables."""

import pytest

from tests.fixtures.wordpress.reading import convert


def test_table(blocks):
    table = blocks.find("table")
    cells = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in table.find_all("tr")]
    assert cells == [["Region", "Plants | sites"], ["North", "12 of 14"], ["South", "a; b"]]
    assert [cell.name for cell in table.tr.find_all(True)] == ["th", "th"]
    assert table.find_next_sibling("p").em.get_text() == "Plants by region"


def test_table_with_merged_cells(blocks):
    rows = blocks.find_all("table")[1].find_all("tr")
    assert [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in rows] == [
        ["Wide", ""], ["Tall", "one"], ["Tall", "two"],
    ]  # fmt: skip


@pytest.mark.parametrize(("html", "markdown"), [
    ("<table><tr><td></td></tr></table><p>x</p>", "x\n"),
    ("<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>", "| a | b |\n| --- | --- |\n| c | |\n"),
    ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td><table><tr><td>d</td><td>e</td></tr></table></td></tr></table>",
     "| a | b |\n| --- | --- |\n| c | d e |\n"),
    ("<table><tr><td rowspan='x'>a</td><td>b</td></tr></table>", "| a | b |\n| --- | --- |\n"),
])  # fmt: skip
def test_small_tables(project, html, markdown):
    assert convert(project, html) == markdown
