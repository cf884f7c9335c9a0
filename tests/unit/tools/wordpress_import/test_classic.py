"""Paragraphs of the classic editor."""


def test_classic_paragraphs_and_line_breaks(classic):
    first = classic.find("p")
    assert first.get_text() == "The first paragraph has no tags\nbut a line break, and bold words."
    assert len(first.find_all("br")) == 1
    assert first.strong.get_text() == "bold" and first.em.get_text() == "words"
    assert any(p.get_text() == "1986. That was a year." for p in classic.find_all("p"))


def test_classic_lists_and_quotations(classic):
    assert [li.get_text() for li in classic.find("h2").find_next("ul").find_all("li")] == ["one", "two"]
    assert [p.get_text() for p in classic.blockquote.find_all("p")] == ["Quoted first.", "Quoted second."]
