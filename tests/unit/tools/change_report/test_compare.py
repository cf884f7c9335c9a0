"""What the report says of each kind of change, and what it must never do."""

import os
import re

import pytest

from tools.change_report.command import run_report
from tools.change_report.markdown import MOST_BYTES, report_markdown
from tools.change_report.page import report_page
from tools.change_report.report import open_report
from tools.change_report.trees import GitError

ACME = "communities/acme-guild.md"


def told(scratch, head="change"):
    with open_report(scratch.root, "main", head) as report:
        return report, report_markdown(report), report_page(report)


def fields_of(report, slug="acme-guild"):
    (change,) = [change for change in report.changes if change.slug == slug]
    return {
        field.label: [(line.sign, line.before, line.after) for line in field.lines] for field in change.fields
    }


def test_counties_come_and_go_by_name(scratch):
    scratch.edit(ACME, ("IL: [Cook, Kendall]", "IL: [Cook, Will]\n    IN: [Lake]"))
    scratch.commit()
    report, markdown, page = told(scratch)

    assert fields_of(report) == {
        "Counties": [("removed", "Kendall, IL", ""), ("added", "", "Will, IL"), ("added", "", "Lake, IN")]
    }
    assert "- **Counties**: − Kendall, IL, + Will, IL, + Lake, IN" in markdown
    assert page.count('<figure class="map map--region') >= 2
    assert "acme-guild-before-description" in page and "acme-guild-after-description" in page
    assert [url.url for url in report.addresses] == ["/states/indiana/"]
    assert "/states/indiana/" in report.pages
    assert "answers to “is my county covered?”" in report.exports
    assert ("region", "Acme Guild of Illinois") in {(note.topic, note.where) for note in report.review_notes}


def test_a_reworded_practice_is_one_change_and_a_new_one_another(scratch):
    scratch.edit(
        ACME,
        ("Trained 40 welders in a class that three shops", "Trained 45 welders in a class that three shops"),
        ("    kind: result\n", "    kind: target\n"),
        (
            "links:\n",
            "  - text: Opened a joint tool room for small shops.\n    kind: practice\n"
            "    area: workforce-and-training\n    sources: [gazette-2016]\nlinks:\n",
        ),
    )
    scratch.commit()
    report, markdown, page = told(scratch)

    lines = fields_of(report)["What it did"]
    assert [line[0] for line in lines] == ["changed", "changed", "added"]
    assert lines[1][1:] == ("Reported result", "Target")
    assert "Trained ~~40~~ **45** welders" in markdown
    assert re.search(r"<del>.*40</del> <ins>.*45</ins>", page)
    assert "kind: Way of working" in lines[2][2]


def test_identity_lead_membership_and_amounts_are_pointed_out(scratch):
    scratch.edit(
        ACME,
        ("name: Acme Guild of Illinois", "name: Acme Alliance"),
        ("name: Acme University", "name: Acme College"),
        ("amount: 5000000", "amount: 50000000"),
        ("status: not-stated", "status: confirmed\n  sources: [gazette-2016]"),
        ("https://gazette.example/2016", "https://elsewhere.example/2016"),
    )
    scratch.commit()
    report, markdown, _ = told(scratch)

    topics = {note.topic for note in report.review_notes}
    assert {"identity", "lead", "membership", "designations and amounts", "new hosts"} <= topics
    assert "elsewhere.example" in next(note.text for note in report.review_notes if note.topic == "new hosts")
    assert "~~$5 million &#40;$5,000,000" in markdown.replace("(", "&#40;") and "$50 million" in markdown


def test_a_rename_moves_the_address(scratch):
    scratch.git("mv", ACME, "communities/acme-alliance.md")
    scratch.edit(
        "communities/acme-alliance.md", ("confidence: high", "confidence: high\nformer_slugs: [acme-guild]")
    )
    for name in ("communities/gulf-yards.md", "communities/_retired.yml", "content/data/redirects.yml"):
        scratch.edit(name, ("acme-guild", "acme-alliance"))
    for name in ("content/practices/weld-together.md", "content/news/town-hall.md"):
        text = (scratch.root / name).read_text().replace("acme-guild", "acme-alliance")
        (scratch.root / name).write_text(text)
    scratch.commit()
    report, _, _ = told(scratch)

    change = next(change for change in report.changes if change.slug == "acme-alliance")
    assert (change.change_kind, change.former_url) == ("renamed", "/communities/acme-guild/")
    change_kinds = {address.url: (address.change_kind, address.target) for address in report.addresses}
    assert change_kinds["/communities/acme-alliance/"] == ("appears", "")
    assert change_kinds["/communities/acme-guild/"] == ("moves", "/communities/acme-alliance/")
    assert report.outcome.errors == 0
    assert not [
        change
        for change in report.changes
        if change.change_kind in {"new", "deleted"} and change.kind == "community"
    ]


