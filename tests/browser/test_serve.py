"""`invoke serve` shows each change at once, and keeps the last good site when a change is broken."""

import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from playwright.sync_api import expect

# Of the project's own folder; a folder of that name further down belongs to the code.
LEFT_OUT = (".git", ".venv", "node_modules", "output", "build", "tests")
LONGEST_BUILD_SECONDS = 240  # on a machine that is busy with other work


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
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put(None)

    def wait_for(self, words):
        seen = []
        while words not in "".join(seen):
            try:
                line = self.lines.get(timeout=LONGEST_BUILD_SECONDS)
            except queue.Empty:
                line = None
            if line is None:
                pytest.fail(f"never printed '{words}', only: {''.join(seen)}")
            seen.append(line)
        return "".join(seen)

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=LONGEST_BUILD_SECONDS)


@pytest.fixture
def server(root, tmp_path):
    project = tmp_path / "a project"
    shutil.copytree(root, project, ignore=lambda folder, _: LEFT_OUT if Path(folder) == root else ())
    running = RunningServer(project)
    try:
        started = running.wait_for("Serving on")
        running.address = re.search(r"http://127\.0\.0\.1:\d+", started).group()
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()
        running.process.wait()
        running.reader.join()
        running.process.stdout.close()


@pytest.fixture
def record(examples):
    return examples.whole_list


@pytest.fixture
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


def test_browser_follows_good_changes_and_shows_broken_ones(server, page, record):
    url, name = record.url, f"communities/{record.slug}.md"
    record = server.project / name
    good = record.read_text("utf-8")
    page.goto(server.address + url)
    expect(page.locator("main")).not_to_contain_text("Words from the test.")

    record.write_text(f"{good}\nWords from the test.\n", "utf-8")
    expect(page.locator("main")).to_contain_text("Words from the test.", timeout=LONGEST_BUILD_SECONDS * 1000)
    server.wait_for("Built in")

    record.write_text(good.replace("---\n", "---\nno_such_field: 1\n", 1), "utf-8")
    panel = page.locator("#live-problem")
    expect(panel).to_contain_text(f"{name}:2", timeout=LONGEST_BUILD_SECONDS * 1000)
    expect(page.locator("main")).to_contain_text("Words from the test.")
    assert f"{name}:2" in server.wait_for("Broken")
    assert "Words from the test." in page.request.get(server.address + url).text()

    record.write_text(good, "utf-8")
    expect(page.locator("main")).not_to_contain_text(
        "Words from the test.", timeout=LONGEST_BUILD_SECONDS * 1000
    )
    expect(panel).to_have_count(0)

    assert server.stop() == 0


def test_changed_code_takes_effect_and_missing_pages_get_the_sites_own(server, page, record):
    macro = server.project / "themes/site/templates/base.html"
    macro.write_text(macro.read_text("utf-8").replace("</main>", "<p>From the template.</p></main>"), "utf-8")
    server.wait_for("Built in")

    assert "From the template." in page.request.get(server.address + record.url).text()
    missing = page.request.get(f"{server.address}/no/such/page/")
    assert missing.status == 404
    assert "<h1" in missing.text()
