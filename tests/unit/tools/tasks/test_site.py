"""The commands for whoever works on the site."""

import pytest
from invoke.exceptions import Exit

from amcc.commands import check
from tools.build import build as building
from tools.change_report import command as reporting
from tools.tasks import site
from tools.tasks.command import OUTPUT, ROOT


def test_a_build_says_how_many_pages(monkeypatch, invoked, capsys):
    calls = []
    monkeypatch.setattr(building, "build_site", lambda *arguments: calls.append(arguments))
    site.build(invoked)

    assert calls == [(ROOT, OUTPUT)]
    assert capsys.readouterr().out.startswith("Built ")


def test_a_failed_build_says_that_the_output_is_as_it_was(monkeypatch, invoked):
    def fail(*arguments):
        raise building.BuildError("one.md:1:1: wrong")

    monkeypatch.setattr(building, "build_site", fail)
    with pytest.raises(Exit) as caught:
        site.build(invoked)
    assert caught.value.message == "one.md:1:1: wrong\nNot built; output/ is as it was."
    assert caught.value.code == 1


def test_check_and_report_take_empty_options_for_none(monkeypatch, invoked):
    calls = []
    monkeypatch.setattr(check, "run_check", lambda *arguments: calls.append(arguments))
    monkeypatch.setattr(reporting, "run_report", lambda *arguments: calls.append(arguments))
    site.check(invoked)
    site.check(invoked, format="json", since="main")
    site.report(invoked, "main")

    assert calls == [
        (ROOT, "text", None),
        (ROOT, "json", "main"),
        (ROOT, "main", None, ROOT / "build" / "report"),
    ]
