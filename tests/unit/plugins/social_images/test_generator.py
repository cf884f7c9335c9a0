"""The picture of each page is written and named in its head."""

from io import BytesIO

from PIL import Image


def picture_of(read_page, url):
    return (
        read_page(url).find("meta", property="og:image")["content"].removeprefix("https://americanmcc.org/")
    )


def test_head_names_a_picture_that_exists(read_page, small_site):
    path = picture_of(read_page, "/communities/acme-guild/")

    assert Image.open(BytesIO((small_site / path).read_bytes())).size == (1200, 630)


def test_pages_share_pictures_only_when_they_look_alike(read_page):
    assert picture_of(read_page, "/communities/acme-guild/") != picture_of(
        read_page, "/communities/gulf-yards/"
    )
    assert picture_of(read_page, "/contribute/problems/c302/") == picture_of(
        read_page, "/contribute/problems/"
    )


def test_page_without_a_picture_of_its_own_names_that_of_the_site(read_page):
    assert picture_of(read_page, "/404.html") == picture_of(read_page, "/")


def test_article_names_its_picture_in_its_data(read_page):
    [article] = [
        script.string
        for script in read_page("/practices/weld-together/").find_all("script", type="application/ld+json")
        if '"Article"' in script.string
    ]
    assert picture_of(read_page, "/practices/weld-together/") in article
