"""Patterns and words that every part shares."""

import pytest

from amcc.text import (
    HIDDEN_CHARACTER,
    SLUG,
    capitalized,
    code_block,
    code_point,
    code_span,
    counted,
    escape_markdown,
    listed,
    slug_of,
    spelled,
)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you ❤️ all",
        "❤ and ☎︎",
        "family 👨‍👩‍👧‍👦, engineer 👩🏽‍🔧, pride 🏳️‍🌈",
        "keys 1️⃣ and #️⃣",
        "flag 🇺🇸, © and ®️",
        "plain text, é, —, 漢字",
        "tab\tand line\n",
    ],
)
def test_emoji_with_their_selectors_and_joiners_are_ordinary_text(text):
    assert HIDDEN_CHARACTER.findall(text) == []


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Ac\u200bme", ["\u200b"]),
        ("Ac\ufe0fme", ["\ufe0f"]),
        ("❤\ufe0f\ufe0f", ["\ufe0f"]),
        ("1\ufe0f2", ["\ufe0f"]),
        ("a\u200db", ["\u200d"]),
        ("❤\u200db", ["\u200d"]),
        ("a\u200d❤", ["\u200d"]),
        ("a\ufe0f\u200d❤", ["\ufe0f", "\u200d"]),
        ("\u034f\u115f\u3164\u2800\ue000\U000e0041\U0010ffff", list("\u034f\u115f\u3164\u2800\ue000\U000e0041\U0010ffff")),
    ],
)  # fmt: skip
def test_what_shows_nothing_is_hidden(text, hidden):
    assert HIDDEN_CHARACTER.findall(text) == hidden
    assert HIDDEN_CHARACTER.search(HIDDEN_CHARACTER.sub("", text)) is None


def test_slugs_of_names():
    assert slug_of("St. Louis Tech Triangle") == "st-louis-tech-triangle"
    assert slug_of("Advance! Michigan's 2nd") == "advance-michigans-2nd"
    assert slug_of("../../etc/passwd") == "etc-passwd"
    assert slug_of("Peña & Sons") == "pena-sons" and slug_of("漢字") == ""
    assert slug_of("a b c", 4) == "a-b"
    assert SLUG.match("a-b2") and not SLUG.match("a--b") and not SLUG.match("a\n")


def test_lists_and_numbers_in_words():
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert counted(1, "county", "counties") == "1 county" and counted(1200, "state") == "1,200 states"
    assert (
        capitalized("new hosts") == "New hosts"
        and capitalized("iPhone X") == "IPhone X"
        and capitalized("") == ""
    )
    assert code_point("\u200b") == "U+200B"


def test_text_of_a_file_stays_text_in_markdown():
    assert escape_markdown("<b> @all [x](y)") == "&#60;b&#62; &#64;all &#91;x&#93;(y)"
    assert code_span("a") == "`a`" and code_span("a`b") == "`` a`b ``"
    assert list(code_block(["```", "x"], "yaml")) == ["``````yaml", "```", "x", "``````"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "no questions"),
        (1, "one question"),
        (9, "nine questions"),
        (10, "10 questions"),
        (1200, "1,200 questions"),
    ],
)
def test_numbers_below_ten_are_words_in_running_text(number, words):
    assert spelled(number, "question") == words
