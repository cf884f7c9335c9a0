"""Pages stay where they were put when scripts come late; and what looks for shifts and wide things would find them."""

import re

import pytest

FIRST_PAINT = """() => new Promise((resolve) => {
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName("first-contentful-paint").length) { observer.disconnect(); resolve(); }
  }).observe({ type: "paint", buffered: true });
})"""


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_shifts_when_scripts_come_after_the_first_paint(browser, site_url, script, kind, width):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    # Nothing is painted before a script that is no module: it decides between light and dark.
    html = page.request.get(f"{site_url}{kind.url}").text()
    at_once = {f"{site_url}{path}" for path in re.findall(r'<script src="([^"]+)"', html)}
    held, painted = [], False

    def hold(route):
        if painted or route.request.url in at_once:
            route.continue_()
        else:
            held.append(route)

    page.route("**/*.js", hold)
    page.goto(f"{site_url}{kind.url}", wait_until="commit")
    page.evaluate(FIRST_PAINT)
    painted = True
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")

    assert page.evaluate(script("layout-shift")) == 0
    context.close()


def test_shift_would_be_noticed(browser, script):
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.set_content("<p>Text</p>")
    page.evaluate(FIRST_PAINT)
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
