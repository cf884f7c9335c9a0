"""Compressed twins of every text file, made once, so that servers need not compress."""

from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

TEXT_SUFFIXES = {
    ".css",
    ".csv",
    ".geojson",
    ".html",
    ".js",
    ".json",
    ".md",
    ".svg",
    ".txt",
    ".webmanifest",
    ".xml",
    ".yml",
}
SMALLEST = 256  # below, the headers weigh more than what is saved


def compress_site(folder: Path) -> int:
    """Write `.br` and `.gz` beside each file that gets smaller; return how many were written."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in TEXT_SUFFIXES and path.is_file())
    with ThreadPoolExecutor() as pool:
        return sum(pool.map(compress_file, paths))


def compress_file(path: Path) -> int:
    """Write the compressed twins of one file."""
    content = path.read_bytes()
    if len(content) < SMALLEST:
        return 0
    twins = {".br": brotli.compress(content), ".gz": gzip.compress(content, 9, mtime=0)}
    smaller = {suffix: twin for suffix, twin in twins.items() if len(twin) < len(content)}
    for suffix, twin in smaller.items():
        path.with_name(path.name + suffix).write_bytes(twin)
    return len(smaller)
