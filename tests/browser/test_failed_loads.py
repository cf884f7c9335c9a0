"""What a page needs does not come: it says so, offers another attempt, and makes one at the next use."""

import json
import re

import pytest
from playwright.sync_api import expect

# Page, what it fetches, how a reader asks for it, where the answer shows.
PAGES = {
    "directory": (
        "/communities/",
        "**/assets/communities.*.json",
        ("#filter-q", "steel"),
        "[data-filter-chips]",
    ),
    "search": ("/search/", "**/pagefind/**", ("#search-q", "steel"), "[data-search-results] a"),
    "practices": ("/practices/", "**/*.json", ("#library-kind", "outcome"), "[data-library-practices] li"),
    "county names": ("/county/", "**/county/names/*.json", ("#county-q", "cook"), "[role=option]"),
    "county names at home": ("/", "**/county/names/*.json", ("#county-q", "cook"), "[role=option]"),
    "counties of a state": (
        "/county/",
        "**/county/*.json",
        ("#county-state", "illinois"),
        "#county-choice option:nth-child(3)",
    ),
}


@pytest.fixture(params=PAGES.values(), ids=PAGES)
def case(request):
    return request.param


@pytest.fixture
def page(browser, site_url):
    """A page whose console may say that something did not come."""
    context = browser.new_context(base_url=site_url, viewport={"width": 360, "height": 800})
    yield context.new_page()
    context.close()


def use(page, field, value):
    control = page.locator(field)
    if control.evaluate("element => element.tagName") == "SELECT":
        control.select_option(value)
    else:
        control.fill(value)


def shown(page, answer):
    expect(page.locator(answer).first).to_be_attached()
    if answer.endswith("chips]"):
        expect(page.locator(answer)).to_be_visible()


def trouble(page):
    return page.get_by_role("status").filter(has_text="could not be loaded")


@pytest.mark.parametrize("fault", ["no connection", "error of the host"])
def test_failure_is_said_and_the_button_tries_again(page, case, fault):
    url, pattern, (field, value), answer = case
    page.goto(url)
    page.route(pattern, lambda r: r.abort() if fault == "no connection" else r.fulfill(status=503, body="{}"))
    use(page, field, value)
    expect(trouble(page)).to_be_visible()

    page.unroute(pattern)
    trouble(page).get_by_role("button", name="Try again").click()
    shown(page, answer)

    expect(trouble(page)).to_have_count(0)
    assert page.evaluate("document.activeElement.matches('input, select')")


def test_next_use_tries_again_too(page, case):
    url, pattern, (field, value), answer = case
    page.goto(url)
    page.route(pattern, lambda route: route.abort())
    use(page, field, value)
    expect(trouble(page)).to_be_visible()

    page.unroute(pattern)
    use(page, field, "" if page.locator(field).evaluate("e => e.tagName === 'SELECT'") else value[:-1])
    use(page, field, value)
    shown(page, answer)

    expect(trouble(page)).to_have_count(0)


def test_failure_that_lasts_is_said_again(page):
    page.goto("/communities/")
    page.route("**/assets/communities.*.json", lambda route: route.abort())
    use(page, "#filter-q", "steel")
    for _ in range(2):
        expect(trouble(page)).to_be_visible()
        trouble(page).get_by_role("button").click()
    expect(trouble(page)).to_be_visible()


@pytest.mark.parametrize("part", ["index", "fragment"])
def test_parts_of_the_search_that_come_late_may_fail_too(page, part):
    pattern = re.compile(rf"/pagefind/({part}/|pagefind-entry)")
    page.goto("/search/")
    page.locator("#search-q").focus()
    expect(page.locator("#search-kind option:nth-child(3)")).to_be_attached()
    page.route(pattern, lambda route: route.abort())
    use(page, "#search-q", "steel")
    expect(trouble(page)).to_be_visible()
    values = page.locator("#search-kind option").count()

    page.unroute(pattern)
    trouble(page).get_by_role("button", name="Try again").click()
    shown(page, "[data-search-results] a")
    assert page.locator("#search-kind option").count() == values


def test_an_address_that_was_shared_says_so_at_once(page, real_site):
    state = next(real_site.glob("county/illinois.json"))
    fips = json.loads(state.read_text("utf-8"))["counties"][0][0]
    page.route("**/county/illinois.json", lambda route: route.abort())
    page.goto(f"/county/?county={fips}")
    expect(trouble(page)).to_be_visible()

    page.unroute("**/county/illinois.json")
    trouble(page).get_by_role("button", name="Try again").click()
    expect(page.locator("[data-county-answer]")).to_be_visible()
