"""`invoke serve` shows each change at once, and keeps the last good site when a change is broken."""

import queue
import re
import shutil
import signal
import subprocess
import sys
import threading

import pytest
from playwright.sync_api import expect

LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "output", "build", ".*_cache", "__pycache__", "tests"
)
RECORD = "communities/greater-peoria.md"
URL = "/communities/greater-peoria/"
LONGEST_BUILD_SECONDS = 60


class RunningServer:
    """The command, its process, and the lines that it prints."""

    def __init__(self, project):
        self.project = project
        self.process = subprocess.Popen(
            [sys.executable, "-m", "invoke", "serve", "--port", "0"],
            cwd=project,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines = queue.SimpleQueue()
        threading.Thread(target=self.read, daemon=True).start()
        self.address = re.search(r"http://127\.0\.0\.1:\d+", self.wait_for("Serving on")).group()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line)

    def wait_for(self, words):
        seen = []
        while words not in "".join(seen):
            try:
                seen.append(self.lines.get(timeout=LONGEST_BUILD_SECONDS))
            except queue.Empty:
                pytest.fail(f"never printed '{words}', only: {''.join(seen)}")
        return "".join(seen)

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=10)


@pytest.fixture
def server(root, tmp_path):
    project = tmp_path / "a project"
    shutil.copytree(root, project, ignore=LEFT_OUT)
    running = RunningServer(project)
    yield running
    if running.process.poll() is None:
        running.process.kill()
        running.process.wait()
    running.process.stdout.close()


@pytest.fixture
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


def test_browser_follows_good_changes_and_shows_broken_ones(server, page):
    record = server.project / RECORD
    good = record.read_text("utf-8")
    page.goto(server.address + URL)
    expect(page.locator("main")).not_to_contain_text("Words from the test.")

    record.write_text(f"{good}\nWords from the test.\n", "utf-8")
    expect(page.locator("main")).to_contain_text("Words from the test.", timeout=LONGEST_BUILD_SECONDS * 1000)
    server.wait_for("Built in")

    record.write_text(good.replace("---\n", "---\nno_such_field: 1\n", 1), "utf-8")
    panel = page.locator("#live-problem")
    expect(panel).to_contain_text(f"{RECORD}:2", timeout=LONGEST_BUILD_SECONDS * 1000)
    expect(page.locator("main")).to_contain_text("Words from the test.")
    assert f"{RECORD}:2" in server.wait_for("Broken")
    assert "Words from the test." in page.request.get(server.address + URL).text()

    record.write_text(good, "utf-8")
    expect(page.locator("main")).not_to_contain_text(
        "Words from the test.", timeout=LONGEST_BUILD_SECONDS * 1000
    )
    expect(panel).to_have_count(0)

    assert server.stop() == 0


def test_changed_code_takes_effect_and_missing_pages_get_the_sites_own(server, page):
    macro = server.project / "themes/site/templates/base.html"
    macro.write_text(macro.read_text("utf-8").replace("</main>", "<p>From the template.</p></main>"), "utf-8")
    server.wait_for("Built in")

    assert "From the template." in page.request.get(server.address + URL).text()
    missing = page.request.get(f"{server.address}/no/such/page/")
    assert missing.status == 404
    assert "<h1" in missing.text()
