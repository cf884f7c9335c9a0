"""Articles, posts and areas, each view made once."""


def test_area_leaders_are_those_with_most_practices(articles):
    view = articles.area("workforce-and-training", 1)
    assert [(bar.label, bar.count) for bar in view.leaders] == [("Acme Guild", 1)]
    assert [(group.kind.name, len(group.practices)) for group in view.kinds] == [("outcome", 1)]
    assert [row.slug for row in view.articles] == ["weld-together"]


def test_row_of_an_article(articles):
    [row] = articles.rows
    assert (row.url, row.date_words, row.community_count, row.reading_minutes) == (
        "/practices/weld-together/",
        "January 15, 2026",
        2,
        1,
    )
    assert [area.url for area in row.areas] == ["/the-big-6/workforce-and-training/"]


def test_view_of_an_article(articles):
    view = articles.views["weld-together"]
    assert view.years == "2014–2016"
    assert [row.slug for row in view.communities] == ["acme-guild", "gulf-yards"]
    [finding] = view.findings
    assert (finding.kind.label, finding.community.label) == ("Outcome", "Acme Guild")
    assert articles.views["weld-together"] is view


def test_view_of_a_post(articles):
    [post] = articles.posts
    assert (post.url, post.date_words) == ("/2022/04/11/town-hall/", "April 11, 2022")
    assert articles.post_by_slug == {"town-hall": post}


def test_areas_are_numbered_in_the_order_of_the_vocabulary(articles):
    assert [(area.number, area.term.slug) for area in articles.areas] == [
        (1, "workforce-and-training"),
        (2, "infrastructure-and-site-development"),
    ]
