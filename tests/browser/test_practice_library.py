"""The practice library's filters in a real browser."""

from dataclasses import replace

from playwright.sync_api import expect

from tests.paths import ROOT
from tools.verify.examples import page_examples

LIBRARY = next(kind for kind in page_examples(ROOT) if kind.name == "practices")
COUNT = "[data-library-count]"
SHOWN_ARTICLES = "[data-library-articles] > li:not([hidden])"
PRACTICES = "[data-library-practices] > li"


def shown(page):
    """Return how many articles and practices the count names and how many are on the page."""
    named = int(page.locator(COUNT).inner_text().split()[0])
    return named, page.locator(SHOWN_ARTICLES).count() + page.locator(PRACTICES).count()


def test_filters_combine_and_count(open_page):
    page = open_page(LIBRARY)
    everything = int(page.locator(COUNT).inner_text().split()[0])
    page.get_by_label("Big 6 area").select_option("workforce-and-training")
    expect(page.locator(COUNT)).to_contain_text(f"of {everything}")
    one, on_page = shown(page)
    assert one == on_page
    page.get_by_label("Kind").select_option("outcome")
    expect(page.locator(SHOWN_ARTICLES)).to_have_count(0)
    both, on_page = shown(page)
    assert 0 < both == on_page < one < everything
    kinds = page.locator(f"{PRACTICES} .practice__kind").all_inner_texts()
    assert {kind.strip().casefold() for kind in kinds} == {"outcome"}


def test_each_value_says_how_many_it_leaves(open_page):
    page = open_page(LIBRARY)
    page.get_by_label("Sector").select_option("food-and-beverage")
    expect(page.locator(COUNT)).to_contain_text(" of ")
    option = page.locator("#library-kind option[value=target]")
    promised = int(option.inner_text().rsplit("(", 1)[1].rstrip(")"))
    page.get_by_label("Kind").select_option("target")
    expect(page.locator(PRACTICES)).to_have_count(promised)


def test_the_address_holds_the_choice(open_page):
    page = open_page(replace(LIBRARY, url="/practices/?kind=article&area=supply-chain-support"))
    expect(page.locator(COUNT)).to_contain_text(" of ")
    assert page.get_by_label("Kind").input_value() == "article"
    expect(page.locator(PRACTICES)).to_have_count(0)
    page.get_by_label("Kind").select_option("")
    expect(page.locator(PRACTICES).first).to_be_visible()
    page.go_back()
    expect(page.locator(PRACTICES)).to_have_count(0)
    assert "kind=article" in page.url


def test_nothing_found_can_be_taken_back(open_page):
    page = open_page(
        replace(LIBRARY, url="/practices/?area=trade-and-international-investment&kind=target&year=2014")
    )
    expect(page.locator(COUNT)).to_contain_text("Nothing matches all of these")
    page.get_by_role("button", name="Clear the filters").click()
    expect(page.locator("[data-library-areas]")).to_be_visible()
    assert page.url.endswith("/practices/")


def test_each_practice_leads_to_its_place_on_the_profile(open_page):
    page = open_page(replace(LIBRARY, url="/practices/?kind=context"))
    link = page.locator(f"{PRACTICES} a").first
    target = link.get_attribute("href")
    link.click()
    expect(page.locator(f"#{target.split('#')[1]}")).to_be_in_viewport()


def test_the_open_library_is_accessible(open_page, axe_in_both_schemes):
    page = open_page(replace(LIBRARY, url="/practices/?sector=food-and-beverage"), width=360)
    expect(page.locator(PRACTICES).first).to_be_visible()
    assert axe_in_both_schemes(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_the_areas_lead_on(open_page):
    page = open_page(LIBRARY, java_script_enabled=False)
    expect(page.get_by_label("Big 6 area")).to_be_hidden()
    page.locator("[data-library-areas] a").first.click()
    assert page.locator(".practice__text").count() > 20
