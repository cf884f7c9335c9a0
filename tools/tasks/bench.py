"""Commands that measure what readers and editors wait for."""

from invoke.context import Context

from amcc.errors import CommandError
from tools.build import system_parts
from tools.tasks.command import OUTPUT, ROOT, command, ensure_parts
from tools.tasks.site import build as build_output


@command(default=True)
def directory(context: Context) -> None:
    """Measure how fast the directory answers a key, with the real records and with 2,000."""
    from bench.directory_filter import measure_filters, table

    ensure_parts(system_parts.BROWSER)
    build_output(context)
    results = measure_filters(OUTPUT)
    print(table(results))
    if not all(result.holds for result in results):
        raise CommandError("Too slow: see the limits in the table.")


@command
def build(context: Context) -> None:
    """Measure how long the build takes, with the real records and with up to 2,000 made-up ones."""
    from bench.build import measure_builds, table

    print(table(*measure_builds(ROOT)))
