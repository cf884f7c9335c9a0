"""Pictures of every kind of page, to be looked at."""

import shutil
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tools.build.server import serve_folder
from tools.build.system_parts import find_browser
from tools.verify.examples import Example, page_examples

WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")
HEIGHT = 900


def take_screenshots(root: Path, site: Path, target: Path) -> int:
    """Take each page kind in each width and color scheme; return how many pictures there are."""
    return take_examples(page_examples(root), site, target)


def take_examples(examples: tuple[Example, ...], site: Path, target: Path) -> int:
    """Take these pages in each width and color scheme into an empty folder; return how many pictures there are."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with serve_folder(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser())
        for scheme in SCHEMES:
            for width in WIDTHS:
                _take_all(browser, address, target, examples, width, scheme)
        browser.close()
    return len(list(target.glob("*.png")))


def _take_all(
    browser: Browser, address: str, target: Path, examples: tuple[Example, ...], width: int, scheme: str
) -> None:
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    for kind in examples:
        page.goto(kind.url)
        page.screenshot(path=target / f"{kind.name}-{width}-{scheme}.png", full_page=True)
    context.close()
