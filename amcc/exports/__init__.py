"""The open data: files below `/data/` for other people's programs, one module for each."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

from amcc import urls
from amcc.exports.export import Export
from amcc.pages.index import Directory
from amcc.pages.registry import DataFile


def exports() -> tuple[Export, ...]:
    """Return the export of each module, by the module's name; it needs no entry anywhere but lies here."""
    names = sorted(found.name for found in pkgutil.iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").EXPORT for name in names if name != "export")


def export_files(directory: Directory) -> Iterator[DataFile]:
    """Yield the file of each export, as the build writes it and the checks of the built site expect it."""
    for export in exports():
        yield DataFile(f"{urls.DATA}{export.file}".lstrip("/"), export.content(directory))
