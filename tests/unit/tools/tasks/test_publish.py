"""Each command hands what it was asked for to the function that does it."""

import pytest

from tools.publish import commands
from tools.tasks import publish
from tools.tasks.command import ROOT


@pytest.mark.parametrize(
    ("command", "options", "function", "expected"),
    [
        (publish.rollback, {"release": "abc", "target": "folder:/x"}, "roll_back", ("folder:/x", "abc")),
        (publish.releases, {"target": "folder:/x"}, "list_releases", ("folder:/x",)),
        (publish.preview, {"production": True, "port": 8123}, "preview", (8123, True)),
        (publish.hosts, {"folder": "/srv/x", "brotli": True}, "write_snippets", ("/srv/x", True)),
        (publish.links, {}, "check_links", ()),
    ],
)
def test_options_reach_the_function(monkeypatch, invoked, command, options, function, expected):
    calls = []
    monkeypatch.setattr(commands, function, lambda *arguments: calls.append(arguments))
    command(invoked, **options)

    assert calls == [(ROOT, *expected)]


def test_delivery_makes_sure_of_its_programs_first(monkeypatch, invoked):
    calls = []
    monkeypatch.setattr(publish, "ensure_parts", lambda *parts: calls.append("parts"))
    monkeypatch.setattr(commands, "publish", lambda *arguments: calls.append(arguments))
    publish.deliver(invoked, target="folder:/x", dry_run=True)

    assert calls == ["parts", (ROOT, "folder:/x", True)]
