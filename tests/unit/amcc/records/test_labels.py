"""What allowed values are called."""

from typing import get_args

from amcc.records import labels, parts


def test_every_label_is_its_own():
    for name, words_of in vars(labels).items():
        if name.isupper() and name != "PRACTICE_KINDS":
            assert len(set(words_of.values())) == len(words_of) > 1, name
            assert all(words == words.strip() for words in words_of.values())


def test_kinds_of_practices_are_those_of_the_model_in_its_order():
    literal, _ = get_args(parts.PracticeKind)
    assert list(labels.PRACTICE_KINDS) == list(get_args(literal))
    assert list(labels.PRACTICE_KINDS) == ["outcome", "funding", "activity", "target", "context"]


def test_no_two_kinds_share_a_mark_or_a_word():
    kinds = labels.PRACTICE_KINDS.values()
    for field in ("mark", "label", "heading", "one", "many", "note", "key"):
        assert len({getattr(kind, field) for kind in kinds}) == len(kinds), field
