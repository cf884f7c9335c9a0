"""What is read of a built page, with its place."""

from tools.verify.pages import Spot


def test_spots_are_counted_from_one(make_site):
    page = make_site('<p id="x">a</p>').pages["/index.html"]

    assert page.address == "/"
    assert page.titles == [Spot("Home", 2, 23, "title")]
    assert page.ids[-1] == Spot("x", 7, 1, "p")


def test_links_stay_on_the_site_or_leave_it(make_site):
    site = make_site()

    assert site.host == "example.org"
    assert site.internal_path("/about/index.html", "../") == "/index.html"
    assert site.internal_path("/index.html", "https://example.org/about") == "/about/index.html"
    assert site.internal_path("/index.html", "https://example.com/") is None
    assert site.internal_path("/index.html", "mailto:x") is None


def test_data_and_scripts_are_told_apart(make_site):
    page = make_site('<script type="application/ld+json">{}</script><script>x()</script>').pages[
        "/index.html"
    ]

    assert [block.value for block in page.data_blocks] == ["{}"]
    assert [script.value for script in page.inline_scripts] == ["x()"]


def test_index_of_a_script_counts_as_a_link(make_site):
    page = make_site('<form action="/about/" data-index="/x.json"></form>').pages["/index.html"]

    assert [link.value for link in page.links][-2:] == ["/about/", "/x.json"]
