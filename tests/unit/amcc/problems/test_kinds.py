"""Every code that the checks use is defined, has a page, a bad file and a fix; and nothing else is defined."""

import re

from amcc.pages.contribute import problem_groups
from amcc.problems.kinds import GROUPS, PROBLEM_KINDS
from tests.paths import ROOT

BAD = ROOT / "tests" / "fixtures" / "bad"


def used_codes():
    modules = [
        path
        for folder in ("amcc", "plugins")
        for path in (ROOT / folder).rglob("*.py")
        if path.name not in {"kinds.py", "fixes.py"}
    ]
    return {code for path in modules for code in re.findall(r'"(C\d{3})"', path.read_text(encoding="utf-8"))}


def test_each_code_in_use_is_defined_and_each_definition_is_in_use():
    assert used_codes() == PROBLEM_KINDS.keys()


def test_each_code_has_a_bad_file_whose_fix_is_tested():
    assert {path.stem[:4] for path in BAD.glob("*.expected")} == PROBLEM_KINDS.keys()


def test_each_code_has_a_page_below_its_small_letters(registry):
    for code, kind in PROBLEM_KINDS.items():
        assert kind.url == f"/contribute/problems/{code.lower()}/"
        assert kind.url in registry.pages
    assert [kind for group in problem_groups() for kind in group.kinds] == list(PROBLEM_KINDS.values())
    assert {code[:2] for code in PROBLEM_KINDS} == GROUPS.keys()


def test_each_definition_says_something_of_its_own():
    kinds = PROBLEM_KINDS.values()
    assert len({kind.title for kind in kinds}) == len({kind.meaning for kind in kinds}) == len(kinds)
    for kind in kinds:
        assert len(kind.meaning) > 40 and kind.meaning.endswith(".")
        assert kind.wrong != kind.right
        assert kind.title[0].isupper() and not kind.title.endswith(".")
