"""axe would find what it has to find, and the dark scheme changes nothing but colors.

What it finds on the pages: test_page_kinds.py for each kind of page, and beside the tests of what moves.
"""

import re

from tests.browser.conftest import COLOR_RULES


def test_axe_would_find_a_picture_without_a_text(browser, axe_findings):
    page = browser.new_page()
    page.set_content("<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src='data:,'></main>")

    assert [finding.split(":")[0] for finding in axe_findings(page)] == ["image-alt"]
    page.close()


def test_axe_would_find_a_faint_text_in_the_dark_scheme_alone(browser, axe_in_both_schemes):
    page = browser.new_page()
    page.set_content(
        "<!doctype html><html lang=en style='color-scheme: light dark'><title>x</title>"
        "<main><h1 style='background: light-dark(#fff, #222); color: light-dark(#000, #444)'>A heading</h1></main>"
    )

    assert [finding.split(":")[:2] for finding in axe_in_both_schemes(page)] == [["dark", " color-contrast"]]
    page.close()


def test_the_dark_scheme_changes_colors_alone(root):
    """`light-dark()` takes nothing but colors; a style sheet that asks for the scheme could change anything."""
    theme = root / "themes" / "site"
    sheets = [path.read_text("utf-8") for path in theme.rglob("*.css")]
    pages = [path.read_text("utf-8") for path in theme.rglob("*.html")]

    assert any("light-dark(" in sheet for sheet in sheets)
    assert [sheet[:80] for sheet in sheets if "prefers-color-scheme" in sheet] == []
    asked = {tag for page in pages for tag in re.findall(r"<[^<>]*prefers-color-scheme[^<>]*>", page)}
    assert [tag for tag in asked if not tag.startswith('<meta name="theme-color"')] == []


def test_the_rules_for_colors_are_those_that_axe_has(browser, axe):
    page = browser.new_page()
    page.set_content("<!doctype html><title>x</title>")
    page.evaluate(axe)
    about_color = page.evaluate(
        "axe.getRules(['cat.color']).filter(rule => !rule.tags.includes('wcag2aaa')).map(rule => rule.ruleId)"
    )

    assert sorted(about_color) == COLOR_RULES["values"]
    page.close()
