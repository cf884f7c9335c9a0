"""The pages on which contributors look things up."""

from amcc.checks.kinds import PROBLEM_KINDS
from amcc.facets import SECTOR
from amcc.pages import contribute
from amcc.pages.contribute import confirmation_rows, contribute_pages, field_entries, problem_groups


def by_path(fields):
    for field in fields:
        yield field.path, field
        yield from by_path(field.fields)


def test_fields_name_the_values_they_allow(directory, monkeypatch):
    monkeypatch.setattr(contribute, "FACET_OF_VOCABULARY", {"sectors": SECTOR})
    fields = dict(by_path(field_entries(directory)))

    assert fields["lead.kind"].values == (
        ("university", "A university or college."),
        ("state-agency", "A part of a state's government."),
        ("unknown", "The kind has yet to be recorded."),
    )
    assert fields["lead.kind"].more is None
    [sector] = [field for path, field in fields.items() if path.endswith(".sector")]
    assert sector.values == (("metals-and-castings", ""), ("shipbuilding-and-maritime", ""))
    assert sector.more.url == "/sectors/"


def test_anchors_are_each_fields_own(directory):
    anchors = [field.anchor for _, field in by_path(field_entries(directory))]
    assert len(anchors) == len(set(anchors))


def test_every_kind_of_problem_stands_in_one_group():
    codes = [kind.code for group in problem_groups() for kind in group.kinds]
    assert sorted(codes) == sorted(PROBLEM_KINDS)


def test_records_that_were_never_confirmed_say_so(directory):
    rows = confirmation_rows(directory)
    assert len(rows) == 3
    assert {row.date_words for row in rows} == {"never"}


def test_each_kind_of_problem_has_a_page_below_the_list(views):
    pages = {page.url: page for page in contribute_pages(views)}
    problem = pages["/contribute/problems/c302/"]

    assert [link.url for link in problem.trail] == ["/contribute/", "/contribute/problems/"]
    assert problem.heading.startswith("C302: ")
    assert problem.context()["kind"] is PROBLEM_KINDS["C302"]
    assert problem.kind.picture_of in pages
