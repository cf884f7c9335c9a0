"""Content files and the mark that shows edits."""

import pytest

from tools.wordpress_import.documents import cut, make_summary, read_document, write_document


def test_a_change_of_front_matter_alone_counts_as_an_edit(imported, export):
    path = imported.root / "content/news/same-name.md"
    path.write_text(path.read_text("utf-8").replace("title: Same name", "title: Another name"), "utf-8")
    assert imported.run(export) == 0
    assert imported.front("news/same-name.md")["title"] == "Another name"


def test_line_ends_of_windows_are_no_edit(imported, export):
    path = imported.root / "content/news/same-name.md"
    text = path.read_text("utf-8")
    path.write_bytes(text.replace("\n", "\r\n").encode())
    assert imported.run(export) == 0
    assert path.read_bytes() == text.encode()


def test_a_file_is_marked_with_its_origin_and_the_digest_of_the_rest():
    text = write_document({"title": "yes", "summary": "1: 2"}, 7, "Body.\n")
    existing = read_document(text)
    assert text.startswith(
        '---\ntitle: "yes"\nsummary: "1: 2"\nimported:\n  from: wordpress\n  id: 7\n  digest: sha256-'
    )
    assert existing.imported_id == 7 and existing.is_untouched
    assert not read_document(text.replace("Body", "Other")).is_untouched
    assert read_document("no front matter").imported_id is None


@pytest.mark.parametrize(("excerpt", "paragraphs", "summary"), [
    ("An excerpt that is long enough to be taken as it stands, sixty.", ("Text.",),
     "An excerpt that is long enough to be taken as it stands, sixty."),
    ("Short.", ("A sentence that follows the excerpt and makes it long enough. Another.",),
     "Short. A sentence that follows the excerpt and makes it long enough."),
    ("", ("Few words.",), "Title: Few words. Published on the former site, May 4, 2021."),
])  # fmt: skip
def test_a_summary_is_made_of_what_there_is(excerpt, paragraphs, summary):
    ending = "Published on the former site, May 4, 2021."
    assert make_summary("Title", excerpt, paragraphs, ending) == summary


def test_a_long_summary_ends_after_a_sentence_or_a_word():
    sentence = "A sentence of some forty letters, it is. "
    assert cut(sentence * 6) == (sentence * 4).strip()
    assert cut("word " * 60) == "word " * 38 + "word\u2026"


@pytest.mark.parametrize(
    "title", ["\U0001f469\u200d\U0001f527", r"\U0001F469", r"\\U0001F469", '"\U0001f527"']
)
def test_a_title_comes_back_as_it_was(title):
    text = write_document({"title": title}, 7, "Body.\n")
    assert read_document(text).front["title"] == title
    assert ("\U0001f527" in title) == ("\U0001f527" in text)
