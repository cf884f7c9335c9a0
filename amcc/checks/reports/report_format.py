"""How a format of the report is told to the check: by the mark above its function, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable

from amcc.checks.reports.finding import Outcome

Renderer = Callable[[Outcome], str]

RENDERERS: dict[str, Renderer] = {}


def report_format(name: str) -> Callable[[Renderer], Renderer]:
    """Mark the function that writes the report in the format of this name."""

    def register(render: Renderer) -> Renderer:
        RENDERERS[name] = render
        return render

    return register
