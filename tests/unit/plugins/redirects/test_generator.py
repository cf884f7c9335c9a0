"""Old addresses are answered by a page and by a list."""


def test_old_address_leads_on_by_its_page(read_page):
    page = read_page("/acme/")

    assert page.find("meta", {"http-equiv": "refresh"})["content"] == "0; url=/communities/acme-guild/"
    assert page.find("link", rel="canonical")["href"] == "https://americanmcc.org/communities/acme-guild/"


def test_list_holds_former_slugs_too(small_site):
    lines = (small_site / "_redirects").read_text().splitlines()

    assert "/communities/old-gulf-yards/ /communities/gulf-yards/ 301" in lines
    assert "/acme /communities/acme-guild/ 301" in lines
