"""What the tasks do; each raises a `CommandError` when it can't."""

from __future__ import annotations

import datetime
import runpy
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from amcc.addresses.redirects import redirect_list, redirect_rules
from amcc.records.reader import load_project
from host_files.servers import caddy_snippet, nginx_snippet, parse_redirects
from tools.build.build import build_site
from tools.build.server import HOST, SiteHandler, SiteServer
from tools.publish import pipeline
from tools.publish.compress import compress_site
from tools.publish.external_links.addresses import cited_addresses
from tools.publish.external_links.link_checker import LinkChecker
from tools.publish.external_links.outcomes import check_all, read_memory, report, write_memory
from tools.publish.preview import ProductionHandler
from tools.publish.targets import make_target
from tools.publish.targets.base import Target

PREVIEW = Path("build", "preview")
LINKS = Path("build", "links")
SNIPPETS = Path("build", "hosts")
TARGET_SETTING = "PUBLISH_TARGET"

say = partial(print, flush=True)


def publish(root: Path, address: str, dry_run: bool) -> None:
    """Deliver the site."""
    pipeline.publish(root, find_target(root, address), say, datetime.datetime.now(datetime.UTC), dry_run)


def make_ready(root: Path) -> None:
    """Make the site that is to be delivered."""
    pipeline.make_ready(root, say, datetime.datetime.now(datetime.UTC))


def roll_back(root: Path, address: str, release: str) -> None:
    """Go back to a release."""
    say(f"Live: release {find_target(root, address).roll_back(release or None)}")


def list_releases(root: Path, address: str) -> None:
    """Print the releases, newest first."""
    for release in reversed(find_target(root, address).releases()):
        say(f"{release.name}{'  live' if release.is_live else ''}")


def preview(root: Path, port: int, production: bool) -> None:
    """Serve the site until interrupted."""
    try:
        with preview_server(root, port, production) as server:
            say(f"Serving on http://{HOST}:{server.server_port}/ (Ctrl-C ends it)")
            server.serve_forever()
    except KeyboardInterrupt:
        say("\nStopped.")


@contextmanager
def preview_server(root: Path, port: int, production: bool) -> Iterator[SiteServer]:
    """Build the site and yield a server for it."""
    site = root / PREVIEW
    build_site(root, site, pipeline.SETTINGS)
    if production:
        compress_site(site)
    handler = ProductionHandler if production else SiteHandler
    with SiteServer((HOST, port), partial(handler, directory=str(site))) as server:
        yield server


def write_snippets(root: Path, folder: str, brotli: bool) -> None:
    """Write the servers' snippets, with the redirects of the checkout."""
    redirects = parse_redirects(redirect_list(redirect_rules(load_project(root))))
    target = root / SNIPPETS
    target.mkdir(parents=True, exist_ok=True)
    (target / "nginx.conf").write_text(nginx_snippet(redirects, folder, brotli), encoding="utf-8")
    (target / "Caddyfile").write_text(caddy_snippet(redirects, folder), encoding="utf-8")
    say(f"Written to {SNIPPETS}/: nginx.conf, Caddyfile")


def check_links(root: Path) -> None:
    """Ask every cited address and write the report; nothing that is found makes this fail."""
    places, file = cited_addresses(root), root / LINKS / "outcomes.json"
    today = datetime.datetime.now(datetime.UTC).date()
    memory = check_all(list(places), LinkChecker(), read_memory(file), today)
    write_memory(file, memory)
    text = report(places, memory)
    (root / LINKS / "report.md").write_text(text, encoding="utf-8")
    say(text)


def find_target(root: Path, address: str) -> Target:
    """Return the target of an address, or of the settings when there is none."""
    if not address:
        sys.path.insert(0, str(root))
        address = runpy.run_path(str(root / pipeline.SETTINGS))[TARGET_SETTING]
    return make_target(address, root)
