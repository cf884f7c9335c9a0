"""One item of the export to the Markdown of its body."""

from dataclasses import dataclass

from bs4.element import Tag

from .blocks import is_gutenberg, resolve_blocks
from .classic import add_paragraphs, parse_marked
from .errors import ItemProblem
from .figures import convert_figures
from .html import TooComplex, find_scripts, parse_html
from .inline import convert_links, tidy
from .media import ClimbingPath
from .shortcodes import expand_shortcodes
from .tables import convert_tables
from .to_markdown import to_markdown
from .verify import differences
from .work import Work

# The site's reader takes no larger content file.
DOCUMENT_BYTES = 64 * 1024
# Elements that show nothing, or nothing without a server or a script.
SILENT = ("script", "style", "noscript", "link", "meta", "template", "title")
DEAD = ("svg", "form", "input", "button", "select", "textarea", "canvas", "math", "map", "marquee")


@dataclass(frozen=True)
class Body:
    """A converted body: as Markdown, and its paragraphs as plain text for a summary."""

    markdown: str
    paragraphs: tuple[str, ...]


class ScriptFound(ItemProblem):
    """An item holds code; the import stops unless it was told to take it out."""


def convert_body(work: Work, *, drop_scripts: bool) -> Body:
    """Convert an item's content, or raise an ExportProblem that names the item."""
    try:
        return _convert(work, drop_scripts=drop_scripts)
    except TooComplex as error:
        raise work.export.problem(work.item, f"{error}; split it in WordPress, then export again") from error
    except ClimbingPath as error:
        raise work.export.problem(work.item, f"{error}; do not trust this export") from error


def _convert(work: Work, *, drop_scripts: bool) -> Body:
    """Take the steps from stored HTML to Markdown, in order."""
    html = work.item.content
    if html.count("[") > work.limits.tags_per_item:
        raise TooComplex(f"it has more than {work.limits.tags_per_item:,} opening brackets")
    work.soup = parse_marked(expand_shortcodes(html), work.limits)
    resolve_blocks(work)
    _check_scripts(work, drop_scripts=drop_scripts)
    add_paragraphs(work.soup, classic=not is_gutenberg(html))
    _drop_elements(work)
    convert_figures(work)
    convert_tables(work)
    convert_links(work)
    tidy(work)
    markdown = to_markdown(work.soup)
    for difference in differences(work.soup, markdown) if len(markdown) <= DOCUMENT_BYTES else ():
        work.note(f"compare with the old page: {difference}")
    return Body(markdown if markdown.strip() else "", _paragraphs(work))


def _check_scripts(work: Work, *, drop_scripts: bool) -> None:
    """Raise when the item holds code, or note it when it may be taken out."""
    found = find_scripts(work.soup)
    for name in ("title", "excerpt:encoded"):
        found += find_scripts(parse_html(work.item.fields.get(name, ""), work.limits))
    if found and not drop_scripts:
        what = "; ".join(dict.fromkeys(found))
        reason = (
            f"it holds code: {what}; remove it in WordPress, or import with --drop-scripts to leave it out"
        )
        raise ScriptFound(work.export.path, f"{work.item.kind} {work.item.id}", reason, work.item.line)
    for one in dict.fromkeys(found):
        work.note(f"code was taken out: {one}")


def _drop_elements(work: Work) -> None:
    """Take out what shows nothing, and note what a visitor would miss."""
    for tag in work.soup.find_all(SILENT):
        tag.decompose()
    for tag in work.soup.find_all(DEAD):
        if not tag.decomposed:
            work.note(f"<{tag.name}> works only on the old site; left out")
            tag.decompose()


def _text_with_breaks(paragraph: Tag) -> str:
    """Return a paragraph's text on one line, with a blank for each line break."""
    parts = [" " if isinstance(node, Tag) and node.name == "br" else node for node in paragraph.descendants]
    return " ".join("".join(str(part) for part in parts if isinstance(part, str)).split())


def _paragraphs(work: Work) -> tuple[str, ...]:
    """Return the text of the paragraphs a summary can be made from: no captions, no lone links."""
    texts = []
    for paragraph in work.soup.find_all("p"):
        text = paragraph.get_text(" ", strip=True)
        children = [child for child in paragraph.contents if str(child).strip()]
        is_caption = len(children) == 1 and getattr(children[0], "name", None) in ("em", "a")
        if text and not is_caption and not paragraph.find_parent(["table", "blockquote"]):
            texts.append(_text_with_breaks(paragraph))
    return tuple(texts)
