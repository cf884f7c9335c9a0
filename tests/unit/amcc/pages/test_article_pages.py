"""The pages whose text somebody has written."""

from amcc.pages.article_pages import area_pages, article_pages, plain_pages, post_pages


def test_page_of_an_article_is_about_the_communities_it_draws_on(views):
    [page] = article_pages(views)

    assert (page.url, page.template, page.text) == ("/practices/weld-together/", "practice", True)
    assert page.about.communities == ("acme-guild", "gulf-yards")
    assert page.about.marked == {"acme-guild", "gulf-yards"}
    assert page.context()["practice"] is views.articles.views["weld-together"]
    [data] = page.data()
    assert data["headline"] == "Weld together"


def test_page_of_a_post_marks_all_communities(views):
    [page] = post_pages(views)

    assert (page.url, page.template) == ("/2022/04/11/town-hall/", "news_post")
    assert page.about.marked is None
    assert page.context()["post"].title == "A town hall"


def test_page_of_an_area_marks_those_with_a_practice_in_it(views):
    first, second = area_pages(views)

    assert (first.url, first.picture_label) == ("/the-big-6/workforce-and-training/", "The Big 6, part 1")
    assert first.about.marked == {"acme-guild"}
    assert second.about.marked == {"gulf-yards"}
    assert second.context()["area"].number == 2


def test_plain_pages_show_what_their_template_asks_for(views):
    contexts = {page.url: page.context() for page in plain_pages(views)}

    assert {url: set(context) for url, context in contexts.items()} == {
        "/about/": {"page_view"},
        "/membership-criteria/": {"page_view"},
        "/mission/": {"page_view", "mission", "both", "since"},
        "/our-history/": {"page_view", "timeline", "program_years"},
        "/the-big-6/": {"page_view", "areas"},
    }
