"""Two built sites, file by file: pages as HTML, all else byte for byte, with names of assets without their digests."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from amcc.errors import CommandError
from tools.compare.difference import NOTHING, Difference, first_difference
from tools.compare.page import page_difference

# The digest in the name of an asset, as the plugin of the assets writes it.
DIGEST = re.compile(r"\.[0-9a-f]{10}(?=\.[a-z0-9]+\b)")
PLAIN = ".{digest}"
INDEX = "pagefind"
# Made from the fragments, which are compared; the digests of these stand in their names and in each other.
INDEX_SUFFIXES = frozenset({".pf_index", ".pf_meta", ".pf_filter"})
INDEX_ENTRY = "pagefind-entry.json"
FRAGMENT_SUFFIX = ".pf_fragment"
FRAGMENT_SIGNATURE = b"pagefind_dcd"
WHOLE = "whole file"


def folder_differences(before: Path, after: Path) -> Iterator[Difference]:
    """Yield the first difference of each file, sorted by address."""
    ours, theirs = site_files(before), site_files(after)
    for address in sorted({*ours, *theirs}):
        if address not in theirs:
            yield Difference(address, WHOLE, "is there", NOTHING)
        elif address not in ours:
            yield Difference(address, WHOLE, NOTHING, "is there")
        elif found := file_difference(address, ours[address](), theirs[address]()):
            yield found


def site_files(site: Path) -> dict[str, Callable[[], bytes]]:
    """Return how to read each file of a site, by its address without digests."""
    if not site.is_dir():
        raise CommandError(f"{site} is no folder of a built site.")
    found: dict[str, Callable[[], bytes]] = {}
    for path in sorted(site.rglob("*")):
        if not path.is_file() or path.suffix in INDEX_SUFFIXES or path.name == INDEX_ENTRY:
            continue
        address, read = address_of(path, site)
        if address in found:
            raise CommandError(f"{site} holds two files that are {address} without their digests.")
        found[address] = read
    return found


def address_of(path: Path, site: Path) -> tuple[str, Callable[[], bytes]]:
    """Return the address of a file and how to read it; a fragment of the search has that of its page."""
    if path.suffix != FRAGMENT_SUFFIX:
        return without_digests(path.relative_to(site).as_posix()), path.read_bytes
    content = gzip.decompress(path.read_bytes()).removeprefix(FRAGMENT_SIGNATURE)
    return f"{INDEX}: {json.loads(content)['url']}", lambda: content


def file_difference(address: str, before: bytes, after: bytes) -> Difference | None:
    """Return the first difference of two files with one address, None when they say the same."""
    if before == after:
        return None
    try:
        ours, theirs = (without_digests(content.decode("utf-8")) for content in (before, after))
    except UnicodeDecodeError:
        return Difference(address, WHOLE, f"{len(before)} bytes", f"{len(after)} other bytes")
    compare = page_difference if address.endswith(".html") else first_difference
    return compare(address, ours, theirs)


def without_digests(text: str) -> str:
    """Return a text in which no name of an asset says its content."""
    return DIGEST.sub(PLAIN, text)
