"""Each kind of page, opened once on the smallest phone and once on a desk, holds what every page has to hold."""

import gzip

import pytest

COMPRESSED = (".html", "/", ".css", ".js", ".svg", ".json", ".webmanifest")


@pytest.mark.parametrize("width", [320, 1440])
def test_page_is_steady_narrow_light_and_accessible(
    open_page, size_sent, axe_in_both_schemes, script, kind, width
):
    page = open_page(kind, width, reduced_motion="reduce")
    found = {
        "shifted while loading": page.evaluate(script("layout-shift")),
        "scrolls sideways": page.evaluate(script("too-wide")),
        "over budget": over_budget(page, size_sent, kind.budget),
        "axe": axe_in_both_schemes(page),
    }

    assert found == {"shifted while loading": 0, "scrolls sideways": [], "over budget": {}, "axe": []}


def over_budget(page, size_sent, budget):
    """Return what is heavier than it may be: its size and the most that it may be, in bytes."""
    addresses = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    sizes = {url: size_sent(page, url) for url in {page.url, *addresses}}
    weights = {
        "html": (sizes[page.url], budget.html),
        "script": (sum(size for url, size in sizes.items() if url.endswith(".js")), budget.script),
        "page": (sum(sizes.values()), budget.page),
    }
    return {part: weight for part, weight in weights.items() if weight[0] > weight[1]}


@pytest.fixture(scope="session")
def size_sent():
    """Return how many bytes an address of the site takes on its way; each is asked once."""
    sizes = {}

    def size(page, url):
        if url not in sizes:
            body = page.request.get(url).body()
            sizes[url] = len(gzip.compress(body, mtime=0)) if url.endswith(COMPRESSED) else len(body)
        return sizes[url]

    return size
