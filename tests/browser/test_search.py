"""Full-text search in a real browser, under the site's content security policy."""

import re

import pytest
from playwright.sync_api import expect

URL = "/search/"


@pytest.fixture
def opened(open_at):
    return lambda query="", width=1440, **options: open_at(f"{URL}{query}", width, **options)


def found(page):
    """Wait for the result and return the addresses of the rows."""
    expect(page.locator("[data-search-status]")).to_have_text(re.compile(r"found"))
    return page.locator("[data-search-results] a").evaluate_all("all => all.map(one => one.pathname)")


def test_word_of_a_profile_finds_it(opened, examples):
    record, word = examples.rare_prose
    page = opened()
    page.locator("#search-q").fill(word)

    assert record.url in found(page)
    expect(page.locator("[data-search-results] mark").first).to_have_text(re.compile(word, re.I))
    expect(page).to_have_url(re.compile(rf"\?q={word}$"))


def test_community_is_found_by_its_name(opened, examples):
    record = examples.whole_list
    page = opened(f"?q={record.short_name}&kind=Community")

    assert record.url in found(page)
    assert set(page.locator("[data-item-kind]").all_text_contents()) == {"Community"}


@pytest.mark.parametrize(
    ("words", "label", "url"),
    [
        ("vacancies shipyards", "Best practice", "/practices/training-for-open-jobs/"),
        ("our mission", "About us", "/mission/"),
        ("diversity equity inclusion", "News", "/2022/04/11/dei-in-manufacturing-webinar/"),
        ("workforce training", "Big 6 area", "/the-big-6/workforce-and-training/"),
        ("Investing in Manufacturing Communities Partnership", "Federal program", "/programs/imcp/"),
    ],
)
def test_every_kind_of_page_is_found(opened, words, label, url):
    page = opened(f"?q={words}&kind={label}")

    assert url in found(page)
    assert set(page.locator("[data-item-kind]").all_text_contents()) == {label}


def test_filters_narrow_and_count(opened, examples):
    page = opened("?q=shipbuilding")
    found(page)
    everything = page.locator("[data-search-status]").inner_text()
    page.locator("#search-state").select_option("Alabama")
    expect(page).to_have_url(re.compile(r"state=Alabama"))
    option = page.locator("#search-state option[value=Alabama]")
    expect(page.locator("[data-search-status]")).not_to_have_text(everything)
    alabama = found(page)
    expect(option).to_have_text(f"Alabama ({len(alabama)})")

    communities = {url for url in alabama if url.startswith("/communities/")}
    assert communities
    assert communities <= {record.url for record in examples.records if "Alabama" in record.states}
    page.locator("#search-sector").select_option(index=1)
    page.locator("#search-sector").select_option("")
    expect(page.locator("[data-search-results] a")).to_have_count(len(alabama))
    assert found(page) == alabama


def test_page_furniture_is_no_text(opened):
    page = opened("?q=skip+to+the+content")
    expect(page.locator("[data-search-status]")).not_to_be_empty()
    excerpts = " ".join(page.locator("[data-item-excerpt]").all_text_contents())

    assert "Skip to the content" not in excerpts
    assert "Home / Communities" not in excerpts


def test_back_forward_and_a_shared_address(opened):
    page = opened("?q=peoria")
    found(page)
    first = page.locator("[data-search-status]").text_content()
    page.locator("#search-kind").select_option("Community")
    expect(page).to_have_url(re.compile(r"kind=Community"))
    expect(page.locator("[data-search-results] li").first).to_be_visible()
    page.go_back()
    expect(page.locator("#search-kind")).to_have_value("")
    expect(page.locator("[data-search-status]")).to_have_text(first)
    page.go_forward()
    expect(page.locator("#search-kind")).to_have_value("Community")
    fresh = opened("?q=peoria&kind=Community")
    assert found(fresh)
    assert set(fresh.locator("[data-item-kind]").all_text_contents()) == {"Community"}


def test_typing_quickly_shows_the_last_word_only(opened, examples):
    record, last = examples.rare_prose
    page = opened()
    page.locator("#search-q").click()
    for word in ("shipbuilding", "photonics", last):
        page.keyboard.press("Control+A")
        page.keyboard.type(word, delay=0)
    expect(page.locator("[data-search-status]")).to_have_text(re.compile(f"“{last}”"))

    assert record.url in found(page)


def test_nothing_found_says_what_to_do(opened):
    page = opened("?q=qqqqzzzz")

    expect(page.locator("[data-search-status]")).to_have_text(
        "Nothing found for “qqqqzzzz”. Check the spelling, choose fewer filters, or look in the lists below."
    )
    expect(page.locator("[data-search-results] li")).to_have_count(0)


def test_more_results_keep_the_place(opened):
    page = opened("?q=manufacturing")
    found(page)
    rows = page.locator("[data-search-results] li")
    expect(rows).to_have_count(10)
    page.get_by_role("button", name="Show more").click()
    expect(rows).to_have_count(20)

    assert page.evaluate(
        "document.activeElement.closest('li') === document.querySelectorAll('[data-search-results] li')[10]"
    )


@pytest.mark.parametrize("keys", ["Control+k", "Meta+k"])
def test_shortcut_leads_to_the_search_from_any_page(open_at, keys):
    page = open_at("/mission/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press(keys)
    page.wait_for_url("**/search/#search-q")
    expect(page.locator("#search-q")).to_be_focused()
    page.keyboard.type("peoria")
    assert found(page)
    page.keyboard.press("Tab")
    page.keyboard.press(keys)

    expect(page.locator("#search-q")).to_be_focused()


def test_keyboard_alone_opens_a_result(opened, examples):
    _, word = examples.rare_prose
    page = opened(f"?q={word}#search-q")
    found(page)
    expect(page.locator("#search-q")).to_be_focused()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('[data-search-results]') !== null"):
            break
    target = page.evaluate("document.activeElement.closest('[data-search-results] a').href")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_without_scripts_the_page_says_where_to_go(opened):
    page = opened(java_script_enabled=False)

    expect(page.locator("main")).to_contain_text(
        "The search needs JavaScript. The lists below lead to every page without it."
    )
    assert not page.locator("#search-q").is_visible()
    assert not opened().locator("[data-without-scripts]").is_visible()
    for path in ("/communities/", "/practices/", "/news/", "/county/"):
        expect(page.locator(f'main a[href="{path}"]')).to_be_visible()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("query", ["?q=shipbuilding&state=Alabama", "?q=qqqqzzzz"])
def test_axe_finds_nothing_and_nothing_sticks_out(opened, axe_in_both_schemes, script, query, width):
    page = opened(query, width, reduced_motion="reduce")
    found(page) if "zz" not in query else expect(page.locator("[data-search-status]")).to_contain_text(
        "Nothing"
    )

    assert page.evaluate(script("too-wide")) == []
    assert axe_in_both_schemes(page) == []
