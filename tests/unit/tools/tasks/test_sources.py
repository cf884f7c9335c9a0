"""The commands that bring in what others have."""

from pathlib import Path

from amcc.geography import refresh as geography
from tools.tasks import sources
from tools.tasks.command import ROOT
from tools.wordpress_import import cli


def test_refresh_runs_the_geography(monkeypatch, invoked):
    calls = []
    monkeypatch.setattr(geography, "main", lambda: calls.append("refreshed"))
    sources.refresh(invoked)

    assert calls == ["refreshed"]


class Report:
    """What an import hands back."""

    def render(self, suffix):
        return f"a report as {suffix}\n"


def test_options_of_an_import_reach_it(monkeypatch, invoked, capsys):
    calls = []
    monkeypatch.setattr(
        cli, "import_wordpress", lambda *arguments, **more: calls.append((arguments, more)) or Report()
    )
    sources.wordpress(invoked, "export.xml", uploads="files", adopt=["one"], check=False, report="r.json")

    [((export, options), more)] = calls
    assert export == Path("export.xml")
    assert (options.root, options.uploads, options.adopt, options.check) == (
        ROOT,
        Path("files"),
        frozenset({"one"}),
        False,
    )
    assert more == {"dry_run": False, "report_file": Path("r.json")}
    assert capsys.readouterr().out == "a report as .md\n"
