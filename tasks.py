"""The project's commands: `invoke --list` names them, `make` calls them."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from invoke.context import Context
from invoke.tasks import task

Changed = TypeVar("Changed")
ROOT = Path(__file__).parent
OUTPUT = ROOT / "output"
SCREENSHOTS = ROOT / "build" / "screenshots"
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from tools.build import serve as live  # noqa: E402  (found through the line above)
from tools.build import system_parts  # noqa: E402
from tools.build.build import BuildError, build_site  # noqa: E402


@task
def build(context: Context) -> None:
    """Build the site into output/, which stays as it was when anything is wrong."""
    started = time.monotonic()
    try:
        build_site(ROOT, OUTPUT)
    except BuildError as error:
        sys.exit(f"{error}\nNot built; output/ is as it was.")
    pages = sum(1 for _ in OUTPUT.rglob("*.html"))
    print(f"Built {pages} pages into output/ in {time.monotonic() - started:.1f} s")


@task(
    help={
        "format": "text, markdown, github, json or sarif",
        "since": "tell apart what this change brings from what was there in this revision; only the first counts",
        "repository": "the checkout to check, when it is not this one",
    }
)
def check(context: Context, format: str = "text", since: str = "", repository: str = ".") -> None:
    """Check the records and the content without building."""
    from amcc.commands.check import run_check

    run_command(run_check, (ROOT / repository).resolve(), format, since or None)


@task
def generate(context: Context) -> None:
    """Write communities/_template.md and _schema.json anew from the model."""
    from amcc.records.schema import write_generated_files

    print("\n".join(write_generated_files(ROOT)) or "All generated files are fresh.")


@task
def new(context: Context, name: str) -> None:
    """Make a record for a community from the template and say what to fill in."""
    from amcc.commands.check import list_open_fields
    from amcc.commands.records import new_record

    path = run_command(new_record, ROOT, name)
    print(f"{path.relative_to(ROOT)} is made. To fill in:\n{list_open_fields(ROOT, path)}")


@task(help={"date": "the day, if not today", "by": "the role of who confirmed it, never a person's name"})
def confirm(context: Context, slug: str, date: str = "", by: str = "") -> None:
    """Set the day on which somebody who knows confirmed a record."""
    from amcc.commands.records import confirm_record

    path = run_command(confirm_record, ROOT, slug, date or None, by or None)
    print(f"{path.relative_to(ROOT)} is confirmed.")


@task(help={"months": "how old a confirmation may be", "csv": "print a table for a spreadsheet"})
def stale(context: Context, months: int = 12, csv: bool = False) -> None:
    """List the records that wait for a confirmation, oldest first."""
    from amcc.commands.stale import list_stale

    print(list_stale(ROOT, months, as_csv=csv))


@task
def rename(context: Context, old: str, new: str) -> None:
    """Give a record another file name; its old address leads to the new one."""
    from amcc.commands.records import rename_record

    for path in run_command(rename_record, ROOT, old, new):
        print(f"changed {path.relative_to(ROOT)}")


@task
def serve(context: Context, port: int = 8000) -> None:
    """Build, serve on this machine, rebuild and refresh the browser on every change."""
    live.serve(ROOT, OUTPUT, port)


@task(help={"target": "where to deliver to; see publishconf.py", "dry_run": "only say what would change"})
def publish(context: Context, target: str = "", dry_run: bool = False) -> None:
    """Check, build, verify and deliver the site; nothing is delivered when anything is wrong."""
    from tools.publish import commands

    ensure_parts(system_parts.JAVA, system_parts.NODE)
    exit_with(commands.publish(ROOT, target, dry_run))


@task(
    help={"release": "its name or the start of it; left out: the one before", "target": "see publishconf.py"}
)
def rollback(context: Context, release: str = "", target: str = "") -> None:
    """Make an earlier release the live one: the named one, or the one before."""
    from tools.publish import commands

    exit_with(commands.roll_back(ROOT, target, release))


@task
def releases(context: Context, target: str = "") -> None:
    """List the releases that can be gone back to."""
    from tools.publish import commands

    exit_with(commands.list_releases(ROOT, target))


@task(help={"production": "with the headers, redirects and compressed files of a host"})
def preview(context: Context, production: bool = False, port: int = 8000) -> None:
    """Build and serve the site once, without watching for changes."""
    from tools.publish import commands

    exit_with(commands.preview(ROOT, port, production))


@task
def links(context: Context) -> None:
    """Ask every address that records and articles cite whether it still answers; needs the internet."""
    from tools.publish import commands

    commands.check_links(ROOT)


@task(help={"folder": "the folder that the server serves", "brotli": "nginx has the module for Brotli"})
def hosts(context: Context, folder: str = "/srv/site/current", brotli: bool = False) -> None:
    """Write the snippets for nginx and Caddy into build/hosts/."""
    from tools.publish import commands

    exit_with(commands.write_snippets(ROOT, folder, brotli))


@task
def lint(context: Context) -> None:
    """Check style and types of the Python code."""
    for command in ("ruff check .", "ruff format --check .", "mypy amcc plugins tools tasks.py"):
        run_module(command)


@task(lint)
def test(context: Context) -> None:
    """Run every test, browsers included; install what they need where that is possible."""
    ensure_parts(*system_parts.ALL)
    run_module("pytest --numprocesses 2")


@task(
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
def import_wordpress(  # noqa: PLR0913, PLR0917 - invoke makes an option of each
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
    from amcc.errors import CommandError
    from tools.wordpress_import import cli
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
    try:
        imported = cli.import_wordpress(
            Path(export), options, dry_run=dry_run, report_file=Path(report) if report else None
        )
    except CommandError as error:
        print(error)
        sys.exit(error.exit_code)
    print(imported.render(".md"), end="")


@task
def bench_build(context: Context) -> None:
    """Measure how long the build takes, with the real records and with up to 2,000 made-up ones."""
    from bench.build import measure_builds, table

    print(table(*measure_builds(ROOT)))


@task
def screenshots(context: Context) -> None:
    """Take a picture of every kind of page, in three widths, light and dark."""
    from tools.screenshots.page_kinds import take_screenshots

    ensure_parts(system_parts.BROWSER)
    build(context)
    print(f"{take_screenshots(ROOT, OUTPUT, SCREENSHOTS)} pictures in {SCREENSHOTS.relative_to(ROOT)}/")


@task
def contribute_pictures(context: Context) -> None:
    """Take the pictures of the contribute page anew from the built site."""
    from tools.screenshots.contribute import take_pictures

    ensure_parts(system_parts.BROWSER)
    build(context)
    print("\n".join(take_pictures(ROOT, OUTPUT)))


@task
def audit(context: Context) -> None:
    """Measure every kind of page with Lighthouse, and its weight, against the budgets."""
    from tools.verify.audit import audit_site

    ensure_parts(system_parts.BROWSER, system_parts.NODE)
    build(context)
    rows, failures = audit_site(ROOT, OUTPUT)
    print(rows)
    if failures:
        sys.exit("\n".join(["Over budget:", *failures]))


@task
def bench(context: Context) -> None:
    """Measure how fast the directory answers a key, with the real records and with 2,000."""
    from bench.directory_filter import measure_filters, table

    ensure_parts(system_parts.BROWSER)
    build(context)
    results = measure_filters(OUTPUT)
    print(table(results))
    if not all(result.holds for result in results):
        sys.exit("Too slow: see the limits in the table.")


@task
def refresh_geodata(context: Context) -> None:
    """Download county shapes and place names again and rewrite the files in the plugin's data folder."""
    from amcc.geography.refresh import main

    main()


