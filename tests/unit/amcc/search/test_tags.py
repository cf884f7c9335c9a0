"""What the search may filter pages by."""

from dataclasses import replace

from amcc.search.tags import TAG_FILTERS, SearchTags, search_tags


def tags(registry, directory, url):
    return search_tags(registry.pages[url], directory)


def test_profile_has_its_own_states_and_sectors(registry, directory):
    assert tags(registry, directory, "/communities/hidden-valley/") == SearchTags(
        "Community", ("Illinois", "Wisconsin"), ("Metals and castings",)
    )


def test_article_without_sectors_has_those_of_its_communities(registry, directory):
    assert tags(registry, directory, "/practices/weld-together/") == SearchTags(
        "Best practice", ("Alabama", "Illinois"), ("Metals and castings", "Shipbuilding and maritime")
    )


def test_area_and_program_have_a_kind_only(registry, directory):
    assert tags(registry, directory, "/the-big-6/workforce-and-training/") == SearchTags("Big 6 area")
    assert tags(registry, directory, "/programs/imcp/") == SearchTags("Federal program")


def test_plain_pages_and_posts_can_be_found(registry, directory):
    for url in ("/about/", "/mission/", "/our-history/", "/the-big-6/"):
        assert tags(registry, directory, url) == SearchTags("About us")
    assert tags(registry, directory, "/2022/04/11/town-hall/") == SearchTags("News")


def test_lists_of_other_pages_are_left_out(registry, directory):
    for url in ("/", "/communities/", "/states/", "/states/illinois/", "/county/", "/search/", "/404.html"):
        assert tags(registry, directory, url) is None


def test_sectors_of_the_page_itself_come_first(registry, directory):
    page = registry.pages["/practices/weld-together/"]
    about = replace(page.about, sectors=("Robots", "Aerospace"))

    assert search_tags(replace(page, about=about), directory).sectors == ("Aerospace", "Robots")


def test_filters_of_the_search_page_are_the_tags():
    assert [(item.kind, item.label, item.any_label) for item in TAG_FILTERS] == [
        ("kind", "Kind", "Any kind"),
        ("state", "State", "Any state"),
        ("sector", "Sector", "Any sector"),
    ]
