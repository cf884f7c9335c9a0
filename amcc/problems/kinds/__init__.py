"""The kinds of problems that the readers of files and several rules share.

Each has a stable code: what it says, what it means, with a wrong and a right example. A kind that only one module of
rules finds may stand there, above its rule; `amcc.checks.kinds` knows them all.
"""

from __future__ import annotations

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
