"""How long the directory takes to answer a key, in the browser: with the real records and with 2,000 made-up ones.

The made-up directory is the real page with its rows, its index and its map links multiplied, so that markup, styles and
scripts are those of the site. A key is measured from the input event until its answer is laid out; the second figure runs
on until the browser has painted.
"""

from __future__ import annotations

import json
import shutil
import statistics
import tempfile
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup
from playwright.sync_api import Page, sync_playwright

from tools.build.server import serve_folder
from tools.build.system_parts import find_browser

MANY = 2000
REPEATS = 5
# Typed key by key, then deleted: prefixes that match nearly all, words that match few, a slip, nothing.
WORDS = ("a", "manufacturing", "peoria", "peroia", "defense ohio", "zzzz")
WIDTH, HEIGHT = 1440, 900

MEASURE = """
async ([words, repeats]) => {
  const field = document.querySelector("#filter-q");
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(0);
  }));
  const laidOut = [], shown = [];
  for (let run = 0; run < repeats; run += 1) {
    for (const word of words) {
      const keys = [...word].map((_, end) => word.slice(0, end + 1));
      for (const text of [...keys, ...keys.slice(0, -1).reverse(), ""]) {
        await painted();
        field.value = text;
        const start = performance.now();
        field.dispatchEvent(new Event("input", { bubbles: true }));
        document.body.getBoundingClientRect();
        laidOut.push(performance.now() - start);
        await painted();
        shown.push(performance.now() - start);
      }
    }
  }
  return { laidOut, shown };
}
"""


@dataclass(frozen=True)
class Result:
    """The figures of one directory, in milliseconds."""

    communities: int
    keys: int
    limit: float
    median: float
    slowest_tenth: float
    painted_median: float

    @property
    def holds(self) -> bool:
        """Whether the median keeps to the limit."""
        return self.median <= self.limit


def measure_filters(site: Path) -> list[Result]:
    """Measure the built site as it is, and with its directory multiplied."""
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder) / "site"
        shutil.copytree(site, many)
        multiply_directory(many, MANY)
        return [measure(site, 16), measure(many, 50)]


def measure(site: Path, limit: float) -> Result:
    """Type into the directory's filter and take the times."""
    with serve_folder(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser())
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        open_filters(page, f"{address}/communities/")
        count = page.locator("[data-filter-list] [data-community]").count()
        page.evaluate(MEASURE, [WORDS, 1])  # once, until the browser has compiled the scripts
        times = page.evaluate(MEASURE, [WORDS, REPEATS])
        browser.close()
    laid_out = sorted(times["laidOut"])
    return Result(
        count,
        len(laid_out),
        limit,
        statistics.median(laid_out),
        laid_out[len(laid_out) * 9 // 10],
        statistics.median(times["shown"]),
    )


def open_filters(page: Page, address: str) -> None:
    """Open the directory and wait until its index is there."""
    page.goto(address)
    with page.expect_response("**/communities.*.json"):
        page.locator("#filter-q").focus()
    page.locator("#filter-q").fill("x")
    page.locator("[data-filter-chips] button").first.wait_for()


def multiply_directory(site: Path, size: int) -> None:
    """Make the directory of a copied site `size` communities long, with names and counties of their own."""
    page = site / "communities" / "index.html"
    document = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    form = document.select_one("[data-directory-filter]")
    assert form is not None
    index_file = site / str(form["data-index"]).lstrip("/")
    index = json.loads(index_file.read_text("utf-8"))
    real = list(index["communities"])
    index["communities"] += list(made_up(real, size - len(real)))
    index_file.write_text(json.dumps(index), encoding="utf-8")
    rows = {row["data-community"]: row for row in document.select("[data-filter-list] [data-community]")}
    for number, entry in enumerate(index["communities"][len(real) :]):
        original = rows[real[number % len(real)]["slug"]]
        row = copy(original)
        row["data-community"] = entry["slug"]
        assert row.a is not None
        row.a.string = entry["short"]
        original.insert_after(row)
    page.write_text(str(document), encoding="utf-8")


def made_up(real: list[dict[str, Any]], count: int) -> Iterator[dict[str, Any]]:
    """Yield entries like the real ones, each with words that no other has."""
    for number in range(count):
        entry = dict(real[number % len(real)])
        mark = spelled(number)
        entry["slug"] = f"{entry['slug']}-{number}"
        entry["name"] = f"{entry['name']} {mark}"
        entry["short"] = f"{entry['short']} {mark}"
        entry["partners"] = [f"{name} {mark}" for name in entry.get("partners", [])]
        yield entry


def spelled(number: int) -> str:
    """Return a word for a number, so that the index grows in words as well."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    word = ""
    while number or not word:
        number, rest = divmod(number, len(letters))
        word = letters[rest] + word
    return f"{word}ville"


def table(results: list[Result]) -> str:
    """Return the figures as a table."""
    head = "communities  keys  median ms  limit  slowest tenth  painted, median"
    lines = [
        f"{one.communities:>11}  {one.keys:>4}  {one.median:>9.1f}  {one.limit:>5.0f}  {one.slowest_tenth:>13.1f}  {one.painted_median:>15.1f}"
        for one in results
    ]
    return "\n".join([head, *lines])
