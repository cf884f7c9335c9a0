"""A real Chromium, and pages that fail their test on a console error or a request off the site."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from tests.paths import ROOT
from tools.build.system_parts import find_browser
from tools.verify.examples import Example, page_examples

SCRIPTS = Path(__file__).parent / "scripts"
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for `kind` on every kind of page."""
    if "kind" in metafunc.fixturenames:
        metafunc.parametrize("kind", page_examples(ROOT), ids=lambda kind: kind.name)


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
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def note_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.address}/", "data:", "blob:", "about:")):
            self.faults.append(f"off the site: {request.url}")

    def open(self, kind: Example) -> Page:
        answer = self.page.goto(f"{self.address}{kind.url}", wait_until="load")
        assert answer is not None
        assert answer.status == 200
        self.page.evaluate("document.fonts.ready")
        return self.page


@pytest.fixture
def open_page(browser: Browser, site_url: str) -> Iterator[Callable[..., Page]]:
    """Open a kind of page in a fresh context; the test fails afterwards on anything a page may not do."""
    opened: list[tuple[BrowserContext, WatchedPage]] = []

    def open_kind(kind: Example, width: int = 1440, height: int = 900, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        watched = WatchedPage(context, site_url)
        opened.append((context, watched))
        return watched.open(kind)

    yield open_kind
    for context, _ in opened:
        context.close()
    assert [fault for _, watched in opened for fault in watched.faults] == []


@pytest.fixture
def open_at(open_page: Callable[..., Page]) -> Callable[..., Page]:
    """Open any address of the site, with its query, as `open_page` opens the example of a kind."""
    return lambda url, *arguments, **options: open_page(Example("", url), *arguments, **options)


@pytest.fixture(scope="session")
def axe_findings(axe: str) -> Callable[[Page], list[str]]:
    """What axe finds on a page as it stands."""

    def findings(page: Page) -> list[str]:
        page.evaluate(axe)
        return [
            f"{violation['id']}: {node['target']} {node['failureSummary']}"
            for violation in page.evaluate(RUN_AXE, AXE_RULES)["violations"]
            for node in violation["nodes"]
        ]

    return findings


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    """The accessibility checker that runs in the page."""
    return (root / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def script() -> Callable[[str], str]:
    """Read a function that runs in the page."""
    return lambda name: (SCRIPTS / f"{name}.js").read_text("utf-8")
