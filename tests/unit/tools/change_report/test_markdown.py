"""The report as Markdown: it stays text and fits."""

import re

from tools.change_report.markdown import MOST_BYTES, line_markdown
from tools.change_report.model import Line, Span

ACME = "communities/acme-guild.md"


HOSTILE = (
    "<script>alert(1)</script> @everyone [x](javascript:alert(1)) ![y](https://evil.example/p.png) `a` | b"
)


def test_whatever_a_file_holds_stays_text(scratch):
    scratch.edit(
        ACME, ("Town of Acme", f"'{HOSTILE}'"), ("\n## The community", f"\n{HOSTILE}\n\n## The community")
    )
    scratch.commit()
    _, markdown, page = scratch.told()

    outside_code = re.sub(r"(`+).*?\1", "", markdown, flags=re.S)
    for sign in ("<script", "@everyone", "](javascript", "]( javascript", "![y]"):
        assert sign not in outside_code
    assert "<script" not in page and "&lt;script&gt;" in page
    assert not re.search(r'(?:href|src)="\s*javascript:', page, re.I)


def test_a_summary_that_grows_too_long_is_cut_between_changes(scratch, monkeypatch):
    body = "\n\n".join(f"Paragraph {number} " + "word " * 60 for number in range(80))
    record = (scratch.root / "communities/hidden-valley.md").read_text()
    for number in range(6):
        (scratch.root / "communities" / f"maker-{number}.md").write_text(f"{record}\n{body}\n")
    scratch.commit()
    monkeypatch.setattr("tools.change_report.markdown.MOST_BYTES", 100_000)
    _, markdown, _ = scratch.told()

    assert 50_000 < len(markdown.encode()) <= 100_000
    assert re.search(r"This summary is full: \d more changes stand in the page report\.html", markdown)
    assert "## Addresses" in markdown


def test_the_summary_of_a_flood_of_problems_keeps_the_limit_of_the_host(scratch):
    lines = "\n".join(f"<b>{number}</b>" for number in range(1500))
    scratch.edit(ACME, ("\n## The community", f"\n{lines}\n\n## The community"))
    scratch.commit()
    report, markdown, _ = scratch.told()

    assert len(report.outcome.findings) > 1500
    assert "the first 100 follow" in markdown
    assert len(markdown.encode()) <= MOST_BYTES


def test_a_difference_is_one_line():
    assert line_markdown(Line("added", after="a_b")) == "+ a&#95;b"
    assert line_markdown(Line("removed", before="a", about="x")) == "_x_: − a"
    assert line_markdown(Line("changed", "a", "b")) == "~~a~~ → **b**"
    spans = (Span("same", "a "), Span("removed", "b"), Span("added", "c"))
    assert line_markdown(Line("changed", "a b", "a c", spans)) == "a ~~b~~ **c**"
