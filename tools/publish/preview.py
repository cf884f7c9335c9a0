"""Serves a built site on this machine just as a host does: headers, redirects, compressed files, 404."""

from __future__ import annotations

import http.server
from functools import cache
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from host_files.policy import (
    COMPRESSED_SUFFIXES,
    HOST_ONLY_FILES,
    content_type,
    headers_of,
)
from host_files.servers import parse_redirects
from tools.build.server import SiteHandler


class ProductionHandler(SiteHandler):
    """Answers like nginx or Caddy with the snippets of `host_files`."""

    def end_headers(self) -> None:
        """Send what the policy says for this address."""
        for name, value in headers_of(self.address).items():
            self.send_header(name, value)
        http.server.SimpleHTTPRequestHandler.end_headers(self)

    @property
    def address(self) -> str:
        """The path that was asked for; a request that could not be read asked for nothing."""
        return unquote(urlsplit(getattr(self, "path", "/")).path)

    def guess_type(self, path: object) -> str:
        """Return the content type that the policy says."""
        return content_type(str(path))

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Redirect, or send the smallest form that the reader understands."""
        if target := redirect_of(Path(self.directory), self.address):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", target)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        if self.address.lstrip("/") in HOST_ONLY_FILES:
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and self.address.endswith("/") else path
        accepted = self.headers.get("Accept-Encoding", "").split(",")
        understood = {item.partition(";")[0].strip() for item in accepted}
        for suffix, encoding in COMPRESSED_SUFFIXES.items():
            twin = path.with_name(path.name + suffix)
            if encoding in understood and twin.is_file():
                return self.send_twin(path, twin, encoding)
        return super().send_head()

    def send_twin(self, path: Path, twin: Path, encoding: str) -> BytesIO:
        """Send the compressed twin of a file."""
        body = twin.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", content_type(path.name))
        self.send_header("Content-Encoding", encoding)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        return BytesIO(body)


def redirect_of(folder: Path, address: str) -> str | None:
    """Return where an old address leads, None when it is none."""
    exact, patterns = read_redirects(folder / "_redirects")
    if address in exact:
        return exact[address]
    found = (
        target for prefix, target in patterns.items() if address.startswith(prefix) and address != prefix
    )
    return next(found, None)


@cache
def read_redirects(file: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return the redirects of single addresses, and those of all addresses that begin alike."""
    rules = parse_redirects(file.read_text(encoding="utf-8")) if file.is_file() else ()
    exact = {source: target for source, target in rules if not source.endswith("*")}
    return exact, {source[:-1]: target for source, target in rules if source.endswith("*")}
