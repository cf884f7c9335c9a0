"""Every kind of problem under its stable code: what it says, what it means, with a wrong and a right example.

The messages of the checks, the pages below /contribute/problems/ and the addresses in all reports are made from these
definitions. A code is never given a second meaning; a kind that is no longer checked keeps its code to itself.
"""

from __future__ import annotations

from amcc.problems.kind import ProblemKind

# Each kind is one constant of these modules, and is defined there alone.
from amcc.problems.kinds.addresses import *  # noqa: F403
from amcc.problems.kinds.fields import *  # noqa: F403
from amcc.problems.kinds.references import *  # noqa: F403
from amcc.problems.kinds.safety import *  # noqa: F403
from amcc.problems.kinds.written import *  # noqa: F403

GROUPS = {
    "C1": "How the file is written",
    "C2": "What a field may hold",
    "C3": "What must fit together",
    "C4": "Addresses that were published",
}


def _by_code() -> dict[str, ProblemKind]:
    """Return the kinds by code; of several wordings the first defined one stands for the kind."""
    found: dict[str, ProblemKind] = {}
    for value in list(globals().values()):
        if isinstance(value, ProblemKind):
            found.setdefault(value.code, value)
    return dict(sorted(found.items()))


PROBLEM_KINDS = _by_code()
