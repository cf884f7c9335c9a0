"""Which page gets which picture."""

import pytest

from amcc.pages.wording import region_phrase
from social_images.paths import read_path
from social_images.plan import Plan


@pytest.fixture(scope="module")
def planned(registry, views):
    """Return picture and words of each page by address."""
    return {url: (picture, words) for url, picture, words in Plan(registry, views).pictures()}


def dots(picture):
    return {shape.style: len(read_path(shape.data)) for shape in picture.shapes}


def test_every_page_that_wants_to_be_found_has_a_picture(planned, registry):
    assert list(planned) == [page.url for page in registry.indexed]
    assert "/404.html" not in planned


def test_profile_shows_its_region(planned, directory):
    picture, words = planned["/communities/acme-guild/"]

    assert picture.fills
    assert words.startswith("Acme Guild of Illinois. Map of the region of")
    assert picture.label == region_phrase(directory.communities["acme-guild"].region)


def test_labels_say_what_a_page_is(planned):
    labels = {url: picture.label for url, (picture, _) in planned.items()}

    assert labels["/states/illinois/"] == "Communities by state"
    assert labels["/programs/imcp/"] == "Federal program"
    assert labels["/the-big-6/workforce-and-training/"] == "The Big 6, part 1"
    assert labels["/practices/weld-together/"] == "Best practice"
    assert labels["/about/"] == ""


def test_article_marks_the_communities_it_draws_on(planned):
    some, all_of_them = dots(planned["/practices/weld-together/"][0]), dots(planned["/about/"][0])

    assert some["mark"] == 2 < all_of_them["mark"] == 3
    assert some["mark"] + some["dot"] == all_of_them["mark"]


def test_facet_marks_its_communities(planned):
    assert dots(planned["/states/alabama/"][0])["mark"] == 1


def test_pages_of_problems_share_the_picture_of_their_list(planned):
    assert planned["/contribute/problems/c302/"] == planned["/contribute/problems/"]
