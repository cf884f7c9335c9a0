"""Every kind of problem under its stable code, whether it stands above its rule or among those that are shared.

The messages of the checks, the pages below /contribute/problems/ and the addresses in all reports are made from these
definitions. A code is never given a second meaning; a kind that is no longer checked keeps its code to itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from amcc.checks import RULE_MODULES
from amcc.problems import kinds
from amcc.problems.kind import ProblemKind


def kinds_in(modules: Iterable[ModuleType]) -> dict[str, ProblemKind]:
    """Return the kinds by code; of several wordings the first defined one stands for the kind."""
    found: dict[str, ProblemKind] = {}
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, ProblemKind):
                found.setdefault(value.code, value)
    return dict(sorted(found.items()))


PROBLEM_KINDS = kinds_in((kinds, *RULE_MODULES))
