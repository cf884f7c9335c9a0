"""Problems as a person reads them."""

from collections.abc import Iterable

from amcc.problems.problem import Problem


def rendered(problems: Iterable[Problem]) -> list[str]:
    """Return each problem as its line."""
    return [problem.render() for problem in problems]
