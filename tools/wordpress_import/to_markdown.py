"""A cleaned tree to Markdown as this site's Markdown reader takes it: no raw HTML, four-blank indents."""

import re

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, Tag
from markdownify import ASTERISK, ATX, MarkdownConverter

from .html import BLOCKS, is_blank

# A paragraph without words: Markdown has nothing else that ends a list, a quotation or a block of code.
GAP = "&nbsp;\n\n"
ENTITY = re.compile(r"&(?=#?\w{1,32};)")
UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
# So many underscores inside of words make the Markdown reader slow; then all are escaped.
MANY = 50
ATTRIBUTES = re.compile(r"\{(?=[:#.])")
# At the start of a line these would make a list, a heading, a quotation, a rule or a definition.
LINE_START = re.compile(r"^(\s*)(?:([-+](?=\s|$|-)|=(?==*\s*$)|[#>]|:(?=\s))|(\d{1,9})([.)](?=\s|$)))")


class SiteConverter(MarkdownConverter):
    """markdownify with the escapes and indents of Python-Markdown, which differ from CommonMark's."""

    def __init__(self) -> None:
        """Fix the style: `#` headings, `-` lists, `*` emphasis."""
        super().__init__(
            heading_style=ATX,
            bullets="-",
            strong_em_symbol=ASTERISK,
            autolinks=False,
            table_infer_header=True,
            keep_inline_images_in=["td", "th", "a", "em", "strong", "span"],
        )

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Escape what the Markdown reader would take for markup anywhere in a line."""
        text = text.replace("\\", "\\\\")
        text = ENTITY.sub("&amp;", text).replace("<", "&lt;")
        text = re.sub(r"([`*])", r"\\\1", text)
        text = UNDERSCORE.sub(r"\\_", text) if text.count("_") < MANY else text.replace("_", r"\_")
        text = text.replace("[@", "&#91;@").replace("[", r"\[").replace("](", "]&#40;")
        if "a" in parent_tags:
            text = text.replace("]", r"\]")
        if parent_tags & {"td", "th"}:
            text = text.replace("|", r"\|")
        return ATTRIBUTES.sub(r"\\{", text)

    def process_text(self, el: NavigableString, parent_tags: set[str] | None = None) -> str:
        """Convert a text; where it starts a line, escape what is markup only there."""
        text: str = super().process_text(el, parent_tags=parent_tags)  # type: ignore[misc]  # absent in its stub
        if parent_tags and "_noformat" in parent_tags:
            return text
        if starts_line(el):
            text = LINE_START.sub(_escape_start, text.lstrip())
        return text

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a list item; what belongs to it is indented by four."""
        lines = text.strip().split("\n")
        if lines == [""]:
            return "\n"
        ordered = el.parent is not None and el.parent.name == "ol"
        start = str(el.parent.get("start", "1")) if ordered and el.parent else "1"
        number = (int(start) if start.isdecimal() else 1) + len(el.find_previous_siblings("li"))
        bullet = f"{number}. " if ordered else "- "
        loose = el.find("p", recursive=False) is not None
        rest = [f"    {line}" if line else "" for line in lines[1:]]
        return "\n".join([bullet + lines[0], *rest]) + ("\n\n" if loose else "\n")

    def convert_pre(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write code as an indented block, which needs no extension."""
        lines = [f"    {line}".rstrip() for line in el.get_text().strip("\n").expandtabs(4).split("\n")]
        return _apart(el, "\n\n" + "\n".join(lines) + "\n\n", "pre", "ul", "ol") if any(lines) else ""

    def convert_blockquote(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a quotation, apart from one right before it."""
        quotation: str = super().convert_blockquote(el, text, parent_tags)  # type: ignore[misc]  # absent in its stub
        return _apart(el, quotation, "blockquote")

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a heading; a # at its end is part of the words."""
        if "_inline" in parent_tags:
            return text
        text = re.sub(r"#$", r"\\#", re.sub(r"\s+", " ", text).strip())
        return f"\n\n{'#' * n} {text}\n\n" if text else ""

    def convert_img(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Write a picture with its alt text."""
        alt = re.sub(r"\s+", " ", str(el.get("alt", ""))).strip()
        alt = self.escape(alt, {"a"} | (parent_tags & {"td", "th"}))
        return f"![{alt}]({el['src']})"


def _apart(el: Tag, text: str, *names: str) -> str:
    """Put an empty line that shows before a block which Markdown would take as a part of the one before it."""
    before = el.previous_sibling
    while before is not None and is_blank(before):
        before = before.previous_sibling
    return f"\n\n{GAP}{text}" if isinstance(before, Tag) and before.name in names and text.strip() else text


def _escape_start(found: re.Match[str]) -> str:
    """Escape a character that is markup at the start of a line."""
    blank, sign, number, dot = found.groups()
    if number:
        return f"{blank}{number}\\{dot}"
    if sign in "=:":
        return f"{blank}&#{ord(sign)};"
    return f"{blank}\\{sign}"


def starts_line(node: PageElement) -> bool:
    """Say whether nothing is written before this text on its line."""
    current: PageElement = node
    while True:
        before = current.previous_sibling
        while before is not None and is_blank(before):
            before = before.previous_sibling
        if before is not None:
            return isinstance(before, Tag) and (before.name == "br" or before.name in BLOCKS)
        parent = current.parent
        if parent is None or parent.name in BLOCKS or isinstance(parent, BeautifulSoup):
            return parent is None or parent.name not in ("h1", "h2", "h3", "h4", "h5", "h6")
        if parent.name in ("td", "th"):
            return False
        current = parent


def _tidy_line(line: str) -> str:
    """Take needless blanks out of a line, but not the two that break it, nor those of code."""
    end = "  " if line.endswith("  ") and line.strip() else ""
    line = line.rstrip()
    return (line if line.startswith("    ") else re.sub(r" {2,}", " ", line)) + end


def to_markdown(tree: BeautifulSoup) -> str:
    """Return the Markdown of a cleaned tree, with one blank line between blocks."""
    text: str = SiteConverter().convert_soup(tree)
    lines = [_tidy_line(line) for line in text.split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
