"""The fixed lists from which fields take their values: sectors, Big 6 areas, kinds of lead, programs, units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from amcc.records.contents import Program, Term, Unit


@dataclass(frozen=True)
class Vocabularies:
    """The allowed values, by slug, in the order of their files."""

    sectors: dict[str, Term]
    areas: dict[str, Term]
    lead_kinds: dict[str, Term]
    programs: dict[str, Program]
    units: dict[str, Unit]

    def terms(self, name: str) -> Mapping[str, Term]:
        """Return the values of one vocabulary."""
        found: Mapping[str, Term] = getattr(self, name)
        return found


# The model of each vocabulary's values.
MODELS: dict[str, type[Term]] = {
    "sectors": Term,
    "areas": Term,
    "lead_kinds": Term,
    "programs": Program,
    "units": Unit,
}
assert tuple(MODELS) == tuple(field.name for field in fields(Vocabularies))


def vocabulary_file(name: str) -> str:
    """Return the file of a vocabulary, below the project's root."""
    return f"communities/_vocabulary/{name}.yml"
