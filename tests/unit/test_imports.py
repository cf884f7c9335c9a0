"""Imports lead downward only: the floors of the house, lowest first, and who stands on which."""

import ast

from tests.paths import ROOT

# The rooms of a floor may import those of the floors below and of their own; docs/architecture.md draws this.
FLOORS = (
    {"amcc.geography", "amcc.problems", "amcc.urls", "amcc.text", "amcc.errors", "amcc.parallel"},
    {"amcc.records"},
    {"amcc.maps"},
    {"amcc.facets", "amcc.addresses", "amcc.figures"},
    {"amcc.checks"},
    {"amcc.commands", "amcc.pages", "amcc.suggestions"},
    {"amcc.counties", "amcc.search", "amcc.exports"},
    {"amcc.site"},
    {"plugins"},
    {"tools"},
    {"bench", "tools.tasks", "tasks"},
)
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
PLUGINS = {path.name for path in (ROOT / "plugins").iterdir() if path.is_dir() and path.name != "__pycache__"}
PATHS = [path for top in ("amcc", "plugins", "tools", "bench") for path in sorted((ROOT / top).rglob("*.py"))]
MODULES = {path.relative_to(ROOT).as_posix(): path for path in [*PATHS, ROOT / "tasks.py"]}


def room_of(module):
    """Return the room of a module, None when it is none of the project's."""
    top, *others = module.split(".")
    if top == "amcc" or module.startswith("tools.tasks"):
        return ".".join([top, *others[:1]])
    return "plugins" if top in PLUGINS else top if top in FLOOR_OF else None


def imports_of(path):
    """Yield the names of the modules that a file imports, wherever it does; its own package is left out."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported_by_rooms():
    """Yield each file's name, its room, and a room that it imports from."""
    for name, path in MODULES.items():
        own = room_of(name.removesuffix(".py").replace("/", "."))
        for room in filter(None, {room_of(module) for module in imports_of(path)} - {own}):
            yield name, own, room


def test_imports_lead_downward():
    imports = list(imported_by_rooms())

    assert len(imports) > 100
    assert [
        f"{name} imports {room}" for name, own, room in imports if FLOOR_OF[room] > FLOOR_OF.get(own, 0)
    ] == []


def test_only_plugins_know_pelican():
    knowing = {
        name for name, path in MODULES.items() if any(m.startswith("pelican") for m in imports_of(path))
    }

    assert knowing
    assert [name for name in sorted(knowing) if not name.startswith("plugins/")] == []


def test_every_room_stands_on_a_floor():
    rooms = {room_of(name.removesuffix(".py").replace("/", ".")) for name in MODULES}

    assert rooms - FLOOR_OF.keys() <= {"amcc.__init__", None}
