from tools.compare.difference import Difference, first_difference


def test_same_texts_have_no_difference():
    assert first_difference("feed.xml", "a\nb", "a\nb") is None


def test_first_differing_line_is_named():
    found = first_difference("robots.txt", "one\ntwo\nthree", "one\n2\n3")

    assert found == Difference("robots.txt", "line 2", "two", "2")
    assert found.render() == "robots.txt\n  line 2\n  - two\n  + 2"


def test_missing_line_is_said():
    assert first_difference("x.txt", "one", "one\ntwo") == Difference("x.txt", "line 2", "(nothing)", "two")


def test_long_lines_are_cut_around_the_first_differing_character():
    found = first_difference("x.json", "a" * 200 + "1" + "b" * 200, "a" * 200 + "2" + "b" * 200)

    assert found.before == "…" + "a" * 30 + "1" + "b" * 69 + "…"
    assert found.after == "…" + "a" * 30 + "2" + "b" * 69 + "…"
