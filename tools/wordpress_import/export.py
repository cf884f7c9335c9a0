"""An export as plain objects: its items, terms and authors."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from .errors import ExportProblem


@dataclass(frozen=True)
class Term:
    """One category or tag of an item."""

    domain: str
    slug: str
    name: str


@dataclass
class Item:
    """One item of the export: a post, a page, an attachment or something else."""

    line: int
    fields: dict[str, str] = field(default_factory=dict)
    terms: list[Term] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    comments: Counter[str] = field(default_factory=Counter)

    def get(self, name: str) -> str:
        """Return a field's text without outer blanks, or an empty string."""
        return self.fields.get(name, "").strip()

    @property
    def id(self) -> int:
        """The number WordPress gave the item."""
        return int(self.get("wp:post_id"))

    @property
    def kind(self) -> str:
        """The post type: post, page, attachment …."""
        return self.get("wp:post_type")

    @property
    def status(self) -> str:
        """The publishing state: publish, draft, private …."""
        return self.get("wp:status")

    @property
    def link(self) -> str:
        """The address the item had."""
        return self.get("link")

    @property
    def content(self) -> str:
        """The body, as stored."""
        return self.fields.get("content:encoded", "")

    @property
    def date(self) -> date | None:
        """The local date of publication, if the item has a real one."""
        try:
            return date.fromisoformat(self.get("wp:post_date")[:10])
        except ValueError:
            return None


@dataclass(frozen=True)
class Author:
    """An author of the old site; used to map to a role and to find names in texts, never published."""

    login: str
    email: str
    names: tuple[str, ...]


@dataclass
class Export:
    """A whole export, read."""

    path: Path
    channel: dict[str, str] = field(default_factory=dict)
    authors: list[Author] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    @property
    def site(self) -> str:
        """The address of the old site."""
        return (self.channel.get("wp:base_blog_url") or self.channel.get("link", "")).strip()

    @property
    def host(self) -> str:
        """The old site's host, without `www.`."""
        return (urlsplit(self.site).hostname or "").removeprefix("www.")

    def problem(self, item: Item, message: str) -> ExportProblem:
        """Build an error that names the item and its line."""
        return ExportProblem(self.path, f"{item.kind} {item.get('wp:post_id')}: {message}", item.line)
