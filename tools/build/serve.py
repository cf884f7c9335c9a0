"""Serves the site while it is being worked on: rebuilds on a change and refreshes the browser."""

import json
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

import watchfiles

from amcc.text import plain_name
from tools.build.build import NEVER, BuildError, BuildStoppedError, build_site
from tools.build.server import HOST, SiteHandler, SiteServer

WATCHED_FOLDERS = ("amcc", "communities", "content", "plugins", "themes")
WATCHED_FILES = ("pelicanconf.py",)
# Editors write a file in several steps; a change counts once they have been quiet for this long.
QUIET_MILLISECONDS = 100
HEARTBEAT_SECONDS = 15.0
EVENTS_PATH = "/_live/events"
SCRIPT_PATH = "/_live/live.js"
SCRIPT = Path(__file__).with_name("live.js")
PROBLEM_PAGE = Path(__file__).with_name("problem.html")


@dataclass
class LiveSite:
    """The state that the builder writes and the open browser tabs wait for."""

    output: Path
    version: int = 0
    problem: str | None = None
    changed: threading.Condition = field(default_factory=threading.Condition)

    def rebuild(self, root: Path, outdated: threading.Event = NEVER) -> None:
        """Build; keep the last good site and remember the problem when that fails."""
        started = time.monotonic()
        try:
            build_site(root, self.output, outdated=outdated)
        except BuildStoppedError:
            print("Broken off: something newer has changed.", flush=True)
        except BuildError as error:
            print(f"{error}\nBroken: the last good site stays.", flush=True)
            self.announce(self.version, str(error))
        else:
            print(f"Built in {time.monotonic() - started:.1f} s", flush=True)
            self.announce(self.version + 1, None)

    def announce(self, version: int, problem: str | None) -> None:
        """Tell the open tabs how the build went."""
        with self.changed:
            self.version, self.problem = version, problem
            self.changed.notify_all()

    def state(self) -> str:
        """What a browser tab needs to know, as JSON."""
        return json.dumps({"version": self.version, "problem": self.problem})

    def states(self) -> Iterator[str]:
        """The state now, then each later one; an empty text now and then keeps the line open."""
        last = None
        while True:
            with self.changed:
                if self.state() == last:
                    self.changed.wait(HEARTBEAT_SECONDS)
                now = self.state()
            yield "" if now == last else now
            last = now


class Builder:
    """Builds in the background, one build at a time: a newer one takes the place of that which still runs."""

    def __init__(self, site: LiveSite, root: Path) -> None:
        """Remember what to build; nothing runs yet."""
        self.site, self.root = site, root
        self.outdated = threading.Event()
        self.thread: threading.Thread | None = None

    def start(self) -> None:
        """Break off the build that runs, if one does, and begin anew."""
        self.stop()
        self.outdated = threading.Event()
        self.thread = threading.Thread(target=self.site.rebuild, args=(self.root, self.outdated))
        self.thread.start()

    def stop(self) -> None:
        """Break off the build that runs and wait until it has ended."""
        self.outdated.set()
        if self.thread:
            self.thread.join()


class LiveHandler(SiteHandler):
    """Adds the refreshing script to every page, and tells open tabs about each build."""

    def __init__(self, site: LiveSite, *args: object) -> None:
        self.site = site
        super().__init__(*args, directory=str(site.output))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer the two addresses of live reload here, and all others from the site."""
        path = urlsplit(self.path).path
        if path == EVENTS_PATH:
            self.stream_states()
        elif path == SCRIPT_PATH:
            self.send_script()
        else:
            self.send_from_site()

    def send_from_site(self) -> None:
        """Send a file of the site; a page with the script in it."""
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if not self.site.output.is_dir():
            self.send_page(PROBLEM_PAGE.read_bytes())
        elif page.suffix == ".html" and page.is_file() and (path == page or self.path_is_folder()):
            self.send_page(page.read_bytes())
        else:
            super().do_GET()

    def path_is_folder(self) -> bool:
        """Without its trailing slash a folder's address is redirected first."""
        return urlsplit(self.path).path.endswith("/")

    def send_page(self, body: bytes, status: HTTPStatus = HTTPStatus.OK) -> None:
        """Send an HTML page with the script before the end of its body."""
        tag = f'<script src="{SCRIPT_PATH}" data-version="{self.site.version}"></script>'.encode()
        before, end, after = body.rpartition(b"</body>")
        super().send_page(before + tag + end + after if end else body + tag, status)

    def send_script(self) -> None:
        """Send the script that waits for the next build."""
        body = SCRIPT.read_bytes()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/javascript; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def stream_states(self) -> None:
        """Send every state as a server-sent event, for as long as the tab is open."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        for state in self.site.states():
            self.wfile.write(f"data: {state}\n\n".encode() if state else b": still here\n\n")
            self.wfile.flush()


def serve(root: Path, output: Path, port: int) -> None:
    """Build, serve, and rebuild on every change until interrupted."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    site = LiveSite(output)
    builder = Builder(site, root)
    try:
        site.rebuild(root)
        with start_server(site, port) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            print(f"Serving on http://{HOST}:{server.server_port}/ (Ctrl-C ends it)", flush=True)
            for changes in watch(root):
                print(f"Changed: {', '.join(map(plain_name, changes))}", flush=True)
                builder.start()
    except KeyboardInterrupt:
        builder.stop()
        print("\nStopped.", flush=True)


def start_server(site: LiveSite, port: int) -> SiteServer:
    """Listen on `port`, or on any free port when it is taken."""
    handler = partial(LiveHandler, site)
    try:
        return SiteServer((HOST, port), handler)
    except OSError:
        print(f"Port {port} is taken.", flush=True)
        return SiteServer((HOST, 0), handler)


def watch(root: Path) -> Iterator[list[str]]:
    """Each burst of changes below `root`, as sorted relative paths."""
    paths = [root / name for name in (*WATCHED_FOLDERS, *WATCHED_FILES) if (root / name).exists()]
    while True:
        for changes in watchfiles.watch(*paths, debounce=QUIET_MILLISECONDS * 4, step=QUIET_MILLISECONDS):
            changed = sorted({Path(path) for _, path in changes})
            yield [str(path.relative_to(root)) for path in changed]
            # An editor that saves by renaming puts a new file in the place of the watched one: watch that.
            if any(path.parent == root for path in changed):
                break
