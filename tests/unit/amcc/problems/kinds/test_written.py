"""The messages of this group fit their facts, and its codes their number."""

import string

from amcc.problems.kind import ProblemKind
from amcc.problems.kinds import written as kinds

KINDS = [value for value in vars(kinds).values() if isinstance(value, ProblemKind)]


def test_a_message_with_its_facts():
    assert (
        kinds.FILE_TOO_LARGE.at("a.md", size=71658, most=65536).message
        == "the file has 71,658 bytes; at most 65,536 are allowed: shorten it"
    )


def test_every_message_is_a_template_of_one_sentence():
    for kind in KINDS:
        names = [name for _, name, _, _ in string.Formatter().parse(kind.message) if name is not None]
        assert all(name.isidentifier() for name in names), kind.message
        assert kind.message[:1] not in " " and not kind.message.endswith((".", " "))


def test_the_codes_are_those_of_the_group():
    assert {kind.code[:2] for kind in KINDS} == {"C1"}
