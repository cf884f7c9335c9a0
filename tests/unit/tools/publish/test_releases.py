"""Which releases are kept, and which one is gone back to."""

import datetime

import pytest

from tools.publish.errors import PublishError
from tools.publish.manifest import Entry, Manifest
from tools.publish.releases import RELEASE_NAME, Release, choose_release, release_name, releases_to_drop

NAMES = [f"2026010{day}T000000Z-0000000{day}" for day in range(1, 8)]


def releases(live):
    return [Release(name, name == live) for name in NAMES]


def test_name_sorts_by_time_and_tells_contents_apart():
    when = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
    one, other = (release_name(when, Manifest((Entry("a", size, "0" * 64),))) for size in (1, 2))

    assert one.startswith("20260102T030405Z-") and one != other
    assert RELEASE_NAME.fullmatch(one)


def test_without_a_wish_it_is_the_one_before_the_live_one():
    assert choose_release(releases(live=NAMES[4]), None) == NAMES[3]


def test_the_start_of_a_name_is_enough():
    assert choose_release(releases(live=NAMES[4]), "20260102") == NAMES[1]


@pytest.mark.parametrize(
    ("live", "wanted", "words"),
    [
        (0, None, "There is no release before the one that is live"),
        (4, "2026", "'2026' is not the name of one release. There are: 20260101T"),
        (4, "1999", "'1999' is not the name of one release"),
        (4, NAMES[4], "is live already"),
    ],
)
def test_what_cannot_be_gone_back_to(live, wanted, words):
    with pytest.raises(PublishError) as caught:
        choose_release(releases(live=NAMES[live]), wanted)
    assert words in str(caught.value)


def test_without_releases_there_are_none():
    with pytest.raises(PublishError, match="There are: none"):
        choose_release([], "2026")


def test_the_five_newest_and_the_live_one_are_kept():
    assert releases_to_drop(releases(live=NAMES[6])) == NAMES[:2]
    assert releases_to_drop(releases(live=NAMES[0])) == [NAMES[1]]
