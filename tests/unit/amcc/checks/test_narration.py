"""Phrases that tell of the research are found, and sentences that only share their words are not."""

import pytest

from amcc.checks.narration import narrated_sentences, narrations, read_phrases, sentences


@pytest.mark.parametrize(
    "text",
    [
        "No source says when it closed.",
        "The sources that were read name nobody.",
        "Its region covers 79 counties, which the sources do not list.",
        "Of the six it is the area on which the sources read for this site tell least.",
        "What it brought is not told.",
        "A county list was not found.",
        "No county list was found.",
        "As AMCC tells it, all joined.",
        "This is the organization's own claim.",
        "The post is not imported yet.",
        "The posts will be imported later.",
        "The post was read only in part.",
        "## What is not known\n",
        "No page that was read says whether it is a member.",
        "Named by a source as a partner.",
        "The year is unknown.",
        "Who pays is not\nknown.",
        "Two sources differ on the day.",
        "Nobody knows the number.",
        "The page shows no date.",
        "It does not say who leads.",
        "No form or procedure is published in the pages.",
        "How many it trained could not be confirmed.",
        "Nothing more was found.",
        "Little else is known.",
    ],
)
def test_told_research_is_found(text):
    assert next(narrations(text), None), text


@pytest.mark.parametrize(
    "text",
    [
        "Tourism is the main source of income.",
        "No source of income matters more to the valley.",
        "The mill lost its only sources of timber.",
        "It drew $1.4 billion from private sources and 800 jobs.",
        "The code is open source and runs anywhere.",
        "No source code was shared with others.",
        "Firms source parts at home.",
        "The council helped found the Food Foundry.",
        "Utah found and contacted over 100 companies.",
        "It told the state which firms could make masks.",
        "A region known as the Magic Valley reads well.",
        "States did not know who could make what.",
        "Members do not say no to newcomers.",
        "No cost is too small to count.",
        "It is not known for cheap land.",
        "Students learn to read blueprints and were read the safety rules.",
        "Steel is imported later in the year through the port.",
        "The insurance claims fell by half.",
        "North Carolina; county list not published",
        "One in four sources of power failed.",
        "See [the report](https://x.example/no-source-says) and [@no-source].",
        "Room for 1,200 participants is a target, not a count of graduates.",
        "Export results are the hardest to find.",
    ],
)
def test_other_sentences_are_left_alone(text):
    assert [told.found for told in narrations(text)] == []


def test_a_place_is_told_once_with_what_to_write():
    text = "Since 2015 [@acme] the sources that were read name only one."
    [told] = [narration for narration in narrations(text) if narration.start < 30]
    assert text[told.start :].startswith(told.found)
    assert told.instead.startswith("state the fact with its citation")
    starts = [narration.start for narration in narrations(text)]
    assert len(starts) == len(set(starts))


def test_sentences_end_at_stops_blank_lines_headings_and_items():
    text = "One is here. Two costs $1.5 million\n\nThree\n## Four\n- Five\n- Six"
    assert sentences(text) == [
        "One is here.",
        "Two costs $1.5 million",
        "Three",
        "## Four",
        "- Five",
        "- Six",
    ]


def test_only_the_sentence_that_tells_of_it_counts():
    assert narrated_sentences("It made ships. No source says how many. It closed.") == [
        "No source says how many."
    ]


def test_each_phrase_holds_the_word_by_which_it_is_looked_up():
    for phrases in read_phrases():
        plain = phrases.pattern.pattern
        assert phrases.word.split()[0] in plain, phrases.word
        assert phrases.instead and not phrases.instead.endswith(".")
