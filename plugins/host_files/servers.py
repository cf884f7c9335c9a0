"""Headers and redirects as single hosts and servers read them: `_headers`, nginx, Caddy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from host_files.policy import (
    CACHE_AND_ASK,
    CACHE_FOREVER,
    CONTENT_TYPES,
    HEADERS,
    HOST_ONLY_FILES,
    IMMUTABLE_FOLDER,
    INERT_FOLDER,
    INERT_POLICY,
    POLICY_HEADER,
)

# One redirect: the old path, which may end in `*`, and where it leads.
Redirect = tuple[str, str]


def parse_redirects(text: str) -> tuple[Redirect, ...]:
    """Return the redirects of a `_redirects` file: `/old/ /new/ 301`, one a line."""
    return tuple((source, target) for source, target, _ in map(str.split, text.splitlines()))


def headers_file() -> str:
    """Return `_headers`, as Netlify and Cloudflare Pages read it.

    Such hosts join the headers of all rules that fit, and revalidate by themselves: so no lifetime for everything.
    Of two policies browsers obey both.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    lines += [f"{IMMUTABLE_FOLDER}*", f"  Cache-Control: {CACHE_FOREVER}"]
    lines += [f"{INERT_FOLDER}*", f"  {POLICY_HEADER}: {INERT_POLICY}"]
    return "".join(f"{line}\n" for line in lines)


def nginx_snippet(redirects: Iterable[Redirect], folder: str, brotli: bool = False) -> str:
    """Return what a `server` block of nginx includes to serve `folder`."""
    return "".join(f"{line}\n" for line in _nginx_lines(redirects, folder, brotli))


def _nginx_lines(redirects: Iterable[Redirect], folder: str, brotli: bool) -> Iterator[str]:
    yield f'root "{folder}";'
    yield "index index.html;"
    yield "absolute_redirect off;"
    yield "server_tokens off;"
    yield "error_page 404 /404.html;"
    yield "gzip_static on;"
    yield "brotli_static on;" if brotli else "# brotli_static on;  # with libnginx-mod-http-brotli-static"
    yield "charset utf-8;"
    yield "types {"
    for suffix, kind in CONTENT_TYPES.items():
        yield f"  {kind.partition(';')[0]} {suffix.lstrip('.')};"
    yield "}"
    yield f'set $lifetime "{CACHE_AND_ASK}";'
    yield 'add_header Cache-Control "$lifetime" always;'
    yield f'set $policy "{HEADERS[POLICY_HEADER]}";'
    for name, value in HEADERS.items():
        yield f'add_header {name} "{"$policy" if name == POLICY_HEADER else value}" always;'
    yield f'location {IMMUTABLE_FOLDER} {{ set $lifetime "{CACHE_FOREVER}"; }}'
    yield f'location {INERT_FOLDER} {{ set $policy "{INERT_POLICY}"; }}'
    for name in HOST_ONLY_FILES:
        yield f"location = /{name} {{ return 404; }}"
    for source, target in redirects:
        if source.endswith("*"):
            yield f'location ~ "^{re.escape(source[:-1])}.+" {{ return 301 {target}; }}'
        else:
            yield f"location = {source} {{ return 301 {target}; }}"


def caddy_snippet(redirects: Iterable[Redirect], folder: str) -> str:
    """Return what a site block of Caddy imports to serve `folder`."""
    return "".join(f"{line}\n" for line in _caddy_lines(redirects, folder))


def _caddy_lines(redirects: Iterable[Redirect], folder: str) -> Iterator[str]:
    yield f'root * "{folder}"'
    yield from _caddy_headers(without=POLICY_HEADER)
    yield f"@inert path {INERT_FOLDER}*"
    yield f'header @inert {POLICY_HEADER} "{INERT_POLICY}"'
    yield f"@active not path {INERT_FOLDER}*"
    yield f'header @active {POLICY_HEADER} "{HEADERS[POLICY_HEADER]}"'
    yield f"@lasting path {IMMUTABLE_FOLDER}*"
    yield f'header @lasting Cache-Control "{CACHE_FOREVER}"'
    yield f"@changing not path {IMMUTABLE_FOLDER}*"
    yield f'header @changing Cache-Control "{CACHE_AND_ASK}"'
    for suffix, kind in CONTENT_TYPES.items():
        yield f"@type{suffix} path *{suffix}"
        yield f'header @type{suffix} Content-Type "{kind}"'
    yield f"@hosts path {' '.join(f'/{name}' for name in HOST_ONLY_FILES)}"
    yield 'error @hosts "not for readers" 404'
    for number, (source, target) in enumerate(redirects):
        pattern = f"^{re.escape(source[:-1])}.+" if source.endswith("*") else f"^{re.escape(source)}$"
        yield f'@moved{number} path_regexp "{pattern}"'
        yield f"redir @moved{number} {target} 301"
    yield "handle_errors {"
    yield from _caddy_headers()
    yield f'header Cache-Control "{CACHE_AND_ASK}"'
    yield 'header Content-Type "text/html; charset=utf-8"'
    yield "@missing expression `{http.error.status_code} == 404`"
    yield "rewrite @missing /404.html"
    yield "file_server {"
    yield "  precompressed br gzip"
    yield "}"
    yield "}"
    yield "file_server {"
    yield "  precompressed br gzip"
    yield "}"


def _caddy_headers(without: str = "") -> Iterator[str]:
    yield "header {"
    for name, value in HEADERS.items():
        if name != without:
            yield f'  {name} "{value}"'
    yield "  -Server"
    yield "}"
