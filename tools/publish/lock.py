"""One publisher at a time. The system itself lets go of the lock of a process that has ended, however it ended."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.publish.errors import PublishError


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock while the block runs, or say who holds it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            message = (
                f"Another publication is running here (process {holder}); wait until it has ended: {path}"
            )
            raise PublishError(message) from None
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield
