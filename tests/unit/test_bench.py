from amcc.checks import check_project
from amcc.records.reader import load_project
from bench.made_up_records import copy_project


def test_made_up_records_are_in_order_and_differ(tmp_path, root):
    real = len(load_project(root).communities)
    copy_project(root, tmp_path, real + 30)
    project = load_project(tmp_path)
    made_up = [item.data for slug, item in project.communities.items() if slug.startswith("made-up-")]
    assert len(made_up) == 30
    assert len({record.anchor_city for record in made_up}) > 20
    assert [problem for problem in check_project(tmp_path) if problem.severity == "error"] == []
