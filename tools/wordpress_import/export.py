"""An export as plain objects: its items, terms and authors."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

from .errors import ItemProblem


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
        """The local day of publication, else the day at Greenwich or in the feed, if the item has a real one."""
        days = (self.get(name)[:10] for name in ("wp:post_date", "wp:post_date_gmt"))
        return next((day for text in days if (day := _day(text))), None) or _day_of_mail(self.get("pubDate"))


def _day(text: str) -> date | None:
    """Return the day that a text such as `2021-05-04` names; WordPress writes `0000-00-00` for none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _day_of_mail(text: str) -> date | None:
    """Return the day of a date as mail and feeds write it; the first day of Unix time stands for none."""
    try:
        day = parsedate_to_datetime(text).date()
    except (ValueError, TypeError):
        return None
    return day if day.year > 1970 else None


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

    def problem(self, item: Item, reason: str) -> ItemProblem:
        """Build an error that names the item and its line."""
        return ItemProblem(self.path, f"{item.kind} {item.get('wp:post_id')}", reason, item.line)
