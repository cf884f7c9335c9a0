"""The import stands alone: nothing of the site needs it, nor what it alone needs."""

import re

import pytest

from tests.paths import ROOT

SOURCES = sorted(
    path
    for folder in ("amcc", "plugins", "tools")
    for path in (ROOT / folder).rglob("*.py")
    if not path.is_relative_to(ROOT / "tools" / "wordpress_import")
)
IMPORT = re.compile(r"^\s*(?:from|import) +([\w.]+)", re.MULTILINE)


def test_there_are_sources():
    assert len(SOURCES) > 100


# The command that starts it, and the comparison of two sites, which parses HTML as well.
USERS = {
    "tools.wordpress_import": {"tools/tasks/sources.py"},
    "bs4": {"tools/compare/page.py"},
    "markdownify": set(),
}


@pytest.mark.parametrize("package", USERS)
def test_nothing_else_imports(package):
    users = {
        path.relative_to(ROOT).as_posix()
        for path in SOURCES
        for name in IMPORT.findall(path.read_text("utf-8"))
        if name == package or name.startswith(f"{package}.")
    }
    assert users == USERS[package]
