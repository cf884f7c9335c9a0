"""Takes the pictures of the contribute page: of the built site, of a record, and of what the check says of it."""

from __future__ import annotations

import html
import io
import shutil
import tempfile
from pathlib import Path

from markdown_it import MarkdownIt
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from amcc.checks import check_project
from amcc.checks.reports import Outcome, find_lines
from amcc.checks.reports.markdown import render_markdown
from amcc.commands.check import SITE_URL
from amcc.pages.contribute_pictures import ALT, FOLDER
from tools.build.server import serve_folder
from tools.build.system_parts import find_browser

WIDTH, SCALE = 560, 2
LARGEST = 40_000
PROFILE = "greater-peoria"
RECORD, RIGHT, WRONG = "communities/chicago-metro-metal.md", "      - Kendall\n", "      - Kendal\n"
LINES_SHOWN = 7
# The record and the summary are shown by the host; these pages stand in for it.
STYLE = """
body { margin: 0; padding: 16px; width: 528px; box-sizing: content-box; background: #fff; color: #1f2328;
  font: 15px/1.5 "Public Sans", "Liberation Sans", sans-serif; }
pre, code { font: 13px/1.6 "Liberation Mono", monospace; }
pre { margin: 0 0 12px; padding: 10px 12px; background: #f3f4f6; overflow: hidden; }
h3 { margin: 0 0 12px; font-size: 18px; } h4 { margin: 0 0 8px; font-size: 15px; } ol { margin: 0; padding-left: 22px; }
p { margin: 0 0 8px; }
.name { margin: -16px -16px 12px; padding: 10px 16px; background: #f3f4f6; font-weight: 600; }
.line { display: block; white-space: pre; } .line b { display: inline-block; width: 40px; font-weight: 400; color: #59636e; }
.marked { background: #fff1c2; }
"""


def take_pictures(root: Path, site: Path) -> list[str]:
    """Take every picture anew and return the names of their files, each with its size."""
    target = root / FOLDER
    target.mkdir(parents=True, exist_ok=True)
    with serve_folder(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser())
        page = browser.new_page(
            viewport={"width": WIDTH, "height": 640}, device_scale_factor=SCALE, color_scheme="light"
        )
        shots = {**_site_shots(page, address), **_host_shots(page, root)}
        browser.close()
    missing = shots.keys() ^ ALT.keys()
    if missing:
        raise ValueError(f"pictures without words or words without pictures: {sorted(missing)}")
    return [f"{name}.webp {write_webp(target / f'{name}.webp', shot)} bytes" for name, shot in shots.items()]


def _site_shots(page: Page, address: str) -> dict[str, bytes]:
    page.goto(f"{address}/communities/{PROFILE}/")
    links = page.locator(".record").screenshot()
    page.evaluate("scrollTo(0, 0)")
    return {"profile-links": links, "profile-page": page.screenshot()}


def _host_shots(page: Page, root: Path) -> dict[str, bytes]:
    shots = {"record-file": _shoot(page, record_page(root))}
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for part in ("communities", "content"):
            shutil.copytree(root / part, copy / part)
        path = copy / RECORD
        path.write_text(path.read_text("utf-8").replace(RIGHT, WRONG), "utf-8")
        summary = render_markdown(Outcome(find_lines(check_project(copy), copy, SITE_URL)))
    shots["check-summary"] = _shoot(page, MarkdownIt().render(summary))
    return shots


def record_page(root: Path) -> str:
    """Return HTML that shows a record as its host does, with one line marked."""
    lines = (root / RECORD).read_text("utf-8").split("\n")
    place = next(number for number, line in enumerate(lines) if line == RIGHT.rstrip())
    shown = range(place - LINES_SHOWN, place + LINES_SHOWN)
    rows = "".join(
        f'<span class="line{" marked" if number == place else ""}"><b>{number + 1}</b>{html.escape(lines[number][:60])}</span>'
        for number in shown
    )
    return f'<div class="name">{RECORD}</div><code>{rows}</code>'


def _shoot(page: Page, body: str) -> bytes:
    page.goto("about:blank")  # the site's policy would refuse the styles below
    page.set_content(f"<!doctype html><style>{STYLE}</style>{body}")
    return page.locator("body").screenshot()


def write_webp(path: Path, shot: bytes) -> int:
    """Write a picture as WebP, as good as its largest size allows, and return its size."""
    with Image.open(io.BytesIO(shot)) as image:
        for quality in range(80, 10, -10):
            data = io.BytesIO()
            image.convert("RGB").save(data, "WEBP", quality=quality, method=6)
            if data.tell() <= LARGEST:
                break
    path.write_bytes(data.getvalue())
    return data.tell()
