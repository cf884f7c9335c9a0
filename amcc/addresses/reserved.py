"""Names that no file may have, because the site or a computer needs them for itself."""

from __future__ import annotations

from amcc import urls

# Windows can't store files of these names.
WINDOWS_NAMES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}
)
# `index` would hide the page of its own folder; the others are kept free for lists and forms.
KEPT_FREE = frozenset({"index", "404", "all", "edit", "map", "maps", "new"})
RESERVED_NAMES = WINDOWS_NAMES | KEPT_FREE | {root.strip("/") for root in (urls.SEARCH, *urls.FILE_ROOTS)}
