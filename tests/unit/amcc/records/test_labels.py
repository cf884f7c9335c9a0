"""What allowed values are called."""

from amcc.records import labels


def test_every_label_is_its_own():
    for name, words_of in vars(labels).items():
        if name.isupper():
            assert len(set(words_of.values())) == len(words_of) > 1, name
            assert all(words == words.strip() for words in words_of.values())
