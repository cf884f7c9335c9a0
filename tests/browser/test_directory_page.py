"""The directory page as a whole in a real browser: nothing covered, nothing in axe's way, nothing too heavy."""

import gzip
import re

import pytest
from playwright.sync_api import expect

URL = "/communities/"
KILOBYTE = 1000


@pytest.fixture
def opened(open_at):
    return lambda query="", width=1440, **options: open_at(f"{URL}{query}", width, **options)


def test_phone_folds_the_filters_away(opened, values, script):
    page = opened(width=320, height=640, has_touch=True)
    assert not page.locator("#filter-state").is_visible()
    page.get_by_role("button", name="Filters").tap()
    page.locator("#filter-state").select_option("illinois")
    done = page.get_by_role("button", name=re.compile(r"^Show \d+ communities$"))
    expect(done).to_have_text(f"Show {len(values['state']['illinois'])} communities")
    expect(done).to_be_in_viewport()
    assert page.evaluate(script("too-wide")) == []
    small = page.locator("form.filters :is(input, select, button)").evaluate_all(
        "all => all.filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
    done.tap()
    expect(page.locator("#filter-state")).to_be_hidden()
    expect(page.get_by_role("button", name="Filters (1)")).to_be_visible()
    expect(page.locator("[data-filter-result]")).to_be_in_viewport()


@pytest.mark.parametrize("height", [480, 640, 900])
def test_no_control_lies_under_another(opened, script, height):
    page = opened("?state=illinois&q=b", 320, height=height)
    expect(page.locator("[data-filter-chips] button").first).to_be_visible()
    page.get_by_role("button", name="Filters").click()
    controls = page.locator("form.filters :is(input, select, button)")
    for number in range(controls.count()):
        control = controls.nth(number)
        control.focus()
        control.scroll_into_view_if_needed()
        assert control.evaluate(script("covered-points")) == []
        page.mouse.wheel(0, 7)  # wherever the page stands
        assert control.evaluate(script("covered-points")) == []


def test_covered_control_would_be_noticed(browser, script):
    page = browser.new_page()
    page.set_content(
        "<button id=under style='position:absolute;inset:0 auto auto 0;width:90px;height:44px'>Under</button>"
        "<p style='position:absolute;inset:30px auto auto 0;width:200px;height:44px;margin:0;background:white'>Over</p>"
    )
    assert page.locator("#under").evaluate(script("covered-points")) != []
    page.close()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("query", ["?state=illinois&q=b", "?q=zzzz&state=ohio", "?sort=newest&q=peroia"])
def test_axe_finds_nothing_in_any_state(opened, axe_in_both_schemes, query, width):
    page = opened(query, width, reduced_motion="reduce")
    expect(page.locator("[data-filter-chips] button").first).to_be_visible()
    if width == 320:
        page.get_by_role("button", name="Filters").click()

    assert axe_in_both_schemes(page) == []


def test_chosen_filters_fit_the_smallest_phone(opened, script):
    page = opened("?sector=infrastructure&q=a-very-long-word-without-any-sense&state=pennsylvania", 320)
    expect(page.locator("[data-filter-empty]")).to_be_visible()

    assert page.evaluate(script("too-wide")) == []


# Weight


def test_index_comes_with_the_first_use_and_is_small(opened, real_site):
    page = opened()
    loaded = "performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)"
    page.wait_for_load_state("networkidle")
    assert not any(name.endswith(".json") for name in page.evaluate(loaded))
    with page.expect_response("**/*.json"):
        page.locator("#filter-q").focus()
    page.wait_for_load_state("networkidle")
    [index] = [name for name in page.evaluate(loaded) if name.endswith(".json")]
    scripts = [name for name in page.evaluate(loaded) if name.endswith(".js")]

    assert compressed(real_site, [index]) <= 25 * KILOBYTE
    assert len(scripts) > 3
    assert compressed(real_site, scripts) <= 10 * KILOBYTE


def compressed(site, names):
    return sum(len(gzip.compress((site / name.lstrip("/")).read_bytes(), mtime=0)) for name in names)
