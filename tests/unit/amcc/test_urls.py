import datetime

from amcc import urls


def test_each_kind_of_page_has_its_address():
    assert urls.community_url("acme-guild") == "/communities/acme-guild/"
    assert urls.practice_url("weld-together") == "/practices/weld-together/"
    assert urls.news_url(datetime.date(2022, 4, 1), "town-hall") == "/2022/04/01/town-hall/"
    assert urls.page_url("about") == "/about/"
    assert urls.problem_url("C302") == "/contribute/problems/c302/"
    assert urls.county_state_url("new-york") == "/county/new-york/"


def test_a_folder_is_answered_by_its_index_and_a_file_by_itself():
    assert urls.save_as("/") == "index.html"
    assert urls.save_as("/communities/acme-guild/") == "communities/acme-guild/index.html"
    assert urls.save_as("/404.html") == "404.html"
