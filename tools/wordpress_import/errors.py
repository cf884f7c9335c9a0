"""What can go wrong with an import, as exceptions that tell a person what to do."""

from pathlib import Path


class ImportProblem(Exception):
    """The import cannot go on; nothing was written."""


class UsageProblem(ImportProblem):
    """The command was called in a way that cannot work."""


class ExportProblem(ImportProblem):
    """The export is broken, hostile or too large, at a known place."""

    def __init__(self, path: Path, message: str, line: int = 0, column: int = 0) -> None:
        """Build the message `file:line:column: what is wrong; what to do`."""
        place = ":".join(str(part) for part in (path.name, line, column) if part)
        super().__init__(f"{place}: {message}")
