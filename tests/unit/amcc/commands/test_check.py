"""What `invoke check` prints and when it fails."""

import shutil

import pytest

from amcc.commands.check import ProblemsFoundError, UnknownFormatError, list_open_fields, run_check
from tests.paths import SMALL

RECORD = "communities/acme-guild.md"


@pytest.fixture
def project(tmp_path):
    return shutil.copytree(SMALL, tmp_path / "project")


def edit(project, old, new):
    path = project / RECORD
    assert old in path.read_text()
    path.write_text(path.read_text().replace(old, new, 1))


def test_errors_alone_make_it_fail(project, capsys):
    run_check(project, "text", None)
    edit(project, "gazette-2016]", "gazette-2014]")
    run_check(project, "text", None)
    assert "0 errors, 1 warning." in capsys.readouterr().out
    edit(project, "Kendall", "Kendal")
    with pytest.raises(ProblemsFoundError, match=r"^1 error to be corrected$") as raised:
        run_check(project, "github", None)
    assert raised.value.exit_code == 1
    assert capsys.readouterr().out.startswith("::error file=communities/acme-guild.md")


def test_an_unknown_format_is_refused(project):
    with pytest.raises(UnknownFormatError, match="github, json, markdown, sarif, text, not 'xml'") as raised:
        run_check(project, "xml", None)
    assert raised.value.exit_code == 2


def test_open_fields_are_those_of_one_file(project):
    edit(project, "confidence: high\n", "")
    path = project / RECORD
    assert list_open_fields(project, path).startswith(
        "  line 2: confidence: the field 'confidence' is missing"
    )
    assert list_open_fields(project, project / "communities/gulf-yards.md") == ""
