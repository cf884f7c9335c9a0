"""Pages are complete without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.paths import ROOT
from tools.verify.examples import page_examples

KINDS = {kind.name: kind for kind in page_examples(ROOT)}


def test_menu_leads_to_every_part_of_the_site(open_page, kind):
    page = open_page(kind, 360, java_script_enabled=False)
    menu = page.locator("header nav").first
    for width in (360, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        for path in ("/communities/", "/practices/", "/the-big-6/"):
            expect(menu.locator(f'a[href="{path}"]')).to_be_visible()


@pytest.mark.parametrize("name", ["home", "directory"])
def test_map_links_every_community(open_page, examples, name):
    page = open_page(KINDS[name], java_script_enabled=False)
    linked = set(page.locator("main svg a").evaluate_all("all => all.map(one => one.getAttribute('href'))"))

    assert {record.url for record in examples.listed} <= linked


def test_directory_lists_every_community(open_page, examples):
    page = open_page(KINDS["directory"], java_script_enabled=False)
    visible = set(
        page.locator("main a:not(svg a)").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).map(one => one.getAttribute('href'))"
        )
    )

    assert {record.url for record in examples.listed} <= visible
