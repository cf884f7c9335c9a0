"""The state that the builder writes and the open tabs read; the browser itself is in tests/browser/test_serve.py."""

import json
import threading
import time
import urllib.request
from functools import partial
from pathlib import Path

import pytest

from tools.build import serve
from tools.build.build import BuildError
from tools.build.serve import Builder, LiveHandler, LiveSite, start_server
from tools.build.server import SiteServer


@pytest.fixture
def site(tmp_path):
    (tmp_path / "index.html").write_text("<body>Home</body>")
    (tmp_path / "about").mkdir()
    (tmp_path / "about" / "index.html").write_text("<body>About</body>")
    return LiveSite(tmp_path)


def test_a_build_counts_and_a_broken_one_keeps_the_version(site, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(serve, "build_site", lambda *_, **__: None)
    site.rebuild(tmp_path)
    assert (site.version, site.problem) == (1, None)

    def fail(*_, **__):
        raise BuildError("no such page")

    monkeypatch.setattr(serve, "build_site", fail)
    site.rebuild(tmp_path)
    assert (site.version, site.problem) == (1, "no such page")
    assert "the last good site stays" in capsys.readouterr().out


def test_a_newer_change_breaks_off_the_build_that_runs(site, tmp_path, capsys):
    root = tmp_path / "project"
    root.mkdir()
    # A build that never ends: its settings wait for ever, in a process of its own and in a child of that.
    (root / "pelicanconf.py").write_text(
        "import subprocess, sys, pathlib\n"
        "sleeper = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        "pathlib.Path('sleeper').write_text(str(sleeper.pid))\n"
        "sleeper.wait()\n"
    )
    site.output = tmp_path / "site"
    builder = Builder(site, root)
    builder.start()
    sleeper = root / "sleeper"
    wait_for(lambda: sleeper.is_file() and sleeper.read_text())
    first = int(sleeper.read_text())
    assert Path(f"/proc/{first}/cwd").exists()
    (root / "pelicanconf.py").write_text("raise SystemExit('the newer one')")
    builder.start()
    builder.thread.join(60)

    assert site.problem == "the newer one"
    assert "Broken off: something newer has changed." in capsys.readouterr().out
    wait_for(lambda: not Path(f"/proc/{first}/cwd").exists())


def wait_for(happened, seconds=30):
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_each_state_is_told_once(site, monkeypatch):
    monkeypatch.setattr(serve, "HEARTBEAT_SECONDS", 0.01)
    states = site.states()

    assert json.loads(next(states)) == {"version": 0, "problem": None}
    assert next(states) == ""
    site.announce(1, None)
    assert json.loads(next(states)) == {"version": 1, "problem": None}


def test_pages_get_the_script_and_other_files_do_not(site, tmp_path, serving):
    (tmp_path / "words.txt").write_text("words")
    address = serving(site)

    for path, words in (("/", "Home"), ("/about/", "About"), ("/about", "About")):
        body = read(address + path)
        assert words in body
        assert body.count('<script src="/_live/live.js" data-version="0"></script></body>') == 1
    assert read(f"{address}/words.txt") == "words"
    assert "EventSource" in read(f"{address}/_live/live.js")


def test_without_a_site_a_page_says_so(tmp_path, serving):
    assert "/_live/live.js" in read(f"{serving(LiveSite(tmp_path / 'none'))}/")


def test_a_port_that_is_taken_is_said_and_another_one_found(site, capsys):
    with SiteServer(("127.0.0.1", 0), partial(LiveHandler, site)) as first:
        with start_server(site, first.server_port) as second:
            assert second.server_port != first.server_port
        assert capsys.readouterr().out == f"Port {first.server_port} is taken.\n"


def read(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read().decode()


@pytest.fixture
def serving():
    """Serve live sites until the test ends; each call gives an address."""
    servers = []

    def start(site):
        server = SiteServer(("127.0.0.1", 0), partial(LiveHandler, site))
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()
