"""Gives the search index the same bytes on every run.

Pagefind writes the values of a filter in the order of a hash map, which differs from run to run, and names the file,
and those that name it, by their content. Here the values are sorted and the names made anew.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

# What Pagefind puts before the data of each file; a file that begins with it is read as it stands, uncompressed.
SIGNATURE = b"pagefind_dcd"
# In the list that a meta file is: [version, pages, index chunks, filters as [name, file], ...].
FILTERS = 3


def make_stable(folder: Path) -> None:
    """Rewrite the filters, the meta files that name them and the entry that names those."""
    entry_file = folder / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text("utf-8"))
    for language in entry["languages"].values():
        language["hash"] = rewrite_meta(folder, language["hash"])
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def rewrite_meta(folder: Path, name: str) -> str:
    """Sort the filters of one language; return the new name of its meta file."""
    path = folder / f"pagefind.{name}.pf_meta"
    meta = read(path)
    meta[FILTERS] = [[kind, rewrite_filter(folder, file)] for kind, file in sorted(meta[FILTERS])]
    path.unlink()
    return write(folder, "pagefind.{}.pf_meta", language_of(name), meta, 10)


def rewrite_filter(folder: Path, name: str) -> str:
    """Sort the values of one filter; return the new name of its file."""
    path = folder / "filter" / f"{name}.pf_filter"
    kind, values = read(path)
    path.unlink()
    return write(folder / "filter", "{}.pf_filter", language_of(name), [kind, sorted(values)], 7)


def language_of(name: str) -> str:
    """Return the language that a name begins with: `en` of `en_1e5768e`."""
    return name.rpartition("_")[0]


def read(path: Path) -> Any:
    """Return the data of one of Pagefind's files."""
    content = gzip.decompress(path.read_bytes())
    if not content.startswith(SIGNATURE):
        raise ValueError(f"{path.name} is no file of Pagefind")
    return cbor2.loads(content.removeprefix(SIGNATURE))


def write(folder: Path, pattern: str, language: str, data: Any, digits: int) -> str:
    """Write data under a name made of language and digest; return that name. `pattern` is that of the file name."""
    content = SIGNATURE + cbor2.dumps(data)
    name = f"{language}_{hashlib.sha256(content).hexdigest()[:digits]}"
    (folder / pattern.format(name)).write_bytes(content)
    return name
