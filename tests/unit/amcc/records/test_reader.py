"""Everything that a person wrote, read once."""

import shutil

import pytest

from amcc.records.reader import DATA_FILES, GROUPS, load_project, record_files
from tests.paths import SMALL


@pytest.fixture
def root(tmp_path):
    return shutil.copytree(SMALL, tmp_path / "project")


def test_each_group_and_each_data_file_is_read(root):
    project = load_project(root)
    assert project.problems == () and project.broken == ()
    for group, (folder, model) in GROUPS.items():
        items = getattr(project, group)
        assert set(items) == {path.stem for path in record_files(root / folder)}
        assert all(type(item.data) is model for item in items.values())
    for name, (file, _) in DATA_FILES.items():
        assert (getattr(project, name) is not None) == (root / file).exists()


def test_names_with_an_underscore_are_no_items(root):
    (root / "communities" / "_notes.md").write_text("no front matter")
    assert load_project(root).problems == ()


def test_a_broken_record_still_has_its_slug_and_nothing_else_reads_it(root):
    path = root / "communities" / "acme-guild.md"
    path.write_text(path.read_text().replace("confidence: high", "confidence: sure"))
    project = load_project(root)
    assert "acme-guild" not in project.communities and "acme-guild" in project.slugs("communities")
    (broken,) = project.broken
    assert (broken.group, broken.item.slug, broken.repaired) == ("communities", "acme-guild", {"confidence"})
    assert [problem.code for problem in project.problems] == ["C210"]


def test_what_lacks_is_empty(tmp_path):
    project = load_project(tmp_path)
    assert project.redirects == () and project.retired == () and list(project.items()) == []
    assert project.vocabularies.sectors == {}


def test_the_values_of_an_item_are_walked_once(root):
    item = load_project(root).communities["acme-guild"]
    assert item.values is item.values
    assert ("lead", "kind") in {value.path for value in item.values}
