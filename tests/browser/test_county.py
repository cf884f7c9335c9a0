"""The county page in a real browser: typed or chosen, a county gets its answer."""

import re

import pytest
from playwright.sync_api import expect

URL = "/county/"
PEORIA = ["Greater Peoria", "Illinois defense"]


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


def test_typed_county_is_answered(opened):
    page = opened()
    offered(page, "peoria").filter(has_text="Peoria County, Illinois").click()

    assert answered(page, "Peoria County, Illinois") == PEORIA
    expect(page.locator("[data-answer-words]")).to_have_text("These 2 communities serve the county:")
    said = page.locator("[data-item-said]").all_text_contents()
    assert said == ["Serves 5 counties in Illinois.", "Serves at least 19 counties in Illinois and Iowa."]
    expect(page).to_have_url(re.compile(r"/county/\?county=17143$"))


def test_typed_city_leads_to_its_county(opened):
    page = opened()
    offered(page, "east peoria").first.click()

    assert answered(page, "Tazewell County, Illinois") == PEORIA
    expect(page.locator("[data-answer-place]")).to_have_text(
        "East Peoria is counted here in Tazewell County; a city may reach into other counties too."
    )


def test_county_that_nobody_serves_names_the_nearest_and_what_that_means(opened):
    page = opened("?county=48301")

    assert len(answered(page, "Loving County, Texas")) == 3
    expect(page.locator("[data-answer-words]")).to_contain_text("No community serves this county yet.")
    assert page.locator("[data-item-miles]").first.text_content() == "62 miles"
    expect(page.locator("[data-answer-means]")).to_contain_text("in a straight line")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("springfield, il", ["Springfield, Illinois"]),
        ("springfield massachusetts", ["Springfield, Massachusetts"]),
        ("dona ana", ["Doña Ana County, New Mexico"]),
        ("DOÑA ANA county", ["Doña Ana County, New Mexico"]),
        ("st louis city", ["St. Louis city, Missouri"]),
        ("Saint Louis County, Minn", ["St. Louis County, Minnesota"]),
        ("prince georges", ["Prince George's County, Maryland"]),
        ("la salle parish", ["LaSalle Parish, Louisiana"]),
        ("tazewel cuonty il", ["Tazewell County, Illinois"]),
    ],
)
def test_names_are_understood_as_people_write_them(opened, typed, found):
    options = offered(opened(), typed)

    assert [re.sub(r" city or town$", "", text) for text in options.all_text_contents()][
        : len(found)
    ] == found


def test_same_names_are_told_apart(opened):
    page = opened()
    texts = offered(page, "washington county").all_text_contents()

    assert len(texts) == len(set(texts)) == 30
    assert all(re.fullmatch(r"Washington County, [A-Z][A-Za-z ]+", text) for text in texts)


def test_state_then_county(opened):
    page = opened()
    expect(page.locator("#county-choice")).to_be_disabled()
    page.locator("#county-state").select_option(label="Virginia")
    expect(page.locator("#county-choice")).to_be_enabled()
    page.locator("#county-choice").select_option(label="Richmond city")
    held = page.locator("[data-answer-words]").text_content()
    page.locator("#county-choice").select_option(label="Richmond County")
    answered(page, "Richmond County, Virginia")

    assert held == "This community serves the county:"
    expect(page.locator("[data-answer-words]")).to_contain_text("The nearest communities:")


def test_back_forward_and_a_shared_address(opened):
    page = opened()
    offered(page, "peoria county").first.click()
    answered(page, "Peoria County, Illinois")
    offered(page, "mobile county").first.click()
    assert answered(page, "Mobile County, Alabama") == ["Southwest Alabama"]
    page.go_back()
    assert answered(page, "Peoria County, Illinois") == PEORIA
    page.go_back()
    expect(page.locator("[data-county-answer]")).to_be_hidden()
    page.go_forward()
    assert answered(page, "Peoria County, Illinois") == PEORIA
    fresh = opened(page.url.partition(URL)[2])
    assert answered(fresh, "Peoria County, Illinois") == PEORIA
    expect(fresh.locator("#county-state")).to_have_value("illinois")
    expect(fresh.locator("#county-choice")).to_have_value("17143")


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
    page.keyboard.type("peoria", delay=20)
    expect(page.locator("#county-names")).to_be_visible()
    field = page.locator("#county-q")
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    active = field.get_attribute("aria-activedescendant")
    expect(page.locator(f"#{active}")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(page.locator("#county-names")).to_be_hidden()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    expect(page.locator("[data-county-answer]")).to_be_visible()
    expect(page.locator("[data-county-status]")).to_contain_text("Peoria")


def test_typing_quickly_and_enter_at_once(opened):
    page = opened()
    page.locator("#county-q").focus()
    page.keyboard.type("loving county texas", delay=0)
    page.keyboard.press("Enter")

    assert len(answered(page, "Loving County, Texas")) == 3


def test_what_is_not_found_says_where_to_look(opened):
    page = opened()
    note = page.locator("[data-county-note]")
    page.locator("#county-q").fill("61602")
    expect(note).to_contain_text("ZIP codes don’t work here")
    page.locator("#county-q").fill("zzyzx")
    expect(note).to_contain_text("Choose the state and the county instead")
    page.locator("#county-q").fill("peorai")
    expect(note).to_contain_text("Did you mean")


def test_home_page_has_the_box(open_at):
    page = open_at("/")
    page.wait_for_load_state("networkidle")
    offered(page, "mobile county").first.click()
    page.wait_for_url("**/county/?county=01097")

    assert answered(page, "Mobile County, Alabama") == ["Southwest Alabama"]


def test_reader_loads_a_few_kilobytes(opened, real_site):
    page = opened()
    offered(page, "los angeles").first.click()
    answered(page, "Los Angeles County, California")
    entries = page.evaluate("performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)")
    loaded = [name for name in entries if name.endswith(".json")]

    assert sorted(loaded) == ["/county/california.json", "/county/names/lo.json"]


def test_without_scripts_every_state_has_a_page(opened, open_at):
    page = opened(java_script_enabled=False)
    assert not page.locator("#county-q").is_visible()
    assert page.locator('.index-list a[href^="/county/"]').count() == 51
    page.get_by_role("link", name="Illinois").click()
    row = page.locator("#county-17143")

    assert row.locator("th").text_content() == "Peoria County"
    assert row.locator("a").all_text_contents() == PEORIA
    assert page.locator("tbody tr").count() == 102


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("query", ["?county=17143", "?county=29019", "?q=springf"])
def test_axe_finds_nothing_and_nothing_sticks_out(opened, axe_findings, script, query, width, scheme):
    page = opened(query, width, color_scheme=scheme, reduced_motion="reduce")
    expect(page.locator("#county-names" if "q=" in query else "[data-county-answer]")).to_be_visible()

    assert axe_findings(page) == []
    assert page.evaluate(script("too-wide")) == []


def test_phone_has_room_for_the_thumb(opened):
    page = opened("?q=springf", 320, has_touch=True)
    expect(page.locator("#county-names")).to_be_visible()
    heights = page.locator(".county-ask :is(input, select, button, [role=option])").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().height)"
    )

    assert len(heights) > 5
    assert min(heights) >= 44
