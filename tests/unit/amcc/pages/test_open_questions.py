"""What records leave open stands on one page, by community and by field, each with the ways to answer."""

from amcc.pages.edit_links import Repository
from amcc.pages.open_questions import (
    Asked,
    asked_of_communities,
    asked_of_programs,
    by_field,
    open_question_pages,
)
from amcc.pages.views import Ref
from amcc.records.labels import QUESTION_FIELDS
from amcc.records.model import Community
from amcc.records.parts import OpenQuestion


def question(text, field=None):
    return OpenQuestion(text=text, field=field)


def asked(anchor, *questions):
    return Asked(anchor, anchor.capitalize(), f"/communities/{anchor}/", questions, ())


def test_a_community_is_found_by_its_slug_and_says_how_to_answer(views):
    [acme] = asked_of_communities(views)

    assert (acme.anchor, acme.name, acme.url) == ("acme-guild", "Acme Guild", "/communities/acme-guild/")
    assert [q.text for q in acme.questions] == ["Whether the class went on after 2016 is not known."]
    assert acme.count == "1 question"
    form, edit = acme.links
    assert (form.label, edit.label) == ("Answer in a form", "Edit the record")
    assert "record=Acme+Guild+of+Illinois" in form.url
    assert edit.url.endswith("/communities/acme-guild.md")


def test_a_program_is_edited_in_the_list_of_programs(views, monkeypatch):
    programs = views.project.vocabularies.programs
    asking = programs["imcp"].model_copy(update={"open_questions": (question("How many applied?"),)})
    monkeypatch.setitem(programs, "imcp", asking)

    [imcp] = asked_of_programs(views)

    assert (imcp.anchor, imcp.url) == ("imcp", "/programs/imcp/")
    assert imcp.links[1].url.endswith("/communities/_vocabulary/programs.yml")


def test_questions_are_grouped_by_field_and_those_without_one_come_last():
    groups = by_field(
        [
            asked("acme", question("Why the name?"), question("Which counties?", "region")),
            asked(
                "gulf", question("Who are the partners?", "partners"), question("Which parishes?", "region")
            ),
        ]
    )

    assert [(group.anchor, group.label, group.count) for group in groups] == [
        ("field-region", "Region", "2 questions"),
        ("field-partners", "Partners", "1 question"),
        ("field-other", "Everything else", "1 question"),
    ]
    assert groups[0].questions == (
        ("Which counties?", Ref("Acme", "#acme")),
        ("Which parishes?", Ref("Gulf", "#gulf")),
    )


def test_each_field_of_a_question_is_one_of_a_record():
    assert QUESTION_FIELDS.keys() <= Community.model_fields.keys()


def test_the_page_says_how_many_there_are(views):
    [page] = open_question_pages(views)
    context = page.context()

    assert page.url == "/contribute/open-questions/"
    assert [above.url for above in page.trail] == ["/contribute/"]
    assert (context["total"], context["of"]) == ("1 open question", "1 community")
    assert "communities/acme-guild.md" in page.changed


def test_the_form_of_each_host_comes_before_the_file():
    for host in ("github", "gitlab", "gitea"):
        repository = Repository("https://git.example/amcc/site", "main", host)
        form, edit = repository.answer_links("communities/x.md", "X", what="record")
        assert form.url == repository.report_url("communities/x.md", "X")
        assert edit.url == repository.edit_url("communities/x.md")
