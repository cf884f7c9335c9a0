"""Keeps every address that was ever published alive: a ledger of them, and pages for records that were deleted."""

from __future__ import annotations

from typing import Any


def get_generators(pelican: Any) -> Any:
    """Hand Pelican the generator that writes the pages of deleted records."""
    from address_ledger.generator import RetiredGenerator

    return RetiredGenerator


def register() -> None:
    """Connect the plugin."""
    from pelican import signals

    from address_ledger.generator import check_output

    signals.get_generators.connect(get_generators)
    signals.finalized.connect(check_output)
