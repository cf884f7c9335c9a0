"""Tables as Markdown has them: one heading row, one line of text in each cell, no merged cells."""

from bs4.element import NavigableString, PageElement, Tag

from .html import BLOCKS, is_blank
from .work import Work

MAX_COLUMNS = 50


def convert_tables(work: Work) -> None:
    """Rewrite every table of the tree, innermost first."""
    for table in reversed(work.soup.find_all("table")):
        caption = table.find("caption")
        rows = _grid(work, table)
        if not rows:
            table.decompose()
        elif len(rows) == 1 and len(rows[0]) == 1:
            table.replace_with(work.new("div", *rows[0][0]))  # type: ignore[arg-type]
        elif table.find_parent("table") is not None:
            work.note("a table inside a table became lines of text; look at it")
            table.replace_with(work.new("span", " ".join(table.stripped_strings)))
        else:
            parts: list[Tag] = [_rebuild(work, rows)]
            if isinstance(caption, Tag) and caption.get_text(strip=True):
                parts.append(work.new("p", work.new("em", caption.get_text(" ", strip=True))))
            table.replace_with(*parts)


def _grid(work: Work, table: Tag) -> list[list[list[PageElement]]]:
    """Return the cells' contents row by row; merged cells are taken apart."""
    rows: list[list[list[PageElement]]] = []
    waiting: dict[int, tuple[int, str]] = {}
    for tr in table.find_all("tr"):
        if tr.find_parent("table") is not table:
            continue
        row: list[list[PageElement]] = []
        for cell in tr.find_all(["td", "th"], recursive=False):
            _take_waiting(row, waiting)
            _flatten(work, cell)
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            if down > 1 or across > 1:
                work.note("merged cells of a table were taken apart; look at it")
            if down > 1:
                waiting[len(row)] = (down - 1, cell.get_text(" ", strip=True))
            row += [list(cell.contents), *([] for _ in range(across - 1))]
        _take_waiting(row, waiting)
        rows.append(row[:MAX_COLUMNS])
    rows = [row for row in rows if any(not is_blank(node) for cell in row for node in cell)]
    width = max((len(row) for row in rows), default=0)
    return [row + [[] for _ in range(width - len(row))] for row in rows]


def _take_waiting(row: list[list[PageElement]], waiting: dict[int, tuple[int, str]]) -> None:
    """Repeat in this row what a merged cell above says in this column."""
    while len(row) in waiting:
        left, text = waiting.pop(len(row))
        if left > 1:
            waiting[len(row)] = (left - 1, text)
        row.append([NavigableString(text)])


def _span(cell: Tag, name: str) -> int:
    """Read a cell's rowspan or colspan."""
    value = str(cell.get(name, "1"))
    return min(max(int(value), 1), MAX_COLUMNS) if value.isdecimal() else 1


def _flatten(work: Work, cell: Tag) -> None:
    """Make one line of a cell: list items are parted by semicolons, blocks and breaks by blanks."""
    for item in cell.find_all("li"):
        if item.find_next_sibling("li") is not None:
            item.append(";")
    for tag in cell.find_all([*BLOCKS - {"iframe"}, "br"]):
        tag.insert_after(" ")
        if tag.name == "br":
            tag.decompose()
        else:
            tag.unwrap()


def _rebuild(work: Work, rows: list[list[list[PageElement]]]) -> Tag:
    """Write the rows as a table with one heading row."""
    head = work.new("tr", *(work.new("th", *cell) for cell in rows[0]))  # type: ignore[arg-type]
    body = [work.new("tr", *(work.new("td", *cell) for cell in row)) for row in rows[1:]]  # type: ignore[arg-type]
    return work.new("table", work.new("thead", head), work.new("tbody", *body))
