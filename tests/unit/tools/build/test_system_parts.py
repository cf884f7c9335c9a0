"""Missing programs end in one line that says what to install."""

import pytest

from tools.build import system_parts
from tools.build.system_parts import MissingPartError, SystemPart, ensure_parts, major_version

ABSENT = SystemPart("Gizmo 7", lambda: False, ("gizmo", "gizmo-driver"))


def test_nothing_happens_when_all_is_there(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    assert ensure_parts(SystemPart("Present", lambda: True, ("present",))) is None


def test_missing_part_without_apt_is_named_in_one_line(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(MissingPartError) as caught:
        ensure_parts(ABSENT)
    assert str(caught.value) == (
        "The tests need Gizmo 7. On Debian or Ubuntu: "
        "sudo apt-get install --yes --no-install-recommends gizmo gizmo-driver"
    )


def test_missing_part_is_installed_where_that_is_allowed(monkeypatch, tmp_path):
    log = tmp_path / "log"
    apt = tmp_path / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$@" >> "{log}"\n')
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(system_parts.os, "geteuid", lambda: 0)

    ensure_parts(SystemPart("Gizmo", log.exists, ("gizmo",)))

    assert log.read_text().splitlines() == ["update", "install --yes --no-install-recommends gizmo"]


def test_versions_are_read_from_either_stream(tmp_path, monkeypatch):
    (tmp_path / "old").write_text("#!/bin/sh\necho 'openjdk version \"17.0.15\" 2025' >&2\n")
    (tmp_path / "old").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")

    assert major_version("old") == 17
    assert major_version("no-such-program") == 0
