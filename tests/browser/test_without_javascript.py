"""Pages are complete without JavaScript."""

import pytest

from tests.paths import ROOT
from tools.verify.examples import page_examples

KINDS = {kind.name: kind for kind in page_examples(ROOT)}


@pytest.mark.parametrize("width", [360, 1440])
def test_menu_leads_to_every_part_of_the_site(open_page, kind, width):
    page = open_page(kind, width, java_script_enabled=False)
    menu = page.locator("header nav").first
    summary = page.locator("header details > summary").first
    if not menu.locator("a").first.is_visible() and summary.count():
        summary.click()
    paths = [link.get_attribute("href") for link in menu.locator("a").all() if link.is_visible()]

    assert any("/communities/" in path for path in paths)
    assert any("/practices/" in path for path in paths)
    assert any("/the-big-6/" in path for path in paths)


@pytest.mark.parametrize("name", ["home", "directory"])
def test_map_links_every_community(open_page, root, name):
    page = open_page(KINDS[name], java_script_enabled=False)
    slugs = {path.stem for path in (root / "communities").glob("[!_]*.md")}
    linked = {link.get_attribute("href") for link in page.locator("main svg a").all()}

    assert {f"/communities/{slug}/" for slug in slugs} <= linked


def test_directory_lists_every_community(open_page, root):
    page = open_page(KINDS["directory"], java_script_enabled=False)
    slugs = {path.stem for path in (root / "communities").glob("[!_]*.md")}
    visible = {
        link.get_attribute("href") for link in page.locator("main a:not(svg a)").all() if link.is_visible()
    }

    assert {f"/communities/{slug}/" for slug in slugs} <= visible
