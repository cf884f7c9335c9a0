"""Every code that the checks use is defined, has a page, a bad file and a fix; and nothing else is defined."""

import dataclasses
import re

from amcc.pages.contribute import problem_groups
from amcc.problems import kinds
from amcc.problems.kind import ProblemKind
from amcc.problems.kinds import GROUPS, PROBLEM_KINDS
from tests.paths import ROOT

BAD = ROOT / "tests" / "fixtures" / "bad"


def sources():
    """Return the text of every module but the definitions themselves."""
    modules = [path for folder in ("amcc", "plugins", "tools") for path in (ROOT / folder).rglob("*.py")]
    return {path: path.read_text(encoding="utf-8") for path in modules if "kinds" not in path.parts}


def wordings():
    return {name: value for name, value in vars(kinds).items() if isinstance(value, ProblemKind)}


def test_each_wording_is_in_use():
    text = "\n".join(sources().values())
    unused = {name for name in wordings() if not re.search(rf"kinds\.{name}\b", text)}
    assert len(wordings()) > 90 and unused == set()


def test_nobody_else_writes_a_code():
    found = {path.name for path, text in sources().items() if re.search(r"\bC[1-4]\d\d\b", text)}
    assert found == {"urls.py"}  # in the example of an address


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
