"""The import as one command: read, convert, compare with what is there, write all or nothing, report."""

from pathlib import Path

from .errors import ImportProblem, ReportProblem, UsageProblem
from .plan import Options, plan_import
from .report import Report
from .writing import write_all


def import_wordpress(
    export: Path, options: Options, *, dry_run: bool = False, report_file: Path | None = None
) -> Report:
    """Import an export and return the report; raise an ImportProblem, with nothing written, when it can't be done."""
    _check_arguments(export, options.root, report_file)
    try:
        plan = plan_import(export, options)
        plan.report.dry = dry_run
        if not dry_run:
            write_all(options.root, plan.changes)
    except OSError as error:
        raise ImportProblem(str(error)) from error
    if report_file:
        _save_report(plan.report, report_file)
    return plan.report


def _save_report(report: Report, path: Path) -> None:
    """Write the report into a file, in the form that the file's ending asks for."""
    try:
        path.write_text(report.render(path.suffix), "utf-8")
    except OSError as error:
        raise ReportProblem(f"--report: {error}; the import itself is done.") from error


def _check_arguments(export: Path, root: Path, report_file: Path | None) -> None:
    """Raise a UsageProblem when a path that was given cannot be what it should be."""
    if not export.is_file():
        raise UsageProblem(f"{export}: no such file; give the .xml file that WordPress's Tools > Export made")
    if not (root / "content").is_dir():
        raise UsageProblem(f"{root}: holds no content folder; run the import in the project's folder")
    if report_file is None:
        return
    inside = any(
        report_file.resolve().is_relative_to((root / name).resolve()) for name in ("content", "communities")
    )
    if inside or report_file.suffix not in (".md", ".json", ".txt") or not report_file.parent.is_dir():
        raise UsageProblem(
            "--report: name a .md, .json or .txt file in a folder that exists, outside of the content"
        )
