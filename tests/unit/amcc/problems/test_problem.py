"""A problem in one line, and what may have been meant."""

from amcc.problems.problem import Problem, ProjectError, did_you_mean, nearest, one_of


def test_a_problem_is_one_line():
    assert Problem("a.md", 2, 3, "C999", "wrong", "x.y").render() == "a.md:2:3: C999 x.y: wrong"
    assert Problem("a.md", 2, 3, "C999", "wrong").render() == "a.md:2:3: C999 wrong"


def test_an_error_tells_all_problems_at_once():
    problems = [Problem("a.md", line, 1, "C999", "wrong") for line in (1, 2)]
    assert str(ProjectError(problems)) == "a.md:1:1: C999 wrong\na.md:2:1: C999 wrong"


def test_problems_are_the_same_by_place_and_words_alone():
    assert Problem("a.md", 1, 1, "C999", "wrong", found="x") == Problem(
        "a.md", 1, 1, "C999", "wrong", found="y"
    )


def test_nearest_ignores_case_and_gives_up_on_strangers():
    assert nearest("KENDAL", ["Kendall", "Kane"]) == "Kendall"
    assert nearest("zzz", ["Kendall", "Kane"]) is None
    assert did_you_mean("a") == "; did you mean 'a'?" and did_you_mean(None) == ""
    assert one_of(("a", "b")) == "a, b"
