"""All commands in one tree; every list of them is made from it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import Any

from invoke.collection import Collection
from invoke.context import Context

from tools.tasks import bench, compare, publish, quality, records, site, sources
from tools.tasks.command import ROOT, command

COMMANDS_PAGE = ROOT / "docs" / "commands.md"
PAGE_HEAD = """\
# Commands

`make NAME` runs a command and installs first what it needs; `.venv/bin/invoke NAME` runs it with options, which
`.venv/bin/invoke --help NAME` explains. This list is made from the commands: `make generate` writes it.

| command | what it does |
| --- | --- |
"""


@command
def generate(context: Context) -> None:
    """Write anew what is made from the code: template and schema of records, the list of commands."""
    from amcc.records.schema import write_generated_files

    written = write_generated_files(ROOT)
    if not COMMANDS_PAGE.is_file() or COMMANDS_PAGE.read_text(encoding="utf-8") != commands_page():
        COMMANDS_PAGE.write_text(commands_page(), encoding="utf-8")
        written = [*written, str(COMMANDS_PAGE.relative_to(ROOT))]
    print("\n".join(written) or "All generated files are fresh.")


@command(name="help")
def show_commands(context: Context) -> None:
    """List the commands."""
    rows = list(described_commands())
    width = max(len(name) for name, _ in rows)
    print("\n".join(f"make {name:<{width}}  {told}" for name, told in rows))


TREE: dict[str, tuple[Any, ...]] = {
    "": (
        site.serve,
        site.build,
        site.check,
        site.report,
        site.ledger,
        quality.test,
        quality.lint,
        quality.screenshots,
        quality.contribute_pictures,
        quality.audit,
        quality.lock,
        publish.links,
        generate,
        show_commands,
    ),
    "records": (records.new, records.confirm, records.rename, records.stale),
    "publish": (
        publish.deliver,
        publish.prepare,
        publish.rollback,
        publish.releases,
        publish.preview,
        publish.hosts,
    ),
    "geodata": (sources.refresh,),
    "import": (sources.wordpress,),
    "bench": (bench.directory, bench.build),
    "compare": (compare.sites, compare.revision, compare.records),
}
# Names from before the tree; `publish` and `bench` are those of a collection's first command now.
OLD_NAMES = {
    "new": "records.new",
    "confirm": "records.confirm",
    "rename": "records.rename",
    "stale": "records.stale",
    "rollback": "publish.rollback",
    "releases": "publish.releases",
    "preview": "publish.preview",
    "hosts": "publish.hosts",
    "import-wordpress": "import.wordpress",
    "bench-build": "bench.build",
    "refresh-geodata": "geodata.refresh",
}


def make_collection() -> Collection:
    """Return the tree of commands, with the old names beside it."""
    root = Collection()
    for name, commands in TREE.items():
        branch = Collection(name) if name else root
        for each in commands:
            branch.add_task(each)
        if name:
            root.add_collection(branch)
    for old, new in OLD_NAMES.items():
        alias = copy(root[new])
        alias.__doc__ = f"Same as {new}."
        root.add_task(alias, name=old)
    return root


def described_commands() -> Iterator[tuple[str, str]]:
    """Yield the name of each command and what it does, by collection, without the old names."""
    root = make_collection()
    for name, commands in TREE.items():
        for each in commands:
            yield root.transform(f"{name}.{each.name}".strip(".")), (each.__doc__ or "").strip()


def commands_page() -> str:
    """Return the list of commands as Markdown."""
    rows = [f"| `{name}` | {told} |" for name, told in described_commands()]
    old = ", ".join(f"`{old}`" for old in OLD_NAMES)
    return (
        PAGE_HEAD
        + "\n".join(rows)
        + f"\n\n`publish` and `bench` are short for the first command of theirs. Names from before still work: {old}.\n"
    )
