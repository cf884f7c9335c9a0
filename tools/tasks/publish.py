"""Commands that bring the site to its readers."""

from invoke.context import Context

from tools.build import system_parts
from tools.tasks.command import ROOT, command, ensure_parts

TARGET = "where to deliver to; see publishconf.py"


@command(default=True, help={"target": TARGET, "dry_run": "only say what would change"})
def deliver(context: Context, target: str = "", dry_run: bool = False) -> None:
    """Check, build, verify and deliver the site; nothing is delivered when anything is wrong."""
    from tools.publish import commands

    ensure_parts(system_parts.JAVA, system_parts.NODE)
    commands.publish(ROOT, target, dry_run)


@command
def prepare(context: Context) -> None:
    """Check, build and verify the site in build/publish/; deliver nothing."""
    from tools.publish import commands

    ensure_parts(system_parts.JAVA, system_parts.NODE)
    commands.make_ready(ROOT)


@command(
    help={"release": "its name or the start of it; left out: the one before", "target": "see publishconf.py"}
)
def rollback(context: Context, release: str = "", target: str = "") -> None:
    """Make an earlier release the live one: the named one, or the one before."""
    from tools.publish import commands

    commands.roll_back(ROOT, target, release)


@command(help={"target": "see publishconf.py"})
def releases(context: Context, target: str = "") -> None:
    """List the releases that can be gone back to."""
    from tools.publish import commands

    commands.list_releases(ROOT, target)


@command(help={"production": "with the headers, redirects and compressed files of a host"})
def preview(context: Context, production: bool = False, port: int = 8000) -> None:
    """Build and serve the site once, without watching for changes."""
    from tools.publish import commands

    commands.preview(ROOT, port, production)


@command(help={"folder": "the folder that the server serves", "brotli": "nginx has the module for Brotli"})
def hosts(context: Context, folder: str = "/srv/site/current", brotli: bool = False) -> None:
    """Write the snippets for nginx and Caddy into build/hosts/."""
    from tools.publish import commands

    commands.write_snippets(ROOT, folder, brotli)


@command
def links(context: Context) -> None:
    """Ask every address that records and articles cite whether it still answers; needs the internet."""
    from tools.publish import commands

    commands.check_links(ROOT)
