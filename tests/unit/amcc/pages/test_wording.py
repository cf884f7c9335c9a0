import pytest

from amcc.pages.wording import counted, date_words, dollars, listed, region_phrase, region_sentence
from amcc.records.model import Region


@pytest.mark.parametrize(
    ("date", "words"), [("2014-05-28", "May 28, 2014"), ("2014-05", "May 2014"), ("2014", "2014")]
)
def test_dates(date, words):
    assert date_words(date) == words


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (5_000_000, "$5 million"),
        (51_400_000, "$51.4 million"),
        (675_000, "$675,000"),
        (1_300_000_000, "$1.3 billion"),
        (62_450_000, "$62.45 million"),
        (4_999_634, "$4,999,634"),
        (1_045_000_000, "$1,045,000,000"),
    ],
)
def test_dollars(amount, words):
    assert dollars(amount) == words


def test_lists_and_counts():
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert counted(1, "county", "counties") == "1 county"
    assert counted(1200, "county", "counties") == "1,200 counties"


def region(**fields):
    return Region(**{"complete": True, "basis": "named-by-community", "sources": ["s"], **fields})


def test_each_kind_of_region_is_told_apart():
    counties = region(kind="counties", counties={"IL": ["Cook", "Kane"]})
    assert region_phrase(counties) == "2 counties in Illinois"
    assert region_sentence(counties) == "2 counties in Illinois."
    some = region(kind="counties", counties={"IL": ["Cook"]}, complete=False)
    assert region_sentence(some) == "At least 1 county in Illinois."
    likely = region(kind="counties", counties={"IL": ["Cook"]}, confidence="low")
    assert region_sentence(likely) == "About 1 county in Illinois."
    assert region_phrase(region(kind="statewide", states=["UT"])) == "all of Utah"
    assert (
        region_phrase(region(kind="multi-statewide", states=["SD", "ND"]))
        == "all of North Dakota and South Dakota"
    )
    assert region_phrase(region(kind="cities", cities={"MN": ["Mankato"]})) == "cities in Minnesota"
    unpublished = Region(kind="not-published", states=["WV"], complete=False)
    assert region_phrase(unpublished) == "West Virginia"
    assert region_sentence(unpublished) == ""
