"""Read a WordPress export in the WXR form (versions 1.0 to 1.2) into plain objects."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl, Locator

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from .errors import ExportProblem
from .export import Author, Export, Item, Term
from .limits import Limits
from .sniff import CHUNK, check_export_file

# Namespace addresses of the format, and the prefix the documentation gives them.
NAMESPACES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"https?://wordpress\.org/export/1\.\d/excerpt/"), "excerpt:"),
    (re.compile(r"https?://wordpress\.org/export/1\.\d/"), "wp:"),
    (re.compile(r"https?://purl\.org/rss/1\.0/modules/content/"), "content:"),
    (re.compile(r"https?://purl\.org/dc/elements/1\.1/"), "dc:"),
)
# Elements of an item whose text is kept; everything else is passed over without being stored.
ITEM_FIELDS = frozenset(
    {
        "title", "link", "guid", "pubDate", "dc:creator", "content:encoded", "excerpt:encoded", "wp:post_id", "wp:post_date", "wp:post_date_gmt",
        "wp:post_name", "wp:status", "wp:post_parent", "wp:post_type", "wp:post_password", "wp:is_sticky",
        "wp:attachment_url",
    }
)  # fmt: skip
# The address of an item as long as it has no name.
NUMBER_IN_ADDRESS = re.compile(r"[?&](?:p|page_id|attachment_id)=(\d{1,11})\b")
AUTHOR_FIELDS = frozenset(
    {
        "wp:author_login",
        "wp:author_email",
        "wp:author_display_name",
        "wp:author_first_name",
        "wp:author_last_name",
    }
)
CHANNEL_FIELDS = frozenset({"link", "wp:wxr_version", "wp:base_site_url", "wp:base_blog_url"})
META_KEYS = frozenset(
    {"_thumbnail_id", "_wp_attachment_image_alt", "_wp_attached_file", "_elementor_edit_mode"}
)


def read_export(path: Path, limits: Limits) -> Export:
    """Read an export, or raise an ExportProblem that names the place of the first fault."""
    check_export_file(path, limits)
    reader = _Reader(path, limits)
    parser: Any = make_parser()
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(reader)
    reader.setDocumentLocator(parser)
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                parser.feed(chunk)
        parser.close()
    except SAXParseException as error:
        raise _malformed(path, error) from error
    except DefusedXmlException as error:
        raise ExportProblem(
            path,
            "the file holds a document type or entity declaration, which no WordPress export has;"
            " do not trust this file, export it again from WordPress",
            *reader.place,
        ) from error
    return reader.finish()


def _malformed(path: Path, error: SAXParseException) -> ExportProblem:
    """Describe a file that is not well-formed; the usual cause is an export that was cut off."""
    reason = error.getMessage()
    line, column = error.getLineNumber() or 0, (error.getColumnNumber() or 0) + 1
    if reason in ("no element found", "unclosed CDATA section", "unclosed token"):
        return ExportProblem(
            path,
            f"the file ends in the middle ({reason}): it was cut off; download the export again",
            line,
            column,
        )
    return ExportProblem(
        path, f"not well-formed XML ({reason}); export it again from WordPress", line, column
    )


class _Reader(ContentHandler):
    """Collects the wanted elements; stores nothing else, so size in memory follows the text that is used."""

    def __init__(self, path: Path, limits: Limits) -> None:
        super().__init__()
        self.export = Export(path)
        self.limits = limits
        self.stack: list[str] = []
        self.item: Item | None = None
        self.author: dict[str, str] = {}
        self.term: tuple[str, str] = ("", "")
        self.key = ""
        self.buffer: list[str] | None = None
        self.length = 0
        self.locator = Locator()

    def setDocumentLocator(self, locator: Locator) -> None:
        """Keep the parser's locator."""
        self.locator = locator

    @property
    def place(self) -> tuple[int, int]:
        """Line and column the parser has reached."""
        return self.locator.getLineNumber() or 0, (self.locator.getColumnNumber() or 0) + 1

    def fault(self, message: str) -> ExportProblem:
        """Build an error at the present place."""
        return ExportProblem(self.export.path, message, *self.place)

    def startElementNS(
        self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl
    ) -> None:
        """Note where the parser is, and start to store text where it is wanted."""
        tag = _prefixed(name)
        self._check_start(tag)
        self.stack.append(tag)
        if len(self.stack) == 3 and tag == "item":
            self.item = Item(self.place[0])
        elif tag == "category" and self.item is not None:
            self.term = (_attribute(attrs, "domain"), _attribute(attrs, "nicename"))
        elif tag in ("wp:comment", "wp:postmeta"):
            self.key = ""
        self.buffer = [] if self._is_wanted(tag) else None
        self.length = 0

    def _check_start(self, tag: str) -> None:
        """Raise when the file is no export, nests too deeply or holds too many items."""
        if not self.stack and tag != "rss":
            raise self.fault(
                f"an export's outermost element is <rss>, found <{tag}>; is this another kind of file?"
            )
        if len(self.stack) >= self.limits.xml_depth:
            raise self.fault("elements are nested deeper than any export nests them; do not trust this file")
        if len(self.export.items) >= self.limits.items:
            raise self.fault(f"more than {self.limits.items:,} items; export one year at a time")

    def _is_wanted(self, tag: str) -> bool:
        """Say whether the text of the element just opened is used."""
        parent, depth = self.stack[-2] if len(self.stack) > 1 else "", len(self.stack)
        if self.item is None:
            return (depth == 3 and tag in CHANNEL_FIELDS) or (parent == "wp:author" and tag in AUTHOR_FIELDS)
        if parent == "item":
            return tag in ITEM_FIELDS or tag == "category"
        if parent == "wp:postmeta":
            return tag == "wp:meta_key" or (tag == "wp:meta_value" and self.key in META_KEYS)
        return parent == "wp:comment" and tag == "wp:comment_type"

    def characters(self, content: str) -> None:
        """Store text of a wanted element, up to the limit."""
        if self.buffer is None:
            return
        self.length += len(content)
        if self.length > self.limits.item_characters:
            raise self.fault(
                f"<{self.stack[-1]}> holds more than {self.limits.item_characters:,} characters;"
                " split that post in WordPress (pictures pasted into the text?), then export again"
            )
        self.buffer.append(content)

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:
        """Put the stored text where it belongs."""
        tag = self.stack.pop()
        text = "".join(self.buffer) if self.buffer is not None else None
        self.buffer = None
        if self.item is None:
            self._end_in_channel(tag, text)
        elif tag == "item" and len(self.stack) == 2:
            self.export.items.append(self._checked(self.item))
            self.item = None
        else:
            self._end_in_item(self.item, tag, text)

    def _end_in_channel(self, tag: str, text: str | None) -> None:
        """Take in a field of the channel or of an author."""
        if tag == "wp:author":
            self.export.authors.append(_author(self.author))
            self.author = {}
        elif text is not None and tag in AUTHOR_FIELDS:
            self.author[tag] = text.strip()
        elif text is not None:
            self.export.channel[tag] = text.strip()

    def _end_in_item(self, item: Item, tag: str, text: str | None) -> None:
        """Take in a field, a term, a meta value or a comment of an item."""
        if tag == "wp:comment":
            item.comments[self.key or "comment"] += 1
        elif text is not None and tag in ("wp:meta_key", "wp:comment_type"):
            self.key = text.strip()
        elif tag == "wp:meta_value" and text is not None:
            item.meta[self.key] = text.strip()
        elif tag == "category" and text is not None:
            item.terms.append(Term(*self.term, text.strip()))
        elif text is not None and tag in ITEM_FIELDS:
            item.fields[tag] = text

    def _checked(self, item: Item) -> Item:
        """Return the item if it has what every item of an export has."""
        if not item.get("wp:post_id").isdecimal():
            found = NUMBER_IN_ADDRESS.search(item.get("guid")) or NUMBER_IN_ADDRESS.search(item.link)
            if not found:
                raise self.fault(
                    f"the item that starts in line {item.line} has no <wp:post_id> number; this is a feed,"
                    " not an export: use Tools > Export in WordPress"
                )
            item.fields["wp:post_id"] = found[1]
        return item

    def finish(self) -> Export:
        """Return the export if the file was one."""
        if "wp:wxr_version" not in self.export.channel:
            raise self.fault("no <wp:wxr_version>: not a WordPress export; use Tools > Export in WordPress")
        if not self.export.host:
            raise self.fault("neither <wp:base_blog_url> nor <link> names the old site's address")
        return self.export


def _prefixed(name: tuple[str | None, str]) -> str:
    """Return the element's name with the format's usual prefix; unknown namespaces get `?:`."""
    uri, local = name
    if uri is None:
        return local
    return next((prefix for pattern, prefix in NAMESPACES if pattern.fullmatch(uri)), "?:") + local


def _attribute(attrs: AttributesNSImpl, name: str) -> str:
    """Return an attribute without namespace, or an empty string."""
    return str(attrs.get((None, name), ""))


def _author(fields: Mapping[str, str]) -> Author:
    """Build an author from the elements of <wp:author>."""
    first, last = fields.get("wp:author_first_name", ""), fields.get("wp:author_last_name", "")
    names = {fields.get("wp:author_display_name", ""), f"{first} {last}".strip()}
    return Author(
        fields.get("wp:author_login", ""), fields.get("wp:author_email", ""), tuple(sorted(names - {""}))
    )
