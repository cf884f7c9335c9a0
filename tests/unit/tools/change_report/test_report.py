"""The report as a whole: what belongs to the change and what does not."""

ACME = "communities/acme-guild.md"


def test_only_problems_of_this_change_are_its_problems(scratch):
    scratch.git("switch", "-q", "main")
    scratch.edit(ACME, ("Kendall", "Kendal"))
    scratch.commit()
    scratch.git("switch", "-q", "change")
    scratch.git("rebase", "-q", "main")
    scratch.edit("communities/gulf-yards.md", ("name: Mobile", "name: Mobil"))
    scratch.commit()
    report, _, _ = scratch.told()

    assert [finding.problem.code for finding in report.outcome.findings] == ["C304"]
    assert [finding.problem.code for finding in report.outcome.before] == ["C302"]


def test_what_happened_on_main_since_is_no_part_of_the_change(scratch):
    scratch.edit(ACME, ("Town of Acme", "City of Acme"))
    scratch.commit()
    scratch.git("switch", "-q", "main")
    scratch.edit("communities/gulf-yards.md", ("name: State of Alabama", "name: State of Mississippi"))
    scratch.commit()
    report, _, _ = scratch.told()

    assert [change.slug for change in report.changes] == ["acme-guild"]


def test_code_of_the_change_is_not_run(scratch, tmp_path):
    trap = tmp_path / "sprung"
    source = f"open({str(trap)!r}, 'w')\n"
    for name in ("tools/change_report/__init__.py", "tasks.py", "sitecustomize.py", "conftest.py"):
        path = scratch.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source)
    scratch.commit()
    scratch.git("config", "core.fsmonitor", "false")
    report, _, _ = scratch.told()

    assert not trap.exists()
    assert "tasks.py" in next(note.text for note in report.review_notes if note.topic == "code")


def test_a_change_without_files_says_so(scratch):
    report, _, _ = scratch.told()
    assert report.summary == "This change changes no file."


def test_the_summary_counts_by_kind(scratch):
    for file in (ACME, "communities/gulf-yards.md"):
        scratch.edit(file, ("confidence: ", "confidence:  low #"))
    scratch.edit("content/practices/weld-together.md", ("title: ", "title: More: "))
    scratch.edit("content/practices/weld-together.md", ("title: More: ", "title: More about "))
    scratch.commit()
    report, _, _ = scratch.told()
    assert report.summary == "2 communities changed, 1 article changed."


def test_every_file_that_comes_goes_or_moves_is_named(scratch):
    scratch.git("mv", "content/news/town-hall.md", "content/news/hall.md")
    for name in ("content/data/content/images/x/evil.svg", "content/images/`a`\n# b.png", "LICENSE"):
        path = scratch.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (scratch.root / "content/areas/workforce-and-training.md").unlink()
    scratch.commit()
    for head in ("change", None):
        report, markdown, page = scratch.told(head)
        assert [(change.change_kind, change.file, change.former) for change in report.file_changes] == [
            ("added", "LICENSE", ""),
            ("added", "content/data/content/images/x/evil.svg", ""),
            ("added", "content/images/`a`\n# b.png", ""),
            ("moved", "content/news/hall.md", "content/news/town-hall.md"),
            ("deleted", "content/areas/workforce-and-training.md", ""),
        ]
        assert "3 files added, 1 file moved and 1 file deleted." in report.summary
        assert "- moved: `content/news/hall.md` from `content/news/town-hall.md`" in markdown
        assert "- added: ``` content/images/`a`\\n# b.png ```" in markdown
        assert "<li>added: <code>content/images/`a`\\n# b.png</code></li>" in page


def test_a_change_of_nothing_but_a_picture_is_told(scratch):
    (scratch.root / "content/images").mkdir()
    (scratch.root / "content/images/a.png").write_text("x")
    scratch.commit()
    assert scratch.told()[0].summary == "This change changes nothing that readers see. 1 file added."