def test_a_deletion_says_that_the_address_vanishes_and_what_to_do(scratch):
    (scratch.root / "communities/hidden-valley.md").unlink()
    scratch.commit()
    report, markdown, _ = told(scratch)

    assert [(change.change_kind, change.slug) for change in report.changes] == [("deleted", "hidden-valley")]
    assert "`/communities/hidden-valley/` **vanishes**" in markdown
    assert report.review_notes[0].topic == "deletion"


def test_telling_of_the_deletion_keeps_the_address(scratch):
    (scratch.root / "communities/hidden-valley.md").unlink()
    scratch.edit(
        "communities/_retired.yml",
        (
            "# Records",
            "- {slug: hidden-valley, name: Hidden Valley, date: 2026-11-20, reason: Gone.}\n# Records",
        ),
    )
    scratch.commit()
    report, _, _ = told(scratch)

    change_kinds = {address.url: address.change_kind for address in report.addresses}
    assert change_kinds["/communities/hidden-valley/"] == "says what became of it"


def test_a_file_that_cannot_be_read_shows_its_lines_and_problems(scratch):
    scratch.edit(ACME, ("confidence: high\n---", "confidence: high"))
    scratch.commit()
    report, markdown, page = told(scratch)

    assert [(change.change_kind, change.slug) for change in report.changes] == [("broken", "acme-guild")]
    assert "C107" in {finding.problem.code for finding in report.outcome.findings}
    assert "```diff\n----\n```" in markdown
    assert "The fields are never closed" in page
    assert "<iframe" not in page


def test_only_problems_of_this_change_are_its_problems(scratch):
    scratch.git("switch", "-q", "main")
    scratch.edit(ACME, ("Kendall", "Kendal"))
    scratch.commit()
    scratch.git("switch", "-q", "change")
    scratch.git("rebase", "-q", "main")
    scratch.edit("communities/gulf-yards.md", ("name: Mobile", "name: Mobil"))
    scratch.commit()
    report, _, _ = told(scratch)

    assert [finding.problem.code for finding in report.outcome.findings] == ["C304"]
    assert [finding.problem.code for finding in report.outcome.before] == ["C302"]


def test_what_happened_on_main_since_is_no_part_of_the_change(scratch):
    scratch.edit(ACME, ("Town of Acme", "City of Acme"))
    scratch.commit()
    scratch.git("switch", "-q", "main")
    scratch.edit("communities/gulf-yards.md", ("name: State of Alabama", "name: State of Mississippi"))
    scratch.commit()
    report, _, _ = told(scratch)

    assert [change.slug for change in report.changes] == ["acme-guild"]


def test_comments_and_quotes_are_told_as_such(scratch):
    scratch.edit(ACME, ("confidence: high", "# sure\nconfidence: 'high'"))
    scratch.commit()
    report, markdown, _ = told(scratch)

    assert [change.change_kind for change in report.changes] == ["layout"]
    assert report.summary == "This change changes nothing that readers see."
    assert "only layout, quotes or comments of `communities/acme-guild.md` change" in markdown
    assert report.pages == () and report.exports == ()


def test_the_working_tree_is_compared_when_no_head_is_named(scratch):
    scratch.edit(ACME, ("Town of Acme", "City of Acme"))
    (scratch.root / "communities" / "new-one.md").write_text("---\n")
    report, _, _ = told(scratch, head=None)

    assert {change.slug: change.change_kind for change in report.changes} == {
        "acme-guild": "changed",
        "new-one": "broken",
    }


def test_same_input_same_bytes(scratch, tmp_path):
    scratch.edit(ACME, ("IL: [Cook, Kendall]", "IL: [Cook, Will]"))
    scratch.commit()
    for folder in ("one", "two"):
        run_report(scratch.root, "main", "change", tmp_path / folder)
    for name in ("report.md", "report.html"):
        first = (tmp_path / "one" / name).read_bytes()
        assert first == (tmp_path / "two" / name).read_bytes()
        assert str(tmp_path).encode() not in first and b"change-report-" not in first


