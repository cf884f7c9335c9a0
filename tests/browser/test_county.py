"""The county page in a real browser: typed or chosen, a county gets its answer."""

import re
from collections import Counter
from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from amcc.text import counted, listed

URL = "/county/"
NOBODY = "No community serves this county yet."


@dataclass(frozen=True)
class Row:
    """A county as the page of its state has it, which needs no script: what the answer has to agree with."""

    code: str
    state_slug: str
    state: str
    county: str
    holders: list[str]
    nearest: list[str]
    miles: list[str]

    @property
    def name(self):
        return f"{self.county}, {self.state}"

    @property
    def shown(self):
        return self.holders or self.nearest

    @property
    def words(self):
        if not self.holders:
            return "The nearest communities:"
        if len(self.holders) == 1:
            return "This community serves the county:"
        return f"These {len(self.holders)} communities serve the county:"


@pytest.fixture(scope="module")
def rows(real_site):
    """Every county by its code."""
    return {
        row.code: row for path in sorted((real_site / "county").glob("*/index.html")) for row in rows_of(path)
    }


def rows_of(path):
    page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    for row in page.select("tr[id^=county-]"):
        held, near = row.select("td")
        yield Row(
            row["id"].removeprefix("county-"),
            path.parent.name,
            page.h1.get_text().removeprefix("Counties of "),
            row.th.get_text(),
            [link.get_text() for link in held.select("a")],
            [link.get_text() for link in near.select("a")],
            [miles.get_text() for miles in near.select(".county-table__miles")],
        )


@pytest.fixture(scope="module")
def shared(rows):
    """The first county that two communities hold."""
    return next(row for row in rows.values() if len(row.holders) == 2)


@pytest.fixture(scope="module")
def single(rows, shared):
    """The first county of another state that one community alone holds."""
    return next(row for row in rows.values() if len(row.holders) == 1 and row.state != shared.state)


@pytest.fixture(scope="module")
def lonely(rows):
    """The county without a community that is farthest from the nearest one."""
    alone = (row for row in rows.values() if row.nearest)
    return max(alone, key=lambda row: int(re.sub(r"\D", "", row.miles[0]) or 0))


@pytest.fixture
def opened(open_at):
    return lambda query="", width=1440, **options: open_at(f"{URL}{query}", width, **options)


def answered(page, name):
    expect(page.locator("[data-answer-name]")).to_have_text(name)
    return page.locator("[data-answer-list] a").all_text_contents()


def offered(page, typed):
    page.locator("#county-q").fill(typed)
    expect(page.locator("#county-names")).to_be_visible()
    return page.locator("#county-names [role=option]")


def choose(page, row):
    """Type a county's name and choose it from what is offered."""
    offered(page, row.name).filter(has_text=row.name).first.click()


def test_typed_county_is_answered(opened, shared):
    page = opened()
    choose(page, shared)

    assert answered(page, shared.name) == shared.holders
    expect(page.locator("[data-answer-words]")).to_have_text(shared.words)
    expect(page).to_have_url(re.compile(rf"/county/\?county={shared.code}$"))


def test_answer_says_whether_the_list_of_counties_is_complete(opened, examples, rows):
    whole, partly = examples.whole_list, examples.open_list
    [state] = whole.states
    for record, said in (
        (
            whole,
            f"Serves {len(whole.counties)} counties in {state}.",
        ),
        (
            partly,
            f"Serves at least {counted(len(partly.counties), 'county', 'counties')} in {listed(partly.states)}.",
        ),
    ):
        row = next(row for row in rows.values() if record.short_name in row.holders)
        page = opened(f"?county={row.code}")
        place = answered(page, row.name).index(record.short_name)
        assert page.locator("[data-item-said]").all_text_contents()[place].endswith(said)


def test_typed_city_leads_to_its_county(opened, rows):
    page = opened()
    offered(page, "east peoria").first.click()

    assert answered(page, "Tazewell County, Illinois") == rows["17179"].shown
    expect(page.locator("[data-answer-place]")).to_have_text(
        "East Peoria is counted here in Tazewell County; a city may reach into other counties too."
    )


def test_county_that_nobody_holds_names_the_nearest_and_what_that_means(opened, lonely):
    page = opened(f"?county={lonely.code}")

    assert answered(page, lonely.name) == lonely.nearest
    assert len(lonely.nearest) == 3
    expect(page.locator("[data-answer-words]")).to_contain_text(NOBODY)
    assert page.locator("[data-item-miles]").all_text_contents() == lonely.miles
    expect(page.locator("[data-answer-means]")).to_contain_text("in a straight line")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("springfield, il", "Springfield, Illinois"),
        ("springfield massachusetts", "Springfield, Massachusetts"),
        ("dona ana", "Doña Ana County, New Mexico"),
        ("DOÑA ANA county", "Doña Ana County, New Mexico"),
        ("st louis city", "St. Louis city, Missouri"),
        ("Saint Louis County, Minn", "St. Louis County, Minnesota"),
        ("prince georges", "Prince George's County, Maryland"),
        ("la salle parish", "LaSalle Parish, Louisiana"),
        ("tazewel cuonty il", "Tazewell County, Illinois"),
    ],
)
def test_names_are_understood_as_people_write_them(opened, typed, found):
    first = offered(opened(), typed).first

    expect(first).to_have_text(re.compile(rf"^{re.escape(found)}( city or town)?$"))


