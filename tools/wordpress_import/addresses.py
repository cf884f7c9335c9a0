"""Old addresses and new ones: which item lives where, and what a link inside a text becomes."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from .embeds import host_of
from .export import Export

# What a WordPress site offers by default and this site has only one page for.
ARCHIVE = re.compile(r"/(?:category|tag|author|page|feed|comments/feed)(?:/.*)?|/\d{4}(?:/\d{2}){0,2}")
DATED = re.compile(r"/\d{4}/\d{2}/\d{2}/([^/]+)")
SINGLE = re.compile(r"/([^/]+)")


@dataclass
class Addresses:
    """Every address of the old site that the import knows, and the id of what stands for it now.

    `names` holds the id of every published post and page, whether it is there or about to come.
    """

    export: Export
    references: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def add(self, link: str, reference: str) -> None:
        """Remember that an old address is now the thing with this id (`news:slug`, `page:slug`)."""
        path = self.local_path(link)
        if path and path != "/":
            self.references[path] = reference

    def local_path(self, link: str) -> str | None:
        """Return the path of a link to the old site, without final slash; None for any other link."""
        parts = urlsplit(link)
        if parts.scheme not in ("", "http", "https") or (parts.query and not parts.path.strip("/")):
            return None
        if parts.netloc and host_of(link) != self.export.host:
            return None
        if not parts.netloc and not parts.path.startswith("/"):
            return None
        return "/" + unquote(parts.path).strip("/")

    def resolve(self, link: str) -> str | None:
        """Return the new form of a link to the old site; None if the site has nothing for it."""
        path = self.local_path(link)
        if path is None:
            return None
        if path in self.references:
            return self.references[path]
        if path == "/":
            return "/"
        return "/news/" if ARCHIVE.fullmatch(path) else self._by_name(path)

    def _by_name(self, path: str) -> str | None:
        """Return the id of the post or page that an address names, whatever its day or its parents."""
        for pattern, kind in ((DATED, "news"), (SINGLE, "page")):
            found = pattern.fullmatch(path)
            if found and f"{kind}:{found[1]}" in self.names:
                return f"{kind}:{found[1]}"
        return None