@task(
    help={
        "base": "the branch or commit that the change starts from",
        "head": "the commit with the change; left out: the files as they are now",
        "repository": "the checkout with the change, when it is not this one",
    }
)
def report(context: Context, base: str, head: str = "", repository: str = ".") -> None:
    """Say in plain language what a change does, as Markdown and as a page in build/report/."""
    from tools.change_report.command import run_report

    run_command(run_report, (ROOT / repository).resolve(), base, head or None, ROOT / "build" / "report")


@task
def ledger(context: Context) -> None:
    """Build the site and write its new addresses into the list of all that were ever published."""
    from amcc.addresses.ledger import LEDGER, published_addresses, write_ledger

    build(context)
    new = write_ledger(ROOT, published_addresses(OUTPUT))
    print("\n".join([*new, f"{LEDGER}: {len(new)} new addresses"]))


def exit_with(problem: str) -> None:
    """End with the problem that a command returns, if there is one."""
    if problem:
        sys.exit(problem)


def run_command(command: Callable[..., Changed], *arguments: object) -> Changed:
    """Run a command; end with its own words when it can't be carried out."""
    from amcc.errors import CommandError

    try:
        return command(*arguments)
    except CommandError as error:
        print(error, file=sys.stderr)
        sys.exit(error.exit_code)


def run_module(command: str) -> None:
    """Run a Python tool of the virtual environment in the project's folder; end when it fails."""
    done = subprocess.run([sys.executable, "-m", *command.split()], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def ensure_parts(*parts: system_parts.SystemPart) -> None:
    """Make sure of programs and checkers, or end with one line that says what to install."""
    try:
        system_parts.ensure_parts(*parts)
        if system_parts.NODE in parts:
            system_parts.install_checkers(ROOT)
    except system_parts.MissingPartError as error:
        sys.exit(str(error))
