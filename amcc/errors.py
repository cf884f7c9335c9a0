"""How a command fails: with one exception whose text says why and what to do instead."""

from __future__ import annotations


class CommandError(Exception):
    """A command can't be carried out; the text is shown as it is, and the process ends with `exit_code`."""

    exit_code: int = 1
