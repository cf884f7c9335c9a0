"""axe finds nothing: WCAG 2.2 AA and its best practices, on a phone and a desk, light and dark."""

import pytest


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing(open_page, axe_findings, kind, width, scheme):
    page = open_page(kind, width, color_scheme=scheme, reduced_motion="reduce")

    assert axe_findings(page) == []


def test_axe_would_find_a_picture_without_a_text(browser, axe_findings):
    page = browser.new_page()
    page.set_content("<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src='data:,'></main>")

    assert [finding.split(":")[0] for finding in axe_findings(page)] == ["image-alt"]
    page.close()
