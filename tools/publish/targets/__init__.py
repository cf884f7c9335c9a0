"""Where a site can be delivered to, by the form of the target's address.

Each module here is a kind of target, and is known because it lies here. It says the FORM of its addresses, and its
`target_at(parts, root)` returns the target of an address in parts, or None when the address has another form; `root`
is the checkout.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

from tools.publish.errors import PublishError
from tools.publish.targets.base import Target


def make_target(address: str, root: Path) -> Target:
    """Return the target of an address; `root` is the checkout."""
    parts, forms = urlsplit(address), []
    for kind in kinds_of_targets():
        target: Target | None = kind.target_at(parts, root)
        if target:
            return target
        forms.append(kind.FORM)
    raise PublishError(f"'{address}' is no target. Write {', '.join(forms[:-1])} or {forms[-1]}.")


def kinds_of_targets() -> Iterator[ModuleType]:
    """Yield the modules one by one, by name: the libraries behind some of them take their time to be imported."""
    for found in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name):
        if found.name != "base":
            yield import_module(f"{__name__}.{found.name}")
