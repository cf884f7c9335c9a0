"""Commands have their names, old ones too, and every list of them is made from the collection."""

import re

import pytest
from invoke.parser import Parser

import tasks
from tests.paths import ROOT
from tools.tasks import bench, publish, records, sources
from tools.tasks.collection import COMMANDS_PAGE, OLD_NAMES, TREE, commands_page, described_commands

# Every name that ever worked, with the command behind it.
NAMES = {
    "new": records.new,
    "confirm": records.confirm,
    "rename": records.rename,
    "stale": records.stale,
    "publish": publish.deliver,
    "rollback": publish.rollback,
    "releases": publish.releases,
    "preview": publish.preview,
    "hosts": publish.hosts,
    "import-wordpress": sources.wordpress,
    "bench": bench.directory,
    "bench-build": bench.build,
    "refresh-geodata": sources.refresh,
}
UNCHANGED = [
    "build",
    "check",
    "generate",
    "serve",
    "links",
    "lint",
    "test",
    "screenshots",
    "contribute-pictures",
    "audit",
    "report",
    "ledger",
]


@pytest.mark.parametrize("name", NAMES)
def test_old_names_still_work(name):
    assert tasks.namespace[name].body is NAMES[name].body
    (parsed,) = [
        context
        for context in Parser(contexts=tasks.namespace.to_contexts()).parse_argv([name, *missing(name)])
        if context.name
    ]
    assert name in (parsed.name, *parsed.aliases)


def missing(name):
    """Return values for the arguments that a command can't do without."""
    needed = [argument for argument in tasks.namespace[name].get_arguments() if argument.positional]
    return ["x"] * len(needed)


@pytest.mark.parametrize("name", UNCHANGED)
def test_names_that_stay(name):
    assert tasks.namespace[name].body.__doc__


def test_every_command_is_described_once_under_its_full_name():
    names = [name for name, _ in described_commands()]

    assert len(names) == len(set(names)) == sum(len(commands) for commands in TREE.values())
    assert {"records.new", "publish.rollback", "geodata.refresh", "import.wordpress", "bench.build"} < {
        *names
    }
    assert not OLD_NAMES.keys() & {*names}
    assert all(re.fullmatch(r"[A-Z].+\.", told) and "\n" not in told for _, told in described_commands())


def test_list_of_commands_is_fresh():
    assert COMMANDS_PAGE.read_text("utf-8") == commands_page(), "run `invoke generate`"


def test_commands_that_the_texts_name_exist():
    texts = "\n".join((ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    named = {
        match[1]
        for match in re.finditer(r"(?:`|    )(?:make|invoke|\.venv/bin/invoke) ([a-z][a-z.-]*[a-z])", texts)
    }

    assert len(named) > 5
    assert [
        name for name in sorted(named) if name not in {*tasks.namespace.task_names, *names_of_tree()}
    ] == []


def names_of_tree():
    return {alias for context in tasks.namespace.to_contexts() for alias in (context.name, *context.aliases)}


def test_what_the_makefile_says_of_groups_names_commands():
    text = (ROOT / "Makefile").read_text("utf-8")
    listed = " ".join(re.findall(r"^(?:SITE|PUBLISH|IMPORT) := (.+)$", text, re.M)).split()

    assert listed
    assert [n for n in listed if "%" not in n and n not in names_of_tree()] == []
    assert [n for n in listed if n.endswith(".%") and n.removesuffix(".%") not in TREE] == []
