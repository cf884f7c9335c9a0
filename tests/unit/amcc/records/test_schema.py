"""What is made from the model is fresh, true to every record, and complete."""

import json
import re

from jsonschema import Draft202012Validator

from amcc.records.fields import all_fields, record_fields
from amcc.records.front_matter import parse_document
from amcc.records.model import Community
from amcc.records.reader import load_project
from amcc.records.schema import generated_files, record_template
from amcc.records.validation import validate
from tests.paths import ROOT


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
    # A related entry names a community or a name, never both; an outcome has a measure, a target a year in which it
    # falls due.
    text = "\n".join(lines).replace("    name: Pacific Northwest Mass Timber Tech Hub\n", "")
    text = text.replace("    due: 2027\n", "")
    document = parse_document(text, "communities/x.md")
    community, problems = validate(document, Community)

    assert document.problems == () and problems == []
    assert community is not None and set(Community.model_fields) == community.model_fields_set
