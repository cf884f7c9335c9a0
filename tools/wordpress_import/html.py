"""HTML into a tree, safely: bounds on size and depth, and every kind of script found before anything else."""

import re
from html.parser import HTMLParser

from bs4 import BeautifulSoup
from bs4.element import Comment, NavigableString, PageElement, PreformattedString, Tag

from amcc.text import HIDDEN_CHARACTER

from .embeds import EMBED_LOADERS, TRACKING_HOSTS, is_host
from .limits import Limits

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "center", "details", "dd", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "iframe", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
    }
)  # fmt: skip
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
ADDRESS_ATTRIBUTES = (
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "xlink:href",
    "srcdoc",
    "background",
)
# Schemes a published link may have; an address without a scheme is relative.
SCHEMES = frozenset({"http", "https"})
SCRIPT_SCHEMES = (
    "javascript",
    "vbscript",
    "livescript",
    "data:text/html",
    "data:image/svg",
    "data:application",
)
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")

# One whole tag, at most some thousand characters long: what does not end is no tag.
TAG = re.compile(r"""</?[A-Za-z](?:[^<>"']|"[^"]{0,4000}"|'[^']{0,4000}'){0,2000}>""")
DECLARATION = re.compile(r"<[!?][^<>]{0,2000}>")
# Pictures pasted into a text as data; they are not copied, so only the fact that they are there matters.
PASTED = re.compile(r"data:image/[a-z.+-]{1,20};base64,[A-Za-z0-9+/=\s]*", re.IGNORECASE)


class TooComplex(ValueError):
    """The HTML nests too deeply or has too many tags for any text a person wrote."""


class _Meter(HTMLParser):
    """Counts how deep the tags of a text nest."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.open: list[str] = []
        self.limit = limit

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Go one level deeper."""
        if tag not in VOID:
            self.open.append(tag)
        if len(self.open) > self.limit:
            raise TooComplex(f"its HTML nests deeper than {self.limit} elements")

    def handle_endtag(self, tag: str) -> None:
        """Leave the element and what was left open in it."""
        if tag in self.open:
            while self.open.pop() != tag:
                pass


def parse_html(html: str, limits: Limits) -> BeautifulSoup:
    """Parse HTML into a tree, or raise TooComplex."""
    tags = html.count("<")
    if tags > limits.tags_per_item:
        raise TooComplex(f"its HTML has {tags:,} tags, more than the {limits.tags_per_item:,} allowed")
    if len(html) > limits.item_characters:
        raise TooComplex(f"it has more than {limits.item_characters:,} characters")
    html = _close_markup(PASTED.sub("data:image/png,", html))
    meter = _Meter(limits.html_depth)
    meter.feed(html)
    return BeautifulSoup(html, "html.parser")


def _close_markup(html: str) -> str:
    """Return HTML in which every `<` opens a tag or comment that ends; all others are written as text.

    The parser looks for an end from each of them again, which takes hours for a text made to be slow.
    """
    parts: list[str] = []
    position, comments_end = 0, html.rfind("-->")
    while (start := html.find("<", position)) >= 0:
        parts.append(html[position:start])
        markup, position = _markup_at(html, start, comments_end)
        parts.append(markup)
    return "".join([*parts, html[position:]])


def _markup_at(html: str, start: int, comments_end: int) -> tuple[str, int]:
    """Return the markup that a `<` opens, and where it ends."""
    if html.startswith("<!--", start):
        if start < comments_end:
            end = html.index("-->", start) + 3
            return html[start:end], end
    elif found := TAG.match(html, start):
        return found[0], found.end()
    elif found := DECLARATION.match(html, start):
        return "", found.end()
    return "&lt;", start + 1


def scheme_of(address: str) -> str:
    """Return an address's scheme as a browser would read it, or an empty string."""
    found = SCHEME.match(UNSEEN.sub("", address).lower())
    return found[1] if found else ""


def is_script_address(address: str) -> bool:
    """Say whether following the address would run code."""
    return UNSEEN.sub("", address).lower().startswith(SCRIPT_SCHEMES)


def find_scripts(soup: BeautifulSoup) -> list[str]:
    """Describe every place where the HTML would run code of its own."""
    found = []
    for tag in soup.find_all(True):
        if tag.name == "script" and not is_harmless_script(tag):
            found.append("a <script> element")
        for name, value in tag.attrs.items():
            text = value if isinstance(value, str) else " ".join(value)
            if name.lower().startswith("on"):
                found.append(f"the event handler {name} on <{tag.name}>")
            elif name.lower() in ADDRESS_ATTRIBUTES and is_script_address(text):
                found.append(f"a {UNSEEN.sub('', text).lower().split(':')[0]}: address in <{tag.name}>")
            elif name.lower() == "srcdoc":
                found.append(f"a page inside the attribute srcdoc of <{tag.name}>")
    return found


def is_harmless_script(tag: Tag) -> bool:
    """Say whether a script is only data, or the loader that a known provider puts beside its embed."""
    kind = str(tag.get("type", "")).lower()
    if kind in ("application/ld+json", "application/json"):
        return True
    source = str(tag.get("src", ""))
    return (
        bool(source)
        and not tag.get_text(strip=True)
        and is_host(f"https:{source}" if source.startswith("//") else source, EMBED_LOADERS | TRACKING_HOSTS)
    )


def is_blank(node: PageElement) -> bool:
    """Say whether a node is only white space or a comment."""
    if isinstance(node, (Comment, PreformattedString)):
        return True
    return isinstance(node, NavigableString) and not node.strip()


def text_of(html: str) -> str:
    """Return the plain text of a short piece of HTML (a title, an excerpt, a category's name)."""
    if len(html) > 20_000:
        raise TooComplex("a title or excerpt of more than 20,000 characters")
    soup = BeautifulSoup(f"<div>{html}</div>", "html.parser")
    for tag in soup.find_all(["script", "style"]):
        tag.decompose()
    return one_line(soup.get_text(" " if "<p" in html or "<br" in html else ""))


def without_hidden(text: str) -> str:
    """Return a text without the characters that nobody sees, which no content file may hold."""
    while HIDDEN_CHARACTER.search(text):  # what joined two pictures may join nothing once one of them is gone
        text = HIDDEN_CHARACTER.sub("", text)
    return text


def one_line(text: str) -> str:
    """Return a text with every run of white space as one blank, and without hidden characters."""
    return re.sub(r"\s+", " ", without_hidden(text)).strip()
