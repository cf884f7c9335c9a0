"""Pages fit the smallest phone, stay where they were put, and keep to their weight."""

import gzip
import time

import pytest

COMPRESSED = (".html", "/", ".css", ".js", ".svg", ".json", ".webmanifest")


def test_nothing_scrolls_sideways_at_320_pixels(open_page, script, kind):
    page = open_page(kind, 320)

    assert page.evaluate(script("too-wide")) == []


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_shifts_while_loading(open_page, script, kind, width):
    page = open_page(kind, width)

    assert page.evaluate(script("layout-shift")) == 0


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_shifts_when_scripts_come_late(browser, site_url, script, kind, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.route("**/*.js", lambda route: (time.sleep(0.15), route.continue_()))
    page.goto(f"{site_url}{kind.url}", wait_until="load")

    assert page.evaluate(script("layout-shift")) == 0
    page.close()


def test_weight_keeps_to_the_budget(open_page, kind):
    page = open_page(kind, 360)
    addresses = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    sizes = {url: size_sent(page, url) for url in {page.url, *addresses}}
    scripts = sum(size for url, size in sizes.items() if url.endswith(".js"))

    assert sizes[page.url] <= kind.budget.html
    assert scripts <= kind.budget.script
    assert sum(sizes.values()) <= kind.budget.page


def size_sent(page, url):
    body = page.request.get(url).body()
    return len(gzip.compress(body, mtime=0)) if url.endswith(COMPRESSED) else len(body)


def test_shift_would_be_noticed(browser, script):
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.set_content("<p>Text</p>")
    page.wait_for_timeout(200)
    page.evaluate(
        "document.body.prepend(Object.assign(document.createElement('div'), {style: 'height: 200px'}))"
    )

    assert page.evaluate(script("layout-shift")) > 0
    page.close()


def test_wide_table_would_be_noticed(browser, script):
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.set_content("<table class='wide' style='width: 400px'><tr><td>x</td></tr></table>")

    assert page.evaluate(script("too-wide"))[0] == "table.wide"
    page.close()
