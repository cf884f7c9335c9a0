"""What is made from the model is fresh, true to every record, and complete; and where links to the host lead."""

import json
import re

import pytest
from jsonschema import Draft202012Validator

from amcc.pages.edit_links import Repository
from amcc.records.fields import all_fields, record_fields
from amcc.records.front_matter import parse_document
from amcc.records.model import Community
from amcc.records.reader import load_project
from amcc.records.schema import generated_files, record_template
from amcc.records.validation import validate
from tests.paths import ROOT

FILE = "communities/greater-peoria.md"


def test_generated_files_are_fresh():
    for name, text in generated_files(ROOT).items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, f"{name} is stale: run `invoke generate`"


def test_every_record_fits_the_schema_as_an_editor_reads_it():
    schema = json.loads((ROOT / "communities" / "_schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    project = load_project(ROOT)

    assert len(project.communities) > 50
    for item in project.communities.values():
        assert [error.message for error in validator.iter_errors(item.document.data)] == []
    broken = {**item.document.data, "sectors": [{"sector": "no-such-sector"}], "extra": 1}
    assert len(list(validator.iter_errors(broken))) == 2


def test_every_field_has_a_description_and_every_single_value_an_example():
    fields = list(all_fields(record_fields()))

    assert len(fields) > 60
    for field in fields:
        assert field.description.endswith("."), field.path
        assert field.fields or field.example is not None, field.path


def test_the_template_comments_every_field_and_is_valid_once_everything_is_taken():
    template = record_template()
    for field in all_fields(record_fields()):
        assert re.search(rf"(?m)^\s*(# )?(- )?{field.name}:", template), field.path
    # Take the "# " of every optional field away, and fill the required ones with their examples.
    lines, example = [], ""
    for line in re.sub(r"(?m)^# (A |field says|itself|Everything|yaml).*\n", "", template).split("\n"):
        if match := re.match(r"\s*#   Example: (.*)", line):
            example = match[1]
        text = re.sub(r"^(\s*)# (?! )(?=[- \w]+:)", r"\1", line)
        if re.match(r"\s*(- )?\w+:$", text) and example:
            text, example = f"{text} {example}", ""
        elif re.match(r"\s*(- )?\w+:", text):
            example = ""
        lines.append(text)
    # A related entry names a community or a name, never both.
    text = "\n".join(lines).replace("    name: Pacific Northwest Mass Timber Tech Hub\n", "")
    document = parse_document(text, "communities/x.md")
    community, problems = validate(document, Community)

    assert document.problems == () and problems == []
    assert community is not None and set(Community.model_fields) == community.model_fields_set


@pytest.mark.parametrize(
    ("host", "edit", "history"),
    [
        ("github", "/edit/main/communities/greater-peoria.md", "/commits/main/communities/greater-peoria.md"),
        (
            "gitlab",
            "/-/edit/main/communities/greater-peoria.md",
            "/-/commits/main/communities/greater-peoria.md",
        ),
        (
            "gitea",
            "/_edit/main/communities/greater-peoria.md",
            "/commits/branch/main/communities/greater-peoria.md",
        ),
    ],
)
def test_links_to_each_kind_of_host(host, edit, history):
    repository = Repository("https://git.example/amcc/site.git", "main", host)

    assert repository.edit_url(FILE) == f"https://git.example/amcc/site{edit}"
    assert repository.history_url(FILE) == f"https://git.example/amcc/site{history}"
    assert [link.label for link in repository.links(FILE, "Peoria", what="profile")] == [
        "Edit this profile",
        "Report a mistake",
        "History",
    ]


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("github", "/issues/new?template=correct-a-profile.yml&record=R%26D+%3Cb%3E"),
        ("gitlab", "/-/issues/new?issue%5Btitle%5D=Correction%3A+R%26D+%3Cb%3E&issue%5Bdescription%5D=Record%3A+communities%2Fgreater-peoria.md%0A%0A"),
        ("gitea", "/issues/new?template=.gitea%2FISSUE_TEMPLATE%2Fcorrect-a-profile.yml&record=R%26D+%3Cb%3E"),
    ],
)  # fmt: skip
def test_the_form_for_mistakes_is_filled_in(host, address):
    assert Repository("https://git.example/amcc/site", "main", host).report_url(FILE, "R&D <b>") == (
        f"https://git.example/amcc/site{address}"
    )


def test_the_form_for_mistakes_exists_and_has_the_field():
    form = ROOT / ".github" / "ISSUE_TEMPLATE" / "correct-a-profile.yml"

    assert re.search(r"(?m)^\s+id: record$", form.read_text(encoding="utf-8"))
