"""Every module of amcc/, plugins/ and tools/ has its test by name in the folder that mirrors its own."""

from pathlib import Path

import pytest

from tests.paths import ROOT

ROOMS = ("amcc", "plugins", "tools")
MODULES = sorted(
    path.relative_to(ROOT).as_posix()
    for room in ROOMS
    for path in (ROOT / room).rglob("*.py")
    if path.name != "__init__.py"
)
# Modules whose test is not written yet. The list only gets shorter.
WITHOUT_A_TEST = frozenset(["tools/publish/errors.py", "tools/publish/targets/base.py"])


def place_of_test(module):
    """Return where the test of a module lies."""
    path = Path(module)
    return ROOT / "tests" / "unit" / path.parent / f"test_{path.name}"


@pytest.mark.parametrize("module", [module for module in MODULES if module not in WITHOUT_A_TEST])
def test_module_has_its_test(module):
    assert place_of_test(module).is_file(), f"{place_of_test(module).relative_to(ROOT)} is missing"


def test_no_module_is_excused_longer_than_needed():
    assert [module for module in sorted(WITHOUT_A_TEST) if module not in MODULES] == []
    assert [module for module in sorted(WITHOUT_A_TEST) if place_of_test(module).is_file()] == []
