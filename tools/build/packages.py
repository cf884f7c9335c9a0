"""The lock files of the Python packages: one for each group of pyproject.toml that is installed by itself."""

from __future__ import annotations

from collections.abc import Iterator

FOLDER = "requirements"
# What building needs stands in [project.dependencies]; every group holds it too.
SITE, EVERYTHING = "site", "dev"
GROUPS = ("publish", "import")
OPTIONS = "--universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.11 --quiet"


def lock_commands() -> Iterator[list[str]]:
    """Yield what to run: first for everything, then for each part with the versions of everything."""
    yield compile_command(EVERYTHING, "--group", EVERYTHING)
    for group in (SITE, *GROUPS):
        chosen = [] if group == SITE else ["--group", group]
        yield compile_command(group, *chosen, "--constraint", f"{FOLDER}/{EVERYTHING}.txt")


def compile_command(name: str, *options: str) -> list[str]:
    """Return the module and the arguments that write one lock file."""
    return [
        *("uv", "pip", "compile", "pyproject.toml", *OPTIONS.split()),
        *(*options, "--output-file", f"{FOLDER}/{name}.txt"),
    ]
