"""axe finds nothing: WCAG 2.2 AA and its best practices, on a phone and a desk, light and dark."""

import pytest

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})"


def findings(page, axe):
    page.evaluate(axe)
    result = page.evaluate(RUN, RULES)
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing(open_page, axe, kind, width, scheme):
    page = open_page(kind, width, color_scheme=scheme, reduced_motion="reduce")

    assert findings(page, axe) == []


def test_axe_would_find_a_picture_without_a_text(browser, axe):
    page = browser.new_page()
    page.set_content("<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src='data:,'></main>")

    assert [finding.split(":")[0] for finding in findings(page, axe)] == ["image-alt"]
    page.close()