HOSTILE = (
    "<script>alert(1)</script> @everyone [x](javascript:alert(1)) ![y](https://evil.example/p.png) `a` | b"
)


def test_whatever_a_file_holds_stays_text(scratch):
    scratch.edit(
        ACME, ("Town of Acme", f"'{HOSTILE}'"), ("\n## The community", f"\n{HOSTILE}\n\n## The community")
    )
    scratch.commit()
    _, markdown, page = told(scratch)

    outside_code = re.sub(r"(`+).*?\1", "", markdown, flags=re.S)
    for sign in ("<script", "@everyone", "](javascript", "]( javascript", "![y]"):
        assert sign not in outside_code
    assert "<script" not in page and "&lt;script&gt;" in page
    assert not re.search(r'(?:href|src)="\s*javascript:', page, re.I)


def test_the_page_loads_nothing_and_runs_nothing(scratch):
    scratch.edit(ACME, ("IL: [Cook, Kendall]", "IL: [Cook, Will]"))
    scratch.commit()
    _, _, page = told(scratch)

    assert "<script" not in page and "<link" not in page and "@import" not in page and "url(" not in page
    assert not re.search(r'\ssrc="', page)
    assert "default-src 'none'" in page
    assert page.count("<iframe") == 1 and 'sandbox="allow-popups"' in page


def test_attributes_of_the_change_hide_nothing(scratch):
    (scratch.root / ".gitattributes").write_text("communities/** export-ignore\n*.md export-subst -diff\n")
    scratch.edit(ACME, ("Town of Acme", "City of Acme"))
    scratch.commit()
    report, _, _ = told(scratch)

    assert [change.slug for change in report.changes] == ["acme-guild"]
    assert ".gitattributes" in next(note.text for note in report.review_notes if note.topic == "code")


def test_code_of_the_change_is_not_run(scratch, tmp_path):
    trap = tmp_path / "sprung"
    source = f"open({str(trap)!r}, 'w')\n"
    for name in ("tools/change_report/__init__.py", "tasks.py", "sitecustomize.py", "conftest.py"):
        path = scratch.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    scratch.commit()
    scratch.git("config", "core.fsmonitor", "false")
    report, _, _ = told(scratch)

    assert not trap.exists()
    assert "tasks.py" in next(note.text for note in report.review_notes if note.topic == "code")


def test_symbolic_links_lead_nowhere(scratch, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    (scratch.root / ACME).unlink()
    os.symlink(secret, scratch.root / ACME)
    scratch.commit()
    report, markdown, page = told(scratch)

    assert "C110" in {finding.problem.code for finding in report.outcome.findings}
    assert "secret words" not in markdown and "secret words" not in page


def test_a_summary_that_grows_too_long_is_cut_between_changes(scratch, monkeypatch):
    body = "\n\n".join(f"Paragraph {number} " + "word " * 60 for number in range(80))
    record = (scratch.root / "communities/hidden-valley.md").read_text()
    for number in range(6):
        (scratch.root / "communities" / f"maker-{number}.md").write_text(f"{record}\n{body}\n")
    scratch.commit()
    monkeypatch.setattr("tools.change_report.markdown.MOST_BYTES", 100_000)
    _, markdown, _ = told(scratch)

    assert 50_000 < len(markdown.encode()) <= 100_000
    assert re.search(r"This summary is full: \d more changes stand in the page report\.html", markdown)
    assert "## Addresses" in markdown


def test_the_summary_of_a_flood_of_problems_keeps_the_limit_of_the_host(scratch):
    lines = "\n".join(f"<b>{number}</b>" for number in range(1500))
    scratch.edit(ACME, ("\n## The community", f"\n{lines}\n\n## The community"))
    scratch.commit()
    report, markdown, _ = told(scratch)

    assert len(report.outcome.findings) > 1500
    assert "the first 100 follow" in markdown
    assert len(markdown.encode()) <= MOST_BYTES


def test_a_name_that_git_does_not_know_is_refused(scratch, tmp_path):
    with pytest.raises(GitError, match="'no-such-branch' names no commit") as raised:
        run_report(scratch.root, "no-such-branch", None, tmp_path / "report")
    assert raised.value.exit_code == 2
    with pytest.raises(GitError), open_report(scratch.root, "--output=x"):
        pass
    assert not (tmp_path / "report").exists()
