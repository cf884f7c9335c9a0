"""One module for each format in which problems are reported."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from amcc.checks.reports.finding import Finding, Outcome, find_lines
from amcc.checks.reports.report_format import RENDERERS

__all__ = ["RENDERERS", "Finding", "Outcome", "find_lines"]

# A format needs no entry anywhere: it is read because it lies here.
for _module in pkgutil.iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
