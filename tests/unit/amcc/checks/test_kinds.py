"""Every code that the checks use is defined, has a page, a bad file and a fix; and nothing else is defined."""

import dataclasses
import re
from pathlib import Path
from types import ModuleType

from amcc.checks import RULE_MODULES
from amcc.checks.kinds import PROBLEM_KINDS, kinds_in
from amcc.pages.contribute import problem_groups
from amcc.problems import kinds
from amcc.problems.kind import ProblemKind
from amcc.problems.kinds import GROUPS
from tests.paths import ROOT

RULES = ROOT / "amcc" / "checks" / "rules"
BAD = ROOT / "tests" / "fixtures" / "bad"


def sources():
    """Return the text of every module but the definitions themselves."""
    modules = [path for folder in ("amcc", "plugins", "tools") for path in (ROOT / folder).rglob("*.py")]
    return {path: path.read_text(encoding="utf-8") for path in modules if "kinds" not in path.parts}


def wordings():
    """Return every definition and further wording, by its module and name."""
    return {
        (module, name): value
        for module in (kinds, *RULE_MODULES)
        for name, value in vars(module).items()
        if isinstance(value, ProblemKind)
    }


def uses(module, name, texts):
    """Return how often a wording is used, its definition left out."""
    if module is kinds:
        return sum(len(re.findall(rf"kinds\.{name}\b", text)) for text in texts.values())
    return len(re.findall(rf"\b{name}\b", texts[Path(module.__file__)])) - 1


def test_each_wording_is_in_use():
    texts = sources()
    unused = [name for module, name in wordings() if not uses(module, name, texts)]
    assert len(wordings()) > 90 and unused == []


def test_nobody_else_writes_a_code():
    definition = re.compile(r'^    code="C[1-4]\d\d",$', re.M)
    texts = {
        path: definition.sub("", text) if path.parent == RULES else text for path, text in sources().items()
    }
    found = {path.name for path, text in texts.items() if re.search(r"\bC[1-4]\d\d\b", text)}
    assert found == {"urls.py"}  # in the example of an address


def test_a_kind_may_stand_above_its_rule():
    module = ModuleType("rules_of_something")
    module.STRANGE = dataclasses.replace(kinds.NOT_YET, code="C399")
    module.STRANGELY_WORDED = module.STRANGE.worded("stranger")

    assert kinds_in([kinds, module]) == {**kinds_in([kinds]), "C399": module.STRANGE}


def test_wordings_of_one_code_share_everything_but_the_message():
    for kind in wordings().values():
        assert dataclasses.replace(kind, message=PROBLEM_KINDS[kind.code].message) == PROBLEM_KINDS[kind.code]


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
