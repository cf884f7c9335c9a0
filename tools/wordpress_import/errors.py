"""What can go wrong with an import, as exceptions that tell a person what to do."""

from pathlib import Path

from amcc.errors import CommandError


class ImportProblem(CommandError):
    """The import cannot go on; nothing was written."""

    def __str__(self) -> str:
        """Return the message, and that nothing was written."""
        return f"{super().__str__()}\nNothing was written."


class UsageProblem(ImportProblem):
    """The command was called in a way that cannot work."""

    exit_code = 2


class ReportProblem(CommandError):
    """The import is done, but its report could not be saved."""

    exit_code = 2


class ExportProblem(ImportProblem):
    """The export is broken, hostile or too large, at a known place."""

    def __init__(self, path: Path, message: str, line: int = 0, column: int = 0) -> None:
        """Build the message `file:line:column: what is wrong; what to do`."""
        place = ":".join(str(part) for part in (path.name, line, column) if part)
        super().__init__(f"{place}: {message}")


class ItemProblem(ExportProblem):
    """One item of the export is hostile or too large; the import can go on without it, when told so."""

    def __init__(self, path: Path, name: str, reason: str, line: int) -> None:
        """Build the message from the item's name, such as `post 7`, and the reason, which is kept."""
        super().__init__(path, f"{name}: {reason}", line)
        self.reason = reason
