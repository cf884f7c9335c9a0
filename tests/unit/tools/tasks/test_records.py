"""The commands for records say what they did."""

from amcc.commands import check, stale
from amcc.commands import records as functions
from tools.tasks import records
from tools.tasks.command import ROOT

FILE = ROOT / "communities" / "acme.md"


def test_a_new_record_is_named_with_what_is_open(monkeypatch, invoked, capsys):
    monkeypatch.setattr(functions, "new_record", lambda root, name: FILE)
    monkeypatch.setattr(check, "list_open_fields", lambda root, path: f"  line 3: {path.stem}")
    records.new(invoked, "Acme")

    assert capsys.readouterr().out == "communities/acme.md is made. To fill in:\n  line 3: acme\n"


def test_a_confirmation_without_day_and_role_leaves_them_open(monkeypatch, invoked, capsys):
    calls = []
    monkeypatch.setattr(functions, "confirm_record", lambda *arguments: calls.append(arguments) or FILE)
    records.confirm(invoked, "acme")
    records.confirm(invoked, "acme", date="2026-11-01", by="staff")

    assert calls == [(ROOT, "acme", None, None), (ROOT, "acme", "2026-11-01", "staff")]
    assert capsys.readouterr().out == "communities/acme.md is confirmed.\n" * 2


def test_a_rename_names_every_changed_file(monkeypatch, invoked, capsys):
    monkeypatch.setattr(functions, "rename_record", lambda root, old, new: [FILE, ROOT / "content" / "a.md"])
    records.rename(invoked, "old", "acme")

    assert capsys.readouterr().out == "changed communities/acme.md\nchanged content/a.md\n"


def test_the_stale_ones_are_listed(monkeypatch, invoked, capsys):
    monkeypatch.setattr(stale, "list_stale", lambda root, months, as_csv: f"{months} {as_csv}")
    records.stale(invoked, months=6, csv=True)

    assert capsys.readouterr().out == "6 True\n"
