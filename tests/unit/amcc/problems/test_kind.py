"""A kind words its problems itself."""

import dataclasses

import pytest

from amcc.problems.kind import ProblemKind

KIND = ProblemKind(
    "C999", "A title", "'{found}' in {file}, not {allowed}{did_you_mean}; {extra:,}", "", "", "", "warning"
)


def test_the_message_is_made_of_what_is_known_and_of_the_facts():
    problem = KIND.at("a.md", 2, 3, "x", found="b", allowed=("c", "d"), suggestion="c", extra=1234)
    assert problem.message == "'b' in a.md, not c, d; did you mean 'c'?; 1,234"
    assert dataclasses.astuple(problem)[:4] == ("a.md", 2, 3, "C999")
    assert (problem.field, problem.found, problem.allowed) == ("x", "b", ("c", "d"))
    assert (problem.suggestion, problem.severity) == ("c", "warning")


def test_what_is_meant_may_be_worded_differently():
    assert (
        "did you mean 'peoria'?"
        in KIND.at("a.md", suggestion="community:peoria", meant="peoria", extra=1).message
    )


def test_a_value_with_braces_stays_as_it_is():
    assert KIND.at("a.md", found="{file}", extra=1).message.startswith("'{file}' in a.md")


def test_a_fact_that_lacks_is_noticed():
    with pytest.raises(KeyError, match="extra"):
        KIND.at("a.md")


def test_another_wording_is_the_same_kind():
    other = KIND.worded("so")
    assert other.at("a.md").message == "so" and other.url == KIND.url == "/contribute/problems/c999/"
