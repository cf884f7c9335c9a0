"""A profile prints on two sheets of paper."""

from io import BytesIO

from pypdf import PdfReader

# What browsers leave free where the print sheet says nothing.
MARGINS = {"top": "10mm", "right": "10mm", "bottom": "10mm", "left": "10mm"}


def test_every_profile_fits_two_pages(browser, site_url, root):
    page = browser.new_page()
    sheets = {}
    for slug in sorted(path.stem for path in (root / "communities").glob("[!_]*.md")):
        page.goto(f"{site_url}/communities/{slug}/")
        for paper in ("Letter", "A4"):
            reader = PdfReader(BytesIO(page.pdf(format=paper, margin=MARGINS)))
            sheets[slug, paper] = len(reader.pages)
    page.close()

    assert len(sheets) > 0
    assert {printed: count for printed, count in sheets.items() if count > 2} == {}
