"""Scripts: each page's module with all it imports as one file, so that a reader's browser asks once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import rjsmin

from .errors import AssetError

# The theme's modules import and export by name, one statement a line; anything else is refused.
_IMPORT = re.compile(r"""^import \{(?P<names>[^}]*)\} from "\./(?P<file>[\w-]+\.js)";$""", re.M)
_EXPORT = re.compile(r"^export (?=(?:const|class) (?P<name>[\w$]+))", re.M)
_OTHER = re.compile(r"^(?:import|export)\b(?! *\().*$", re.M)


def read_scripts(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the file name of every script that pages name, with its text: its modules' and its own, made small."""
    modules = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}
    imports = {name: _imports(name, text, modules) for name, text in modules.items()}
    order = _each_after_its_imports(imports)
    used = {name for names in imports.values() for name in names}
    for entry in sorted(modules.keys() - used):
        needed = _reached(entry, imports) - {entry}
        parts = [_as_function(name, modules[name]) for name in order if name in needed]
        yield entry, str(rjsmin.jsmin("\n".join([*parts, _body(modules[entry])])))


def _imports(user: str, text: str, modules: dict[str, str]) -> list[str]:
    names = [match["file"] for match in _IMPORT.finditer(text)]
    for name in names:
        if name not in modules:
            raise AssetError(f"js/{user}: './{name}' is no script of the theme")
    left = _OTHER.search(_EXPORT.sub("", _IMPORT.sub("", text)))
    if left:
        raise AssetError(
            f"js/{user}: {left.group()!r}; write `import {{…}} from` and `export const` or `class`"
        )
    return names


def _each_after_its_imports(imports: dict[str, list[str]]) -> list[str]:
    order: list[str] = []
    waiting = list(imports)
    while waiting:
        ready = [name for name in waiting if set(waiting).isdisjoint(imports[name])]
        if not ready:
            raise AssetError(f"scripts import each other in a circle: {', '.join(waiting)}")
        order += ready
        waiting = [name for name in waiting if name not in ready]
    return order


def _reached(name: str, imports: dict[str, list[str]]) -> set[str]:
    return {name}.union(*(_reached(each, imports) for each in imports[name]))


def _variable(name: str) -> str:
    return "$" + Path(name).stem.replace("-", "_")


def _body(text: str) -> str:
    """Return a module's text with its imports taken from the variables that hold other modules' exports."""
    inner = _IMPORT.sub(lambda match: f"const {{{match['names']}}} = {_variable(match['file'])};", text)
    return _EXPORT.sub("", inner)


def _as_function(name: str, text: str) -> str:
    """Return a module as a function of its own, since names inside it may stand in other modules too."""
    exports = ", ".join(match["name"] for match in _EXPORT.finditer(text))
    return f"const {_variable(name)} = (() => {{\n{_body(text)}\nreturn {{{exports}}};\n}})();"
