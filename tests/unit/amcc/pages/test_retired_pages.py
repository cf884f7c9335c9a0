from amcc.pages.retired_pages import retired_links, retired_pages


def test_deleted_record_keeps_its_address_and_leads_on(views):
    [page] = retired_pages(views)

    assert (page.url, page.heading) == ("/communities/closed-mill/", "Closed Mill Manufacturing Community")
    context = page.context()
    assert context["date_words"] == "November 20, 2026"
    assert context["successor"].url == "/communities/acme-guild/"
    [link] = retired_links(views)
    assert (link.label, link.url) == (page.heading, page.url)
