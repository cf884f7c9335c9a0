"""What the records say is said once: practices do not repeat the text of the profile."""

import pytest

from amcc.records.reader import load_project
from tests.paths import ROOT
from tests.support.repetition import content_words, most_shared

MUCH = 0.6
MOST_REPEATED = 0.1


def test_words_are_counted_by_their_stems_and_without_those_that_say_nothing():
    assert content_words("The partners trained 1,200 welders in two years.") == {
        "partner", "train", "1200", "welder", "year",
    }  # fmt: skip
    assert content_words("[Training](area:workforce) of the cities' welder [@eda-2016; @cook]") == {
        "train", "cit", "welder",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("body", "share"),
    [
        ("A class trained 40 welders in three shops [@a].", 1.0),
        ("It closed. Three shops were training welders.", 0.8),
        ("Welders came to the shops. Forty trained.", 0.4),
        ("## A heading\n\nNothing of it.", 0.0),
        ("", 0.0),
    ],
)
def test_the_measure_is_the_share_of_words_in_the_nearest_sentence(body, share):
    # Its content words: train, 40, welder, three, shop.
    found, sentence = most_shared("Trained 40 welders in three shops.", body)
    assert found == share
    assert sentence in body


def test_few_practices_repeat_a_sentence_of_their_profile():
    shares = [
        (*most_shared(practice.text, item.document.body), item.slug, practice.text)
        for item in load_project(ROOT).communities.values()
        for practice in item.data.practices
    ]
    repeated = sorted((entry for entry in shares if entry[0] >= MUCH), reverse=True)
    for share, sentence, slug, text in repeated[:20]:
        print(f"{share:.0%} {slug}\n  practice: {text}\n  body:     {' '.join(sentence.split())}")
    print(f"{len(repeated)} of {len(shares)} practices ({len(repeated) / len(shares):.1%}) repeat a sentence")

    assert len(shares) > 200
    assert len(repeated) <= MOST_REPEATED * len(shares)
