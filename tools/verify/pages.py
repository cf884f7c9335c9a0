"""The built pages, read once: what each says about itself and what it points to, with line and column."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from amcc.problems.problem import Problem

# The attribute of each element that makes a browser fetch or open something.
LINKING_ATTRIBUTES = {
    "a": "href",
    "area": "href",
    "form": "action",
    "iframe": "src",
    "image": "href",
    "img": "src",
    "link": "href",
    "script": "src",
    "source": "src",
    "use": "href",
}
PICTURE_PROPERTIES = {"og:image", "og:image:secure_url"}


@dataclass(frozen=True)
class Spot:
    """A value of a page and where it stands."""

    value: str
    line: int
    column: int
    element: str


@dataclass(frozen=True)
class Element:
    """A start tag of a page and where it stands."""

    name: str
    attributes: dict[str, str]
    line: int
    column: int

    def spot(self, value: str = "") -> Spot:
        """The place of the element."""
        return Spot(value, self.line, self.column, self.name)


@dataclass
class Page:
    """One HTML file of the site."""

    url: str
    elements: list[Element] = field(default_factory=list)
    data_blocks: list[Spot] = field(default_factory=list)
    inline_scripts: list[Spot] = field(default_factory=list)
    refresh: str = ""
    ids: list[Spot] = field(default_factory=list)
    links: list[Spot] = field(default_factory=list)
    headings: list[Spot] = field(default_factory=list)
    titles: list[Spot] = field(default_factory=list)
    descriptions: list[Spot] = field(default_factory=list)
    canonicals: list[Spot] = field(default_factory=list)

    @property
    def address(self) -> str:
        """The path under which readers know it."""
        return self.url.removesuffix("index.html")

    @property
    def is_redirect(self) -> bool:
        """Whether it only sends readers on to another page."""
        return bool(self.refresh)

    def problem(self, spot: Spot | None, code: str, message: str) -> Problem:
        """A fault of this page, at `spot` or at its start."""
        line, column = (spot.line, spot.column) if spot else (1, 1)
        return Problem(self.url, line, column, code, message)


@dataclass(frozen=True)
class Site:
    """A built site: its files by address, and its pages among them."""

    folder: Path
    files: dict[str, Path]
    pages: dict[str, Page]

    @cached_property
    def read_pages(self) -> list[Page]:
        """The pages that somebody reads: those that only send readers on are left out."""
        return [page for page in self.pages.values() if not page.is_redirect]

    @cached_property
    def host(self) -> str:
        """The host name that the home page gives as its own; empty when it gives none."""
        home = self.pages.get("/index.html")
        return urlsplit(home.canonicals[0].value).netloc if home and home.canonicals else ""

    def file_of(self, path: str) -> str:
        """The file that answers an address: a folder is answered by its index page."""
        return f"{path}index.html" if path.endswith("/") else path

    def internal_path(self, base: str, link: str) -> str | None:
        """The file that `link` on the page `base` asks for; None when it leaves the site."""
        parts = urlsplit(link)
        if parts.netloc != self.host if parts.netloc else parts.scheme:
            return None
        path = unquote(urljoin(base, parts.path)) if parts.path else base
        if parts.netloc and f"{path}/index.html" in self.files:
            # An address as others cite it: hosts add the final slash that it lacks.
            path += "/"
        return self.file_of(path)


def read_site(folder: Path) -> Site:
    """Read every file name and every page below `folder`."""
    files = {
        f"/{path.relative_to(folder).as_posix()}": path
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    pages = {url: read_page(url, path) for url, path in files.items() if url.endswith(".html")}
    return Site(folder, files, pages)


def read_page(url: str, path: Path) -> Page:
    """Read one HTML file."""
    reader = PageReader(url)
    reader.feed(path.read_text("utf-8"))
    reader.close()
    return reader.page


class PageReader(HTMLParser):
    """Collects what the checks need from one page."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.page = Page(url)
        self.open_text: list[str] | None = None
        self.open_spots: list[Spot] = []
        self.in_svg = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids, links, headings and what the head says."""
        values = {name: value or "" for name, value in attrs}
        self.in_svg += tag == "svg"
        if "id" in values:
            self.page.ids.append(self.spot(values["id"], tag))
        line, offset = self.getpos()
        self.page.elements.append(Element(tag, values, line, offset + 1))
        self.note_links(tag, values)
        spots = self.spots_with_text(tag, values)
        if spots is not None:
            self.open_text, self.open_spots = [], spots
            spots.append(self.spot("", tag))
        elif tag == "meta":
            self.note_meta(values)

    def spots_with_text(self, tag: str, values: dict[str, str]) -> list[Spot] | None:
        """The list to which the text of an element belongs, if its text counts."""
        if tag == "script" and "src" not in values:
            is_data = values.get("type", "").endswith("json")
            return self.page.data_blocks if is_data else self.page.inline_scripts
        if tag == "title" and not self.in_svg:
            return self.page.titles
        return self.page.headings if tag == "h1" else None

    def note_links(self, tag: str, values: dict[str, str]) -> None:
        """Note every address that the element points to."""
        attribute = LINKING_ATTRIBUTES.get(tag, "")
        relations = set(values.get("rel", "").split()) if tag == "link" else set()
        if "canonical" in relations:
            self.page.canonicals.append(self.spot(values.get("href", ""), tag))
        elif attribute in values:
            self.page.links.append(self.spot(values[attribute], tag))
        if "data-index" in values:
            self.page.links.append(self.spot(values["data-index"], tag))  # what the page's script will fetch
        for candidate in values.get("srcset", "").split(","):
            if candidate.strip():
                self.page.links.append(self.spot(candidate.split()[0], tag))

    def note_meta(self, values: dict[str, str]) -> None:
        """Note the description, the social picture and where the page sends readers."""
        if values.get("http-equiv") == "refresh":
            self.page.refresh = values.get("content", "").partition("url=")[2]
        if values.get("name") == "description":
            self.page.descriptions.append(self.spot(values.get("content", ""), "meta"))
        if values.get("property") in PICTURE_PROPERTIES:
            self.page.links.append(self.spot(values.get("content", ""), "meta"))

    def handle_endtag(self, tag: str) -> None:
        """Finish a title, a heading or a script."""
        self.in_svg -= tag == "svg"
        if self.open_text is not None and tag == self.open_spots[-1].element:
            at = self.open_spots[-1]
            text = " ".join("".join(self.open_text).split())
            self.open_spots[-1] = Spot(text, at.line, at.column, at.element)
            self.open_text = None

    def handle_data(self, data: str) -> None:
        """Keep the text of the open title, heading or script."""
        if self.open_text is not None:
            self.open_text.append(data)

    def spot(self, value: str, element: str) -> Spot:
        """The value at the parser's position; columns count from 1."""
        line, offset = self.getpos()
        return Spot(value, line, offset + 1, element)
