"""One mistake is told once: a broken record is completed for the checks that follow."""

import shutil

from amcc.checks import check_project
from amcc.records.contents import Article
from amcc.records.model import Community
from amcc.records.reader import load_project
from amcc.records.repair import own_path, repair
from tests.paths import SMALL


def record_data():
    return load_project(SMALL).communities["acme-guild"].document.data


def test_wrong_values_are_replaced_and_their_paths_named():
    data = record_data()
    data["region"]["complete"] = "mostly"
    data["sectors"][0]["sector"] = "Metals & castings"
    del data["lead"]

    record, paths = repair(data, Community)

    assert paths == {"region.complete", "sectors[1].sector", "lead"}
    assert record.region.complete is True and record.name == data["name"]
    assert record.lead.kind == "university"
    assert "lead" not in data


def test_what_no_field_of_the_model_holds_is_taken_out():
    record, paths = repair({**record_data(), "extra": 1}, Community)
    assert paths == {"extra"} and record is not None


def test_a_file_of_another_shape_can_not_be_repaired():
    assert repair("text", Article) == (None, frozenset())


def test_the_path_into_the_data_leaves_out_what_pydantic_adds():
    assert own_path(("region", "counties", "Illinois", "[key]")) == ("region", "counties", "Illinois")
    assert own_path(("practices", 0, "years", "int")) == ("practices", 0, "years")


def test_a_city_is_not_judged_by_a_state_that_is_wrong(tmp_path):
    root = shutil.copytree(SMALL, tmp_path / "project")
    path = root / "communities" / "acme-guild.md"
    path.write_text(path.read_text().replace("  state: IL\n", "  state: Illinois\n"))
    assert [(problem.code, problem.field) for problem in check_project(root)] == [
        ("C212", "anchor_city.state")
    ]
