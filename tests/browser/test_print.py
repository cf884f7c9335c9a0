"""A profile prints on two sheets of paper."""

from io import BytesIO

import pytest
from pypdf import PdfReader

# What browsers leave free where the print sheet says nothing.
MARGINS = {"top": "10mm", "right": "10mm", "bottom": "10mm", "left": "10mm"}


def profile_slugs(root):
    return sorted(path.stem for path in (root / "communities").glob("[!_]*.md"))


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_every_profile_fits_two_pages(browser, site_url, root, paper):
    page = browser.new_page()
    sheets = {}
    for slug in profile_slugs(root):
        page.goto(f"{site_url}/communities/{slug}/")
        reader = PdfReader(BytesIO(page.pdf(format=paper, margin=MARGINS)))
        sheets[slug] = len(reader.pages)
    page.close()

    assert len(sheets) > 0
    assert {slug: count for slug, count in sheets.items() if count > 2} == {}
