"""Only what a change itself brings counts against it."""

import shutil
import subprocess

import pytest

from amcc.checks.since import UnknownRevisionError, compare_with
from amcc.commands.check import ProblemsFoundError, run_check
from tests.paths import FIXTURES


def git(folder, *arguments):
    identity = ["-c", "user.name=Test", "-c", "user.email=test@site.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", folder, *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def project(tmp_path):
    folder = shutil.copytree(FIXTURES / "project", tmp_path / "project")
    git(folder, "init", "-q", "-b", "main")
    edit(folder, "gulf-yards", "name: Mobile", "name: Mobil")
    commit(folder)
    git(folder, "switch", "-q", "-c", "change")
    return folder


def edit(folder, slug, old, new):
    path = folder / "communities" / f"{slug}.md"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def commit(folder):
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "A change")


def split(folder, revision="main"):
    comparison = compare_with(folder, revision)
    return [p.code for p in comparison.new], [p.code for p in comparison.before]


def test_a_problem_of_this_change_is_told_apart(project):
    edit(project, "acme-guild", "Kendall", "Kendal")

    assert split(project) == (["C302"], ["C304"])
    with pytest.raises(ProblemsFoundError):
        run_check(project, "text", "main")


def test_what_was_there_before_decides_nothing(project, capsys):
    edit(project, "acme-guild", "Kendall", "DuPage")

    run_check(project, "text", "main")
    assert "No problem found in this change; 1 there before." in capsys.readouterr().out


def test_a_problem_stays_the_same_when_its_lines_move_and_others_come_before_it_in_a_list(project):
    edit(project, "acme-guild", "    kind: outcome", "    kind: result")
    commit(project)
    git(project, "switch", "-q", "-c", "later")
    edit(project, "acme-guild", "name: Acme Guild of Illinois", "# a line\n\nname: Acme Guild of Illinois")
    edit(
        project,
        "acme-guild",
        "practices:\n",
        "practices:\n  - text: Another thing that was really done.\n    kind: context\n    sources: [gazette-2014]\n",
    )

    assert split(project, "change") == ([], ["C210", "C304"])


def test_a_second_problem_of_the_same_kind_counts(project):
    edit(project, "acme-guild", "sources: [gazette-2016]", "sources: [gazette-2015]")
    commit(project)
    edit(
        project,
        "acme-guild",
        "    kind: context\n    sources: [gazette-2014]",
        "    kind: context\n    sources: [gazette-2015]",
    )
    new = compare_with(project, "HEAD").new

    assert [(problem.code, problem.line) for problem in new] == [("C305", 43)]


def test_a_renamed_file_keeps_its_old_problems(project):
    git(project, "mv", "communities/gulf-yards.md", "communities/gulf-shipyards.md")
    edit(project, "gulf-shipyards", "[old-gulf-yards]", "[old-gulf-yards, gulf-yards]")
    commit(project)

    new, before = split(project)
    assert "C304" in before and "C304" not in new


def test_a_deletion_answers_for_what_it_breaks_elsewhere(project):
    (project / "communities" / "acme-guild.md").unlink()

    new, before = split(project)
    assert "C306" in new and before == ["C304"]


def test_what_others_changed_meanwhile_is_nobodys_fault(project):
    git(project, "switch", "-q", "main")
    edit(project, "gulf-yards", "name: Mobil", "name: Mobile")
    commit(project)
    git(project, "switch", "-q", "change")
    edit(project, "acme-guild", "Kendall", "DuPage")
    commit(project)

    assert split(project) == ([], ["C304"])


def test_a_new_record_with_a_name_that_is_taken_is_red_for_itself(project):
    text = (project / "communities" / "hidden-valley.md").read_text()
    (project / "communities" / "new-valley.md").write_text(
        text.replace("A made-up coalition", "Another coalition")
    )

    assert {p.file for p in compare_with(project, "main").new if p.code == "C324"} == {
        "communities/hidden-valley.md",
        "communities/new-valley.md",
    }
    commit(project)
    git(project, "switch", "-q", "-c", "next")
    edit(project, "acme-guild", "Kendall", "DuPage")
    assert split(project, "change")[0] == []


def test_an_unknown_revision_is_told(project):
    with pytest.raises(UnknownRevisionError, match="no-such-branch") as raised:
        compare_with(project, "no-such-branch")
    assert raised.value.exit_code == 2
