"""The scripts of package.json, by name."""

from __future__ import annotations

import json
from pathlib import Path

from amcc.errors import CommandError


def npm_script(root: Path, name: str) -> list[str]:
    """Return the command of a script; raise when package.json has none of that name."""
    scripts = json.loads((root / "package.json").read_text(encoding="utf-8")).get("scripts", {})
    if name not in scripts:
        raise CommandError(f"package.json has no script '{name}'.")
    return ["npm", "run", "--silent", name]
