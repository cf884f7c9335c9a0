"""Does one thing to many items in processes of their own, while the caller goes on."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# Starting a process costs about as much as drawing this many maps.
FEW = 8


def in_processes(
    function: Callable[[Item], Result], items: Sequence[Item], processes: int = 1
) -> Iterator[Result]:
    """Begin to work out `function` of each item and return the results in the order of the items.

    Function and items must be picklable. Each process fills its own caches, so more of them are not always faster.
    """
    if len(items) <= FEW or (os.cpu_count() or 1) < 2:
        return map(function, items)
    pool = ProcessPoolExecutor(processes)
    results = pool.map(function, items, chunksize=math.ceil(len(items) / (4 * processes)))
    pool.shutdown(wait=False)  # it ends by itself when the last item is done
    return results
