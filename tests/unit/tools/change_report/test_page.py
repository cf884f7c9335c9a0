"""The page of the report: maps, profiles, and nothing that loads or runs."""

import re

ACME = "communities/acme-guild.md"


def test_the_page_loads_nothing_and_runs_nothing(scratch):
    scratch.edit(ACME, ("IL: [Cook, Kendall]", "IL: [Cook, Will]"))
    scratch.commit()
    _, _, page = scratch.told()

    assert "<script" not in page and "<link" not in page and "@import" not in page and "url(" not in page
    assert not re.search(r'\ssrc="', page)
    assert "default-src 'none'" in page
    assert page.count("<iframe") == 1 and 'sandbox="allow-popups"' in page
