"""The words of a built page as a reader meets them: block by block, without the numbers and titles of sources."""

from __future__ import annotations

from bs4 import BeautifulSoup

BLOCKS = [
    "article", "aside", "blockquote", "caption", "dd", "div", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3",
    "h4", "header", "label", "li", "nav", "ol", "option", "p", "section", "summary", "svg", "table", "td", "th",
    "title", "tr", "ul",
]  # fmt: skip
NOT_OF_THE_SITE = "script, style, template, .sources, .citation"


def page_text(html: str) -> str:
    """Return the words of the main part of a page, a blank line between blocks; empty when it has no main part."""
    main = BeautifulSoup(html, "html.parser").main
    if main is None:
        return ""
    for element in main.select(NOT_OF_THE_SITE):
        element.decompose()
    for picture in main.find_all("img"):
        picture.insert_after(f"\n\n{picture.get('alt', '')}\n\n")
    for block in main.find_all(BLOCKS):
        block.insert_before("\n\n")
        block.insert_after("\n\n")
    paragraphs = (" ".join(part.split()) for part in main.get_text().split("\n\n"))
    return "\n\n".join(part for part in paragraphs if part)
