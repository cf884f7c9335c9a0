"""A real Chromium, and pages that fail their test on a console error or a request off the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect

from amcc.pages.index import Directory
from amcc.pages.page_kinds import TEXT_PAGE
from amcc.records.reader import load_project
from amcc.search.directory_filter import filter_facets
from tests.paths import ROOT
from tests.support.examples import Examples
from tools.build.system_parts import find_browser
from tools.verify.examples import Example, page_examples

SCRIPTS = Path(__file__).parent / "scripts"
# How long a page may take to become what a test expects, on a machine that is busy with other work.
PATIENCE_SECONDS = 30
AXE_RULES = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# The rules that ask for a color. The dark scheme changes nothing else: test_accessibility.py holds that.
COLOR_RULES = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
RUN_AXE = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations'], iframes: false})"

AxeFindings = Callable[..., list[str]]
OpenPage = Callable[..., Page]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `kind` on every kind of page."""
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", page_examples(ROOT), ids=lambda kind: kind.name)


@pytest.fixture(scope="session", autouse=True)
def patience() -> None:
    """Let every expectation wait long enough for a busy machine; what holds at once costs nothing."""
    expect.set_options(timeout=PATIENCE_SECONDS * 1000)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Start the system's Chromium, quiet and alone."""
    quiet = [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ]
    return {**browser_type_launch_args, "executable_path": find_browser(), "args": quiet}


@pytest.fixture(scope="session")
def examples() -> Examples:
    """Return records and values chosen by what they are, whatever they are called."""
    return Examples(ROOT)


class WatchedPage:
    """Opens pages of the site and remembers what no page may do."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page = context.new_page()
        self.address = address
        self.faults: list[str] = []
        self.page.on("console", self.note_message)
        self.page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        self.page.on("request", self.note_request)
        self.page.on("requestfailed", lambda request: self.faults.append(f"failed: {request.url}"))

    def note_message(self, message: ConsoleMessage) -> None:
        """Remember a message that a reader's console would show in color."""
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def note_request(self, request: Request) -> None:
        """Remember a request to anywhere but the site."""
        if not request.url.startswith((f"{self.address}/", "data:", "blob:", "about:")):
            self.faults.append(f"off the site: {request.url}")

    def open(self, kind: Example) -> Page:
        """Return the page once everything on it is loaded."""
        answer = self.page.goto(f"{self.address}{kind.url}", wait_until="load")
        assert answer is not None
        assert answer.status == 200
        self.page.evaluate("document.fonts.ready")
        return self.page


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Iterator[OpenPage]:
    """Open a kind of page in a fresh context; the test fails afterwards on anything a page may not do."""
    opened: list[tuple[BrowserContext, WatchedPage]] = []

    def open_kind(kind: Example, width: int = 1440, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        watched = WatchedPage(context, site_url)
        opened.append((context, watched))
        return watched.open(kind)

    yield open_kind
    for context, _ in opened:
        context.close()
    assert [fault for _, watched in opened for fault in watched.faults] == []


@pytest.fixture
def open_at(open_page: OpenPage) -> OpenPage:
    """Open any address of the site, with its query, as `open_page` opens the example of a kind."""
    return lambda url, *arguments, **options: open_page(Example("", url, TEXT_PAGE), *arguments, **options)


@pytest.fixture(scope="session")
def axe_findings(axe: str) -> AxeFindings:
    """What axe finds on a page as it stands."""

    def findings(page: Page, rules: Mapping[str, object] = AXE_RULES) -> list[str]:
        page.evaluate(axe)
        return [
            f"{violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in page.evaluate(RUN_AXE, rules)["violations"]
            for node in violation["nodes"]
        ]

    return findings


@pytest.fixture(scope="session")
def axe_in_both_schemes(axe_findings: AxeFindings) -> AxeFindings:
    """What axe finds on a page in the light scheme, and on its colors in the dark one."""

    def findings(page: Page) -> list[str]:
        page.emulate_media(color_scheme="light")
        light = axe_findings(page)
        page.emulate_media(color_scheme="dark")
        return light + [f"dark: {finding}" for finding in axe_findings(page, COLOR_RULES)]

    return findings


@pytest.fixture(scope="session")
def axe() -> str:
    """The accessibility checker that runs in the page."""
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def script() -> Callable[[str], str]:
    """Read a function that runs in the page."""
    return cache(lambda name: (SCRIPTS / f"{name}.js").read_text("utf-8"))


@pytest.fixture(scope="session")
def directory() -> Directory:
    """The index over the records, as the directory page has it."""
    return Directory(load_project(ROOT))


@pytest.fixture(scope="session")
def values(directory: Directory) -> dict[str, dict[str, set[str]]]:
    """The communities that have a value, by filter and value."""
    return {
        facet.kind: {value.slug: {row.slug for row in value.rows} for value in facet.values}
        for facet in filter_facets(directory)
    }
