"""Renders texts in a process of its own, with limits: `python -m amcc.pages.rendering_trial`.

It reads a JSON list of texts from its input and writes one line for each, `ok` or `slow`, in their order.
"""

from __future__ import annotations

import json
import resource
import signal
import sys

from amcc.pages.markdown import render_markdown

# One text may take so many seconds of the processor, all together may take so much memory, in bytes.
MOST_SECONDS = 1.0
MOST_MEMORY = 1 << 30


class _TooSlowError(Exception):
    """The text takes longer than it may."""


def _stop(number: int, frame: object) -> None:
    raise _TooSlowError


def outcome_of(body: str) -> str:
    """Return `ok`, or `slow` for a text that takes too much time, memory or depth."""
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        render_markdown(body, {}, {})
    except (_TooSlowError, RecursionError, MemoryError):
        return "slow"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return "ok"


def main() -> None:
    """Try every text of the input."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGVTALRM, _stop)
    for body in json.load(sys.stdin):
        print(outcome_of(body), flush=True)


if __name__ == "__main__":
    main()
