"""Commands that bring in what others have: the old site, shapes and names of places."""

from collections.abc import Sequence
from pathlib import Path

from invoke.context import Context

from tools.tasks.command import ROOT, command


@command
def refresh(context: Context) -> None:
    """Download county shapes and place names again and rewrite the files of the geography's data folder."""
    from amcc.geography.refresh import main

    main()


@command(
    iterable=["adopt"],
    help={
        "export": "The .xml file that Tools > Export in WordPress made.",
        "uploads": "The old site's wp-content/uploads folder, for the pictures.",
        "authors": "A YAML file with a role for each login, such as `jane: Program manager`.",
        "adopt": "Name of a post or page to take although a person wrote or edited the file; may be repeated.",
        "drop-scripts": "Leave out code in the texts instead of refusing the export.",
        "skip-refused": "Leave out posts and pages that are refused, and take the rest.",
        "check": "Ask the site's checks first; what they refuse is set aside as a draft (--no-check: write it).",
        "dry-run": "Tell what would be written, and write nothing.",
        "report": "File for the report: .md, .txt or .json.",
    },
)
def wordpress(  # noqa: PLR0913, PLR0917 - invoke makes an option of each
    context: Context,
    export: str,
    uploads: str = "",
    authors: str = "",
    adopt: Sequence[str] | None = None,
    drop_scripts: bool = False,
    skip_refused: bool = False,
    check: bool = True,
    dry_run: bool = False,
    report: str = "",
) -> None:
    """Turn a WordPress export into content files; what a person wrote or edited stays."""
    from tools.wordpress_import.cli import import_wordpress
    from tools.wordpress_import.plan import Options

    options = Options(
        ROOT,
        Path(uploads) if uploads else None,
        Path(authors) if authors else None,
        adopt=frozenset(adopt or ()),
        drop_scripts=drop_scripts,
        skip_refused=skip_refused,
        check=check,
    )
    file = Path(report) if report else None
    print(import_wordpress(Path(export), options, dry_run=dry_run, report_file=file).render(".md"), end="")
