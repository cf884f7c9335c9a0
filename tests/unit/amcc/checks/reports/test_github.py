"""The report as annotations."""

from amcc.checks.reports.github import render_github


def test_github_gets_an_annotation_for_each_problem(outcome):
    first, *_, last = render_github(outcome).split("\n")

    assert first.startswith(
        "::error file=communities/acme-guild.md,line=16,col=16,endColumn=22,title=C302%3A No such county in this state::"
    )
    assert first.endswith("https://site.example/contribute/problems/c302/") and "%0AWrite: " in first
    assert last.startswith("::warning file=")