def test_same_names_are_told_apart(opened, rows):
    [(name, count)] = Counter(row.county for row in rows.values()).most_common(1)
    options = offered(opened(), name.casefold())
    expect(options).to_have_count(count)
    texts = options.all_text_contents()

    assert len(set(texts)) == count > 20
    assert all(re.fullmatch(rf"{name}, [A-Z][A-Za-z ]+", text) for text in texts)


def test_state_then_county(opened, rows):
    page = opened()
    expect(page.locator("#county-choice")).to_be_disabled()
    page.locator("#county-state").select_option(label="Virginia")
    expect(page.locator("#county-choice")).to_be_enabled()
    for code, name in (("51760", "Richmond city"), ("51159", "Richmond County")):
        page.locator("#county-choice").select_option(label=name)
        assert answered(page, f"{name}, Virginia") == rows[code].shown
        expect(page.locator("[data-answer-words]")).to_contain_text(rows[code].words)


def test_back_forward_and_a_shared_address(opened, shared, single):
    page = opened()
    choose(page, shared)
    answered(page, shared.name)
    choose(page, single)
    assert answered(page, single.name) == single.holders
    page.go_back()
    assert answered(page, shared.name) == shared.holders
    page.go_back()
    expect(page.locator("[data-county-answer]")).to_be_hidden()
    page.go_forward()
    assert answered(page, shared.name) == shared.holders
    fresh = opened(page.url.partition(URL)[2])
    assert answered(fresh, shared.name) == shared.holders
    expect(fresh.locator("#county-state")).to_have_value(shared.state_slug)
    expect(fresh.locator("#county-choice")).to_have_value(shared.code)


def test_code_that_no_county_has(opened):
    for code in ("99999", "17000"):
        page = opened(f"?county={code}")
        expect(page.locator("[data-county-unknown]")).to_have_text(f"No county has the code {code}.")
        expect(page.locator("[data-county-answer]")).to_be_hidden()


def test_address_cannot_put_a_city_into_a_wrong_county(opened):
    page = opened("?county=17143&place=Chicago")
    answered(page, "Peoria County, Illinois")

    expect(page.locator("[data-answer-place]")).to_be_hidden()


def test_keyboard_alone(opened):
    page = opened()
    page.locator("#county-q").focus()
    page.keyboard.type("peoria")
    expect(page.locator("#county-names")).to_be_visible()
    field = page.locator("#county-q")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", re.compile("."))
    active = field.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(page.locator("#county-names")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page.locator("[data-county-answer]")).to_be_visible()
    expect(page.locator("[data-county-status]")).to_contain_text("Peoria")


def test_typing_quickly_and_enter_at_once(opened, rows):
    page = opened()
    page.locator("#county-q").focus()
    page.keyboard.type("loving county texas", delay=0)
    page.keyboard.press("Enter")

    assert answered(page, "Loving County, Texas") == rows["48301"].shown


def test_what_is_not_found_says_where_to_look(opened):
    page = opened()
    note = page.locator("[data-county-note]")
    page.locator("#county-q").fill("61602")
    expect(note).to_contain_text("ZIP codes don’t work here")
    page.locator("#county-q").fill("zzyzx")
    expect(note).to_contain_text("Choose the state and the county instead")
    page.locator("#county-q").fill("peorai")
    expect(note).to_contain_text("Did you mean")


def test_home_page_has_the_box(open_at, single):
    page = open_at("/")
    page.wait_for_load_state("networkidle")
    choose(page, single)
    page.wait_for_url(f"**/county/?county={single.code}")

    assert answered(page, single.name) == single.holders


def test_reader_loads_a_few_kilobytes(opened, real_site):
    page = opened()
    offered(page, "los angeles").first.click()
    answered(page, "Los Angeles County, California")
    entries = page.evaluate("performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)")
    loaded = [name for name in entries if name.endswith(".json")]

    assert sorted(loaded) == ["/county/california.json", "/county/names/lo.json"]


def test_without_scripts_every_state_has_a_page(opened, shared, rows):
    page = opened(java_script_enabled=False)
    expect(page.locator("#county-q")).to_be_hidden()
    expect(page.locator('.index-list a[href^="/county/"]')).to_have_count(51)
    page.locator(f'.index-list a[href="/county/{shared.state_slug}/"]').click()
    row = page.locator(f"#county-{shared.code}")

    expect(row.locator("th")).to_have_text(shared.county)
    assert row.locator("a").all_text_contents() == shared.holders
    expect(page.locator("tbody tr")).to_have_count(sum(row.state == shared.state for row in rows.values()))


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("which", ["shared", "lonely", "?q=springf"])
def test_axe_finds_nothing_and_nothing_sticks_out(
    opened, axe_in_both_schemes, script, which, width, shared, lonely
):
    county = {"shared": shared, "lonely": lonely}.get(which)
    page = opened(f"?county={county.code}" if county else which, width, reduced_motion="reduce")
    expect(page.locator("[data-county-answer]" if county else "#county-names")).to_be_visible()

    assert page.evaluate(script("too-wide")) == []
    assert axe_in_both_schemes(page) == []


def test_phone_has_room_for_the_thumb(opened):
    page = opened("?q=springf", 320, has_touch=True)
    expect(page.locator("#county-names")).to_be_visible()
    heights = page.locator(".county-ask :is(input, select, button, [role=option])").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().height)"
    )

    assert len(heights) > 5
    assert min(heights) >= 44
