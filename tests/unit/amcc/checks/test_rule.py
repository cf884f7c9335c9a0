"""A rule is followed because it is marked, and every marked one is in a module of rules."""

import inspect
from pathlib import Path

from amcc import checks
from amcc.checks import rules
from amcc.checks.rule import DATED_RULES, ITEM_RULES, PROJECT_RULES, RECORD_RULES, project_rule
from amcc.problems import kinds
from tests.paths import SMALL

ALL = [*PROJECT_RULES, *ITEM_RULES, *RECORD_RULES, *DATED_RULES]


def test_every_module_of_rules_has_rules_that_say_what_they_hold():
    modules = {Path(inspect.getfile(rule)).stem for rule in ALL}
    assert modules == {path.stem for path in Path(rules.__file__).parent.glob("*.py")} - {"__init__"}
    assert all(rule.__doc__ and rule.__name__.startswith("check_") for rule in ALL)
    assert len({rule.__name__ for rule in ALL}) == len(ALL)


def test_no_rule_is_left_without_its_mark():
    for module in {inspect.getmodule(rule) for rule in ALL}:
        named = {function for name, function in vars(module).items() if name.startswith("check_")}
        assert named <= set(ALL), module


def test_a_marked_rule_is_followed(monkeypatch):
    monkeypatch.setattr(checks, "PROJECT_RULES", list(PROJECT_RULES))
    monkeypatch.setattr("amcc.checks.rule.PROJECT_RULES", checks.PROJECT_RULES)

    @project_rule
    def check_nothing(project):
        yield kinds.TAB.at("x.md")

    assert [problem.file for problem in checks.check_project(SMALL)] == ["x.md"]
