"""Commands for whoever works on the site."""

import time

from invoke.context import Context

from amcc.errors import CommandError
from tools.tasks.command import OUTPUT, ROOT, command


@command
def build(context: Context) -> None:
    """Build the site into output/, which stays as it was when anything is wrong."""
    from tools.build.build import BuildError, build_site

    started = time.monotonic()
    try:
        build_site(ROOT, OUTPUT)
    except BuildError as error:
        raise CommandError(f"{error}\nNot built; output/ is as it was.") from None
    pages = sum(1 for _ in OUTPUT.rglob("*.html"))
    print(f"Built {pages} pages into output/ in {time.monotonic() - started:.1f} s")


@command
def serve(context: Context, port: int = 8000) -> None:
    """Build, serve on this machine, rebuild and refresh the browser on every change."""
    from tools.build.serve import serve

    serve(ROOT, OUTPUT, port)


@command(
    help={
        "format": "text, markdown, github, json or sarif",
        "since": "tell apart what this change brings from what was there in this revision; only the first counts",
        "repository": "the checkout to check, when it is not this one",
    }
)
def check(context: Context, format: str = "text", since: str = "", repository: str = ".") -> None:
    """Check the records and the content without building."""
    from amcc.commands.check import run_check

    run_check((ROOT / repository).resolve(), format, since or None)


@command(
    help={
        "base": "the branch or commit that the change starts from",
        "head": "the commit with the change; left out: the files as they are now",
        "repository": "the checkout with the change, when it is not this one",
    }
)
def report(context: Context, base: str, head: str = "", repository: str = ".") -> None:
    """Say in plain language what a change does, as Markdown and as a page in build/report/."""
    from tools.change_report.command import run_report

    run_report((ROOT / repository).resolve(), base, head or None, ROOT / "build" / "report")


@command
def ledger(context: Context) -> None:
    """Build the site and write its new addresses into the list of all that were ever published."""
    from amcc.addresses.ledger import LEDGER, published_addresses, write_ledger

    build(context)
    new = write_ledger(ROOT, published_addresses(OUTPUT))
    print("\n".join([*new, f"{LEDGER}: {len(new)} new addresses"]))
