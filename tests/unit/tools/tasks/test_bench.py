"""The commands that measure."""

from types import SimpleNamespace

import pytest
from invoke.exceptions import Exit

import bench.build
import bench.directory_filter
from tools.tasks import bench as tasks
from tools.tasks.command import OUTPUT, ROOT


@pytest.mark.parametrize("holds", [True, False])
def test_a_slow_directory_fails(monkeypatch, invoked, capsys, holds):
    calls = []
    monkeypatch.setattr(tasks, "ensure_parts", lambda *parts: calls.append("parts"))
    monkeypatch.setattr(tasks, "build_output", lambda _: calls.append("build"))
    results = [SimpleNamespace(holds=holds)]
    monkeypatch.setattr(bench.directory_filter, "measure_filters", lambda site: calls.append(site) or results)
    monkeypatch.setattr(bench.directory_filter, "table", lambda results: f"{len(results)} rows")
    if holds:
        tasks.directory(invoked)
    else:
        with pytest.raises(Exit):
            tasks.directory(invoked)

    assert calls == ["parts", "build", OUTPUT]
    assert capsys.readouterr().out == "1 rows\n"


def test_builds_are_measured_in_a_table(monkeypatch, invoked, capsys):
    monkeypatch.setattr(bench.build, "measure_builds", lambda root: (root, 2))
    monkeypatch.setattr(bench.build, "table", lambda *measured: f"table of {measured == (ROOT, 2)}")
    tasks.build(invoked)

    assert capsys.readouterr().out == "table of True\n"
